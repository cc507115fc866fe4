package org.ecobureau.gateway.web;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.ecobureau.gateway.execute.Engine;
import org.ecobureau.gateway.execute.EngineSettings;
import org.ecobureau.gateway.resilience.ResilientSubgraphClient;
import org.ecobureau.gateway.resilience.ServiceGuards;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.ecobureau.gateway.serve.SupergraphSource;
import org.ecobureau.gateway.subgraph.HttpSubgraphClient;
import org.ecobureau.gateway.supergraph.Supergraph;
import org.springframework.boot.thread.Threading;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Puts the engine together from what is configured. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    CloseableHttpClient subgraphHttpClient(GatewaySettings settings) {
        var calls = settings.calls();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(calls.maxConcurrent())
                .setMaxConnTotal(Integer.MAX_VALUE) // as many services as the graph has
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
    ServiceGuards serviceGuards(GatewaySettings settings, ScheduledExecutorService deadlineTimer) {
        return new ServiceGuards(
                service -> settings.calls().of(settings.services().get(service)), deadlineTimer);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedConnections() {
        return factory -> factory.setProtocol(WatchedProtocol.class.getName());
    }

    @Bean
    ServedGraphs servedGraphs(
            GatewaySettings settings, ServiceGuards guards, CloseableHttpClient http, Environment environment)
            throws IOException {
        var executor = callExecutor(environment);
        return new ServedGraphs(
                SupergraphSource.at(settings.supergraph()),
                supergraph -> new Engine(
                        supergraph,
                        new ResilientSubgraphClient(
                                new HttpSubgraphClient(
                                        http,
                                        executor,
                                        urls(settings, supergraph),
                                        settings.calls().maxAnswer().toBytes()),
                                guards),
                        engineSettings(settings)),
                Clock.systemUTC());
    }

    /** Virtual threads where the runtime has them; otherwise the bulkheads bound how many threads there are. */
    private static Executor callExecutor(Environment environment) {
        if (Threading.VIRTUAL.isActive(environment)) {
            var executor = new SimpleAsyncTaskExecutor("call-");
            executor.setVirtualThreads(true);
            return executor;
        }
        return Executors.newCachedThreadPool(task -> {
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

    private static EngineSettings engineSettings(GatewaySettings settings) {
        return new EngineSettings(
                settings.deadline(),
                settings.cache().documents(),
                settings.cache().plans(),
                settings.limits().toDocumentLimits(),
                settings.cost().toCostSettings(),
                settings.introspection());
    }
}
