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
import java.util.concurrent.atomic.AtomicInteger;
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

    /** After which a connection is made anew, so that instances that came later get their share. */
    private static final long LIFE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final HttpConnectionFactory<DefaultBHttpClientConnection> factory =
            DefaultBHttpClientConnectionFactory.builder().build();
    private final Map<String, ConcurrentLinkedDeque<Idle>> idle = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final int connectMillis;

    public ServiceConnections(Duration connectTimeout) {
        this.connectMillis = Math.toIntExact(connectTimeout.toMillis());
    }

    /**
     * A connection that the service has left open, as far as is known; null where there is none.
     *
     * @param careful whether it is looked at in any case
     */
    @Nullable
    ServiceConnection kept(URI url, boolean careful) throws IOException {
        var kept = idle(url);
        for (var next = kept.pollFirst(); next != null; next = kept.pollFirst()) {
            boolean trusted = next.age() < TRUST_NANOS && !careful;
            if (trusted || (next.age() < KEEP_NANOS && !next.connection.http().isStale())) {
                return next.connection;
            }
            next.connection.http().close(CloseMode.IMMEDIATE);
        }
        return null;
    }

    ServiceConnection open(URI url) throws IOException {
        return new ServiceConnection(factory.createConnection(socket(url)), System.nanoTime());
    }

    /** Keeps a connection whose last exchange is complete. */
    void giveBack(URI url, ServiceConnection connection) {
        if (connection.age() > LIFE_NANOS) {
            connection.http().close(CloseMode.GRACEFUL);
            return;
        }
        var kept = idle(url);
        kept.addFirst(new Idle(connection, System.nanoTime()));
        var oldest = kept.peekLast();
        if (oldest != null && oldest.age() > KEEP_NANOS && kept.remove(oldest)) {
            oldest.connection.http().close(CloseMode.GRACEFUL);
        }
    }

    /** Closes what is kept: where one connection was closed by the service, others are as well. */
    void forget(URI url) {
        var kept = idle(url);
        for (var next = kept.pollFirst(); next != null; next = kept.pollFirst()) {
            next.connection.http().close(CloseMode.IMMEDIATE);
        }
    }

    private ConcurrentLinkedDeque<Idle> idle(URI url) {
        return idle.computeIfAbsent(url.getScheme() + "://" + url.getAuthority(), key -> new ConcurrentLinkedDeque<>());
    }

    private Socket socket(URI url) throws IOException {
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

    /** To the first address of the host that accepts, each time from another one on: the instances of a service. */
    private Socket connect(String host, int port) throws IOException {
        @Nullable IOException refused = null;
        var addresses = InetAddress.getAllByName(host);
        int first = turn.getAndIncrement();
        for (int i = 0; i < addresses.length; i++) {
            var address = addresses[Math.floorMod(first + i, addresses.length)];
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
        idle.values()
                .forEach(kept -> kept.forEach(each -> each.connection.http().close(CloseMode.GRACEFUL)));
        idle.clear();
    }

    /** @param opened by the clock of this process */
    record ServiceConnection(DefaultBHttpClientConnection http, long opened) {

        long age() {
            return System.nanoTime() - opened;
        }
    }

    private record Idle(ServiceConnection connection, long since) {

        long age() {
            return System.nanoTime() - since;
        }
    }
}
