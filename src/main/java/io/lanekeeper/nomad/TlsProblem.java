package io.lanekeeper.nomad;

/** What was wrong with a TLS connection. */
public enum TlsProblem {
    /** No authority that is trusted has signed the certificate. */
    UNKNOWN_AUTHORITY,
    /** The certificate is for another name. */
    WRONG_NAME,
    /** The certificate is too old or not valid yet. */
    OUT_OF_DATE,
    /** The server wants a certificate from us. */
    WANTS_CLIENT_CERTIFICATE,
    /** The address says https and the server speaks something else. */
    SERVER_IS_PLAIN,
    /** The address says http and the server wants TLS. */
    SERVER_IS_HTTPS,
    /** The file or folder of trusted authorities cannot be used. */
    BAD_AUTHORITY_FILE,
    /** Something else; the detail says what. */
    OTHER
}
