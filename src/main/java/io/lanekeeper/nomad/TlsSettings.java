package io.lanekeeper.nomad;

import java.util.Optional;

/**
 * How the server's certificate is checked.
 *
 * @param caFile PEM file with the authorities to trust instead of the system's ({@code NOMAD_CACERT})
 * @param caFolder folder of such files ({@code NOMAD_CAPATH}); a file given as well goes first
 * @param serverName the name the certificate must have, instead of the address's ({@code NOMAD_TLS_SERVER_NAME})
 * @param skipVerify check nothing ({@code NOMAD_SKIP_VERIFY})
 */
public record TlsSettings(
        Optional<String> caFile,
        Optional<String> caFolder,
        Optional<String> serverName,
        boolean skipVerify) {
    /** The system's authorities, the address's name. */
    public static final TlsSettings SYSTEM = new TlsSettings(Optional.empty(), Optional.empty(), Optional.empty(),
            false);
}
