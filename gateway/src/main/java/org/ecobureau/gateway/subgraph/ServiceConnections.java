package org.ecobureau.gateway.subgraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Connections to services that are kept for the next exchange. There is no bound on how many are in use; the bulkheads
 * are the bound.
 *
 * <p>A general HTTP client costs twice as much for each exchange as HttpCore's connections alone.
 */
public final class ServiceConnections implements AutoCloseable {

    /** After which it is looked at whether the service has closed a connection. */
    private static final long TRUST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** After which nobody waits for a connection to be used again. */
    private static final long KEEP_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final HttpConnectionFactory<DefaultBHttpClientConnection> factory =
            DefaultBHttpClientConnectionFactory.builder().build();
    private final Map<String, ConcurrentLinkedDeque<Idle>> idle = new ConcurrentHashMap<>();
    private final int connectMillis;

    public ServiceConnections(Duration connectTimeout) {
        this.connectMillis = Math.toIntExact(connectTimeout.toMillis());
    }

    /** A connection that the service has left open, as far as is known, or a new one. */
    DefaultBHttpClientConnection take(URI url) throws IOException {
        var kept = idle(url);
        for (var next = kept.pollFirst(); next != null; next = kept.pollFirst()) {
            if (next.age() < TRUST_NANOS || (next.age() < KEEP_NANOS && !next.connection.isStale())) {
                return next.connection;
            }
            next.connection.close(CloseMode.IMMEDIATE);
        }
        return factory.createConnection(open(url));
    }

    /** Keeps a connection whose last exchange is complete. */
    void giveBack(URI url, DefaultBHttpClientConnection connection) {
        var kept = idle(url);
        kept.addFirst(new Idle(connection, System.nanoTime()));
        var oldest = kept.peekLast();
        if (oldest != null && oldest.age() > KEEP_NANOS && kept.remove(oldest)) {
            oldest.connection.close(CloseMode.GRACEFUL);
        }
    }

    private ConcurrentLinkedDeque<Idle> idle(URI url) {
        return idle.computeIfAbsent(url.getScheme() + "://" + url.getAuthority(), key -> new ConcurrentLinkedDeque<>());
    }

    private Socket open(URI url) throws IOException {
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        var socket = connect(url.getHost(), port);
        return secure ? secured(socket, url.getHost(), port) : socket;
    }

    private Socket secured(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        try {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(connectMillis);
            socket.startHandshake();
            socket.setSoTimeout(0);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** To the first address of the host that accepts. */
    private Socket connect(String host, int port) throws IOException {
        @Nullable IOException refused = null;
        for (var address : InetAddress.getAllByName(host)) {
            var socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(address, port), connectMillis);
                return socket;
            } catch (IOException e) {
                socket.close();
                refused = e;
            }
        }
        throw refused == null ? new SocketException("no address") : refused;
    }

    @Override
    public void close() {
        idle.values().forEach(kept -> kept.forEach(each -> each.connection.close(CloseMode.GRACEFUL)));
        idle.clear();
    }

    private record Idle(DefaultBHttpClientConnection connection, long since) {

        long age() {
            return System.nanoTime() - since;
        }
    }
}
