package io.lanekeeper.nomad.http;

import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.TlsProblem;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells what a failed TLS handshake was about. */
final class TlsDiagnosis {
    private TlsDiagnosis() {}

    static NomadFailure of(String address, SSLException e, String detail, boolean askedForCertificate) {
        TlsProblem problem = problem(e, detail.toLowerCase(Locale.ROOT));
        boolean refused = problem == TlsProblem.OTHER && askedForCertificate;
        return new NomadFailure.Tls(address, refused ? TlsProblem.WANTS_CLIENT_CERTIFICATE : problem, detail);
    }

    private static TlsProblem problem(SSLException e, String said) {
        if (e instanceof SSLPeerUnverifiedException) {
            return TlsProblem.WRONG_NAME;
        }
        if (said.contains("certificate_required") || said.contains("bad_certificate")) {
            return TlsProblem.WANTS_CLIENT_CERTIFICATE;
        }
        if (said.contains("unrecognized ssl message") || said.contains("plaintext connection")) {
            return TlsProblem.SERVER_IS_PLAIN;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (isOutOfDate(cause)) {
                return TlsProblem.OUT_OF_DATE;
            }
            if (cause instanceof CertPathBuilderException) {
                return TlsProblem.UNKNOWN_AUTHORITY;
            }
        }
        return said.contains("certification path") || said.contains("trust anchor") ? TlsProblem.UNKNOWN_AUTHORITY
                : TlsProblem.OTHER;
    }

    private static boolean isOutOfDate(Throwable cause) {
        return cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException
                || (cause instanceof CertPathValidatorException path
                        && (path.getReason() == BasicReason.EXPIRED || path.getReason() == BasicReason.NOT_YET_VALID));
    }
}
