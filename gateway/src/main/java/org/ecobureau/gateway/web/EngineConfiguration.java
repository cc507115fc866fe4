package org.ecobureau.gateway.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.ecobureau.gateway.execute.Engine;
import org.ecobureau.gateway.execute.EngineSettings;
import org.ecobureau.gateway.resilience.ResilienceSettings;
import org.ecobureau.gateway.resilience.ResilientSubgraphClient;
import org.ecobureau.gateway.subgraph.HttpSubgraphClient;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Puts the engine together from what is configured. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Supergraph supergraph(GatewaySettings settings) throws IOException {
        return Supergraph.parse(settings.supergraph().getContentAsString(StandardCharsets.UTF_8));
    }

    @Bean
    CloseableHttpClient subgraphHttpClient(GatewaySettings settings, Supergraph supergraph) {
        var calls = settings.calls();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(calls.maxConcurrent())
                .setMaxConnTotal(calls.maxConcurrent() * supergraph.subgraphs().size())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(calls.connectTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(calls.timeout()))
                        .setRedirectsEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService deadlineTimer() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    ResilientSubgraphClient subgraphClient(
            GatewaySettings settings,
            Supergraph supergraph,
            CloseableHttpClient http,
            ScheduledExecutorService deadlineTimer,
            Environment environment) {
        var client = new HttpSubgraphClient(
                http,
                callExecutor(settings, supergraph, environment),
                urls(settings, supergraph),
                settings.calls().maxAnswer().toBytes());
        var resilience = new LinkedHashMap<String, ResilienceSettings>();
        supergraph
                .subgraphs()
                .values()
                .forEach(subgraph -> resilience.put(
                        subgraph.name(), settings.calls().of(settings.services().get(subgraph.name()))));
        return new ResilientSubgraphClient(client, resilience, deadlineTimer);
    }

    /** Virtual threads where the runtime has them, otherwise as many threads as the bulkheads let calls through. */
    private static Executor callExecutor(GatewaySettings settings, Supergraph supergraph, Environment environment) {
        if (Threading.VIRTUAL.isActive(environment)) {
            var executor = new SimpleAsyncTaskExecutor("call-");
            executor.setVirtualThreads(true);
            return executor;
        }
        int most = settings.calls().maxConcurrent() * supergraph.subgraphs().size();
        return new ThreadPoolExecutor(0, most, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            var thread = new Thread(task, "call");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static Map<String, URI> urls(GatewaySettings settings, Supergraph supergraph) {
        var urls = new HashMap<String, URI>();
        supergraph.subgraphs().values().forEach(subgraph -> {
            var service = settings.services().get(subgraph.name());
            var configured = service == null ? null : service.url();
            urls.put(subgraph.name(), configured == null ? URI.create(subgraph.url()) : configured);
        });
        return urls;
    }

    @Bean
    Engine engine(GatewaySettings settings, Supergraph supergraph, ResilientSubgraphClient client) {
        return new Engine(
                supergraph,
                client,
                new EngineSettings(
                        settings.deadline(),
                        settings.cache().documents(),
                        settings.cache().plans(),
                        settings.limits().toDocumentLimits()));
    }
}
