package io.lanekeeper.nomad.http;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** For {@code NOMAD_SKIP_VERIFY}: takes every certificate. */
final class TrustAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
