package org.ecobureau.gateway.shop;

import graphql.ExecutionInput;
import graphql.GraphQL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.ecobureau.gateway.subgraph.ObjectValue;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.ecobureau.gateway.subgraph.SubgraphClient;
import org.ecobureau.gateway.subgraph.SubgraphRequest;
import tools.jackson.databind.json.JsonMapper;

/** Reaches the services of the shop, or others, without a network; can let them fail and remembers what they were asked. */
public final class ShopClient implements SubgraphClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, GraphQL> services;
    private final Set<String> down = new HashSet<>();
    private final Set<String> silent = new HashSet<>();
    private final Set<String> outOfOrder = new HashSet<>();
    private final Map<String, Function<Map<String, Object>, Map<String, Object>>> changes = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    public ShopClient(Shop shop) {
        this(ShopServers.services(shop));
    }

    public ShopClient(Map<String, GraphQL> services) {
        this.services = services;
    }

    /** What a service was asked. */
    public record Asked(String service, String query, Map<String, Object> variables, Map<String, String> headers) {}

    public List<Asked> asked() {
        return asked;
    }

    public void takeDown(String service) {
        down.add(service);
    }

    /** The service never answers. */
    public void silence(String service) {
        silent.add(service);
    }

    public void bringUp(String service) {
        down.remove(service);
        outOfOrder.remove(service);
    }

    /** The service is down, and that is known. */
    public void openBreaker(String service) {
        takeDown(service);
        outOfOrder.add(service);
    }

    /** Changes what a service answers. */
    public void change(String service, Function<Map<String, Object>, Map<String, Object>> change) {
        changes.put(service, change);
    }

    @Override
    public boolean isOutOfOrder(String service) {
        return outOfOrder.contains(service);
    }

    @Override
    @SuppressWarnings("unchecked")
    public CompletableFuture<SubgraphAnswer> send(SubgraphRequest request) {
        Map<String, Object> body = JSON.readValue(request.body(), Map.class);
        var query = (String) body.get("query");
        var variables = (Map<String, Object>) body.get("variables");
        asked.add(new Asked(request.service(), query, variables, request.headers()));
        if (silent.contains(request.service())) {
            return new CompletableFuture<>();
        }
        if (down.contains(request.service())) {
            return CompletableFuture.failedFuture(new IllegalStateException("down"));
        }
        var answer = services.get(request.service())
                .execute(ExecutionInput.newExecutionInput(query).variables(variables))
                .toSpecification();
        var changed =
                changes.getOrDefault(request.service(), Function.identity()).apply(answer);
        return CompletableFuture.completedFuture(new SubgraphAnswer(
                (ObjectValue) value(changed.get("data")),
                ((List<?>) changed.getOrDefault("errors", List.of()))
                        .stream().map(error -> (ObjectValue) value(error)).toList()));
    }

    private static Object value(Object value) {
        if (value instanceof Map<?, ?> map) {
            var object = new ObjectValue();
            map.forEach((key, item) -> object.put((String) key, value(item)));
            return object;
        } else if (value instanceof List<?> list) {
            var items = new ArrayList<Object>();
            list.forEach(item -> items.add(value(item)));
            return items;
        }
        return value;
    }
}
