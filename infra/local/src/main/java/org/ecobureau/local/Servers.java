package org.ecobureau.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.ecobureau.embedded.EmbeddedBroker;
import org.ecobureau.embedded.EmbeddedStore;
import org.jspecify.annotations.Nullable;

/** The store and the broker: embedded ones, or those that the environment names. */
final class Servers implements AutoCloseable {

    private static final String STORE = "MONGODB_URI";
    private static final String BROKER = "RABBITMQ_URI";

    private final @Nullable EmbeddedStore store;
    private final @Nullable EmbeddedBroker broker;
    private final String storeUri;
    private final String brokerUri;

    private Servers(@Nullable EmbeddedStore store, @Nullable EmbeddedBroker broker, String storeUri, String brokerUri) {
        this.store = store;
        this.broker = broker;
        this.storeUri = storeUri;
        this.brokerUri = brokerUri;
    }

    /** @param environment in which {@code MONGODB_URI} and {@code RABBITMQ_URI} may name servers */
    static Servers start(DataDirectory data, Ports ports, Map<String, String> environment) {
        String givenStore = environment.getOrDefault(STORE, "");
        String givenBroker = environment.getOrDefault(BROKER, "");
        CompletableFuture<@Nullable EmbeddedBroker> starting = CompletableFuture.supplyAsync(
                () -> givenBroker.isBlank() ? EmbeddedBroker.onFiles(data.broker(), ports.broker()) : null);
        EmbeddedStore store = null;
        try {
            store = givenStore.isBlank() ? EmbeddedStore.onFiles(data.store(), ports.store()) : null;
            EmbeddedBroker broker = starting.join();
            return new Servers(
                    store,
                    broker,
                    store == null ? givenStore : store.uri() + "/?serverSelectionTimeoutMS=5000",
                    broker == null ? givenBroker : broker.uri());
        } catch (CompletionException | IllegalStateException e) {
            if (store != null) {
                store.close();
            }
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            throw new LaunchFailure(String.valueOf(cause.getMessage()), e);
        }
    }

    static boolean isStoreGiven(Map<String, String> environment) {
        return !environment.getOrDefault(STORE, "").isBlank();
    }

    static boolean isBrokerGiven(Map<String, String> environment) {
        return !environment.getOrDefault(BROKER, "").isBlank();
    }

    /** Whether at least one of the two is embedded. */
    boolean isEmbedded() {
        return store != null || broker != null;
    }

    String storeUri() {
        return storeUri;
    }

    String brokerUri() {
        return brokerUri;
    }

    /** What is used, for the user to read: addresses without credentials. */
    List<String> description() {
        List<String> lines = new ArrayList<>();
        lines.add(store == null ? "store: %s, ".formatted(STORE) + withoutCredentials(storeUri) : "store: embedded");
        lines.add(
                broker == null ? "broker: %s, ".formatted(BROKER) + withoutCredentials(brokerUri) : "broker: embedded");
        return lines;
    }

    private static String withoutCredentials(String uri) {
        return uri.replaceFirst("//[^/]*@", "//");
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
        if (store != null) {
            store.close();
        }
    }
}
