package io.lanekeeper.jobspec.hcl;

/** Backslash escapes of quoted texts, read and written. */
public final class Escapes {
    private Escapes() {}

    /** Reads the escape at the offset into the value and says how long it was. */
    static int read(String text, int at, StringBuilder value) throws HclException {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        switch (c) {
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case '"' -> value.append('"');
            case '\\' -> value.append('\\');
            case 'u' -> {
                return unicode(text, at, 4, value);
            }
            case 'U' -> {
                return unicode(text, at, 8, value);
            }
            default -> throw new HclException(at, "jobspec.failure.escape", "\\" + c);
        }
        return 2;
    }

    private static int unicode(String text, int at, int digits, StringBuilder value) throws HclException {
        int end = at + 2 + digits;
        String hex = end <= text.length() ? text.substring(at + 2, end) : "";
        if (!hex.matches("[0-9a-fA-F]+") || !Character.isValidCodePoint((int) Long.parseLong(hex, 16))) {
            throw new HclException(at, "jobspec.failure.escape", text.substring(at, Math.min(text.length(), end)));
        }
        value.appendCodePoint(Integer.parseInt(hex, 16));
        return 2 + digits;
    }

    /** A quoted text whose value is exactly this: nothing in it is interpolated. */
    public static String quote(String value) {
        return quoteReference(value.replace("${", "$${").replace("%{", "%%{"));
    }

    /** A quoted text in which {@code ${...}} stays what it is. */
    public static String quoteReference(String value) {
        return "\"" + value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t") + "\"";
    }
}
