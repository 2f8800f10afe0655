package io.lanekeeper.nomad.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Makes TLS sockets that ask for a server name other than the address's. */
final class NamedSockets extends SSLSocketFactory {
    private final SSLSocketFactory usual;
    private final Optional<String> name;

    NamedSockets(SSLSocketFactory usual, Optional<String> name) {
        this.usual = usual;
        this.name = name;
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        return usual.createSocket(below, name.orElse(host), port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return usual.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return usual.createSocket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return usual.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return usual.createSocket(host, port, local, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return usual.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return usual.getSupportedCipherSuites();
    }
}
