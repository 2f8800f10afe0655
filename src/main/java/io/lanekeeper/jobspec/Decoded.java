package io.lanekeeper.jobspec;

import io.lanekeeper.jobspec.hcl.Fault;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of a job file as text. */
final class Decoded {
    static final int LARGEST = 8 << 20;

    private Decoded() {}

    /** The text; encoding it gives the same bytes. {@code into} has the part that could be read if this fails. */
    static String text(byte[] bytes, StringBuilder into) {
        if (bytes.length > LARGEST) {
            throw new Fault(0, "jobspec.failure.too-large", Integer.toString(LARGEST >> 20));
        }
        if (bytes.length > 1 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            throw new Fault(0, "jobspec.failure.two-byte-encoding");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, chars, true);
        into.append(chars.flip());
        int nul = into.indexOf("\0");
        if (nul >= 0) {
            throw new Fault(nul, "jobspec.failure.binary");
        }
        if (result.isError()) {
            throw new Fault(into.length(), "jobspec.failure.encoding",
                    "0x%02X".formatted(bytes[in.position()] & 0xFF));
        }
        return into.toString();
    }
}
