package org.ecobureau.gateway.web;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.ecobureau.gateway.execute.Engine;
import org.ecobureau.gateway.execute.EngineSettings;
import org.ecobureau.gateway.execute.SharedQueries;
import org.ecobureau.gateway.resilience.ResilientSubgraphClient;
import org.ecobureau.gateway.resilience.ServiceGuards;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.ecobureau.gateway.serve.SupergraphSource;
import org.ecobureau.gateway.subgraph.HttpSubgraphClient;
import org.ecobureau.gateway.subgraph.ServiceConnections;
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
    ServiceConnections serviceConnections(GatewaySettings settings) {
        return new ServiceConnections(settings.calls().connectTimeout());
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService deadlineTimer() {
        var timer = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true); // most deadlines are met, and would keep answers until they pass
        return timer;
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
            GatewaySettings settings, ServiceGuards guards, ServiceConnections connections, Environment environment)
            throws IOException {
        var executor = callExecutor(environment);
        return new ServedGraphs(
                SupergraphSource.at(settings.supergraph()),
                supergraph -> new Engine(
                        supergraph,
                        new ResilientSubgraphClient(
                                new HttpSubgraphClient(
                                        connections,
                                        executor,
                                        urls(settings, supergraph),
                                        settings.calls().maxAnswer().toBytes()),
                                guards),
                        engineSettings(settings)),
                Clock.systemUTC());
    }

    @Bean
    SharedQueries sharedQueries(GatewaySettings settings) {
        return new SharedQueries(settings.shareQueries());
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
        supergraph.subgraphs().values().forEach(subgraph -> urls.put(subgraph.name(), settings.url(subgraph)));
        return urls;
    }

    private static EngineSettings engineSettings(GatewaySettings settings) {
        return new EngineSettings(
                settings.deadline(),
                settings.cache().documents(),
                settings.cache().plans(),
                settings.limits().toDocumentLimits(),
                settings.cost().toCostSettings(),
                settings.introspection(),
                settings.calls().representations());
    }
}
