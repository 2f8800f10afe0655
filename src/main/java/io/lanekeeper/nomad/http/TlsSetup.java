package io.lanekeeper.nomad.http;

import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.TlsProblem;
import io.lanekeeper.nomad.TlsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Puts {@link TlsSettings} into an OkHttp client. */
final class TlsSetup {
    private TlsSetup() {}

    /** Answers what the server's wish for a certificate of ours ends at. */
    static NoCertificate apply(OkHttpClient.Builder builder, TlsSettings tls, String address) throws NomadException {
        NoCertificate none = new NoCertificate();
        try {
            X509TrustManager trust = tls.skipVerify() ? new TrustAll() : trust(tls);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[]{none}, new TrustManager[]{trust}, null);
            builder.sslSocketFactory(new NamedSockets(context.getSocketFactory(), tls.serverName()), trust);
        } catch (GeneralSecurityException | IOException e) {
            throw new NomadException(new NomadFailure.Tls(address, TlsProblem.BAD_AUTHORITY_FILE,
                    tls.caFile().or(tls::caFolder).orElse("") + ": " + e));
        }
        HostnameVerifier usual = new OkHttpClient().hostnameVerifier();
        if (tls.skipVerify()) {
            builder.hostnameVerifier((host, session) -> true);
        } else {
            tls.serverName()
                    .ifPresent(name -> builder.hostnameVerifier((host, session) -> usual.verify(name, session)));
        }
        return none;
    }

    private static X509TrustManager trust(TlsSettings tls) throws GeneralSecurityException, IOException {
        List<Path> files = authorityFiles(tls);
        KeyStore store = null;
        if (!files.isEmpty()) {
            store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Path file : files) {
                addAll(store, file);
            }
        }
        return trust(store);
    }

    private static X509TrustManager trust(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                return trust;
            }
        }
        throw new GeneralSecurityException("no trust manager for X.509");
    }

    private static List<Path> authorityFiles(TlsSettings tls) throws IOException {
        List<Path> files = new ArrayList<>();
        tls.caFile().map(Path::of).ifPresent(files::add);
        if (files.isEmpty() && tls.caFolder().isPresent()) {
            try (Stream<Path> inside = Files.list(Path.of(tls.caFolder().get()))) {
                inside.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
            if (files.isEmpty()) {
                throw new IOException("the folder is empty");
            }
        }
        return files;
    }

    private static void addAll(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int before = store.size();
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry(file.getFileName() + "#" + store.size(), certificate);
            }
            if (store.size() == before) {
                throw new CertificateException("no certificate in " + file.getFileName());
            }
        }
    }
}
