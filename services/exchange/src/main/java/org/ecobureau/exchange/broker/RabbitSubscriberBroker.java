package org.ecobureau.exchange.broker;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecobureau.exchange.feed.FeedEvent;

/**
 * RabbitMQ. A subscriber's user may configure nothing, write nothing, and read its own queues only; queues are quorum
 * queues and streams that let the oldest events go instead of refusing new ones.
 */
final class RabbitSubscriberBroker implements SubscriberBroker, AutoCloseable {

    private static final String NOTHING = "^$";

    /** Marks the users that this service makes. */
    private static final String TAG = "ecobureau-subscriber";

    private final ManagementApi management;
    private final SubscriberPublisher publisher;
    private final BrokerSettings settings;
    private final String ourselves;
    private final URI address;
    private volatile boolean prepared;

    /**
     * @param ourselves the user of this service
     * @param address scheme, host and port at which subscribers find the broker
     */
    RabbitSubscriberBroker(
            ManagementApi management,
            SubscriberPublisher publisher,
            BrokerSettings settings,
            String ourselves,
            URI address) {
        this.management = management;
        this.publisher = publisher;
        this.settings = settings;
        this.ourselves = ourselves;
        this.address = address;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public String virtualHost() {
        return settings.virtualHost();
    }

    @Override
    public String addressFor(String user) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return "%s://%s@%s%s/%s".formatted(address.getScheme(), user, address.getHost(), port, virtualHost());
    }

    @Override
    public void open(SubscriberAccount account) throws IOException {
        prepare();
        String user = account.user();
        if (account.queue()) {
            declare(
                    SubscriberAccount.queueOf(user),
                    Map.of("x-queue-type", "quorum", "x-max-length", settings.queueLength()));
        }
        if (account.stream()) {
            declare(
                    SubscriberAccount.streamOf(user),
                    Map.of(
                            "x-queue-type",
                            "stream",
                            "x-max-length-bytes",
                            settings.streamSize().toBytes(),
                            "x-max-age",
                            settings.streamAge().toSeconds() + "s"));
        }
        management.put(
                Map.of(
                        "password_hash",
                        account.passwordHash(),
                        "hashing_algorithm",
                        "rabbit_password_hashing_sha256",
                        "tags",
                        TAG),
                "users",
                user);
        management.put(
                Map.of("configure", NOTHING, "write", NOTHING, "read", "^" + user + "\\.(events|stream)$"),
                "permissions",
                virtualHost(),
                user);
    }

    @Override
    public void suspend(SubscriberAccount account) throws IOException {
        management.delete("users", account.user());
    }

    @Override
    public void remove(String user) throws IOException {
        management.delete("users", user);
        management.delete("queues", virtualHost(), SubscriberAccount.queueOf(user));
        management.delete("queues", virtualHost(), SubscriberAccount.streamOf(user));
    }

    @Override
    public Set<String> users() throws IOException {
        prepare();
        return management
                .get("vhosts", virtualHost(), "permissions")
                .valueStream()
                .map(permission -> permission.path("user").asString(""))
                .filter(user -> !user.equals(ourselves))
                .collect(Collectors.toSet());
    }

    @Override
    public void publish(String queue, List<FeedEvent> events) throws IOException {
        prepare();
        publisher.publish(queue, events);
    }

    private void declare(String queue, Map<String, Object> arguments) throws IOException {
        management.put(Map.of("durable", true, "arguments", arguments), "queues", virtualHost(), queue);
    }

    /** The virtual host, and ourselves in it. */
    private void prepare() throws IOException {
        if (prepared) {
            return;
        }
        management.put(Map.of(), "vhosts", virtualHost());
        management.put(Map.of("configure", ".*", "write", ".*", "read", ".*"), "permissions", virtualHost(), ourselves);
        prepared = true;
    }

    @Override
    public void close() {
        publisher.close();
    }
}
