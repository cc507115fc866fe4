package org.ecobureau.gateway.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.ecobureau.gateway.subscribe.BusConnection;
import org.ecobureau.gateway.subscribe.HttpRecordedEvents;
import org.ecobureau.gateway.subscribe.RecentEvents;
import org.ecobureau.gateway.subscribe.Relay;
import org.ecobureau.gateway.subscribe.Subscriptions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Puts together what subscriptions need. */
@Configuration(proxyBeanMethods = false)
class EventsConfiguration {

    @Bean
    RecentEvents recentEvents(GatewaySettings settings) {
        var events = settings.events();
        return new RecentEvents(events.kept(), events.keptSize().toBytes(), Clock.systemUTC());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnExpression("!'${ecobureau.gateway.events.bus:}'.isBlank()")
    BusConnection busConnection(GatewaySettings settings, RecentEvents recent) {
        var bus = settings.events().bus();
        if (bus == null) {
            throw new IllegalStateException("ecobureau.gateway.events.bus: nothing (expected: an address)");
        }
        return new BusConnection(bus, settings.events().exchange(), recent);
    }

    @Bean
    Subscriptions subscriptions(
            GatewaySettings settings,
            RecentEvents recent,
            ServedGraphs graphs,
            CloseableHttpClient streamClient,
            AnswerThreads threads,
            ScheduledExecutorService deadlineTimer,
            MeterRegistry meters) {
        var record = settings.events().record();
        var subscriptions = new Subscriptions(
                recent,
                record == null ? null : new HttpRecordedEvents(streamClient, () -> recordUrl(settings, record, graphs)),
                new Relay(
                        streamClient,
                        id -> settings.url(graphs.current().supergraph().subgraph(id)),
                        threads.executor(),
                        settings.calls().maxAnswer().toBytes()),
                settings.events().toFeedSettings(),
                threads.executor(),
                deadlineTimer,
                Clock.systemUTC());
        Gauge.builder("gateway.subscriptions", subscriptions, Subscriptions::open)
                .register(meters);
        return subscriptions;
    }

    private static URI recordUrl(GatewaySettings settings, URI record, ServedGraphs graphs) {
        var service = settings.events().recordService();
        return service == null
                ? record
                : graphs.current().supergraph().subgraphs().values().stream()
                        .filter(subgraph -> subgraph.name().equals(service))
                        .map(subgraph -> settings.url(subgraph).resolve(record))
                        .findFirst()
                        .orElse(record);
    }

    @Bean
    AnswerThreads answerThreads(Environment environment) {
        if (Threading.VIRTUAL.isActive(environment)) {
            var executor = new SimpleAsyncTaskExecutor("subscription-");
            executor.setVirtualThreads(true);
            return new AnswerThreads(executor);
        }
        return new AnswerThreads(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "subscription");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /**
     * Where answers to subscribers and over WebSockets are made, and written to who may read them slowly: virtual threads
     * where there are any.
     */
    record AnswerThreads(Executor executor) {}

    /** With a connection for each subscription at a service, and for reading the record. */
    @Bean
    CloseableHttpClient streamClient(GatewaySettings settings) {
        var most = settings.events().most();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(most)
                        .setMaxConnTotal(most)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.calls().connectTimeout()))
                                .build())
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableRedirectHandling()
                .build();
    }

    /** Every connection has a buffer of this size. */
    @Bean
    ServletServerContainerFactoryBean socketLimits(GatewaySettings settings) {
        var limits = new ServletServerContainerFactoryBean();
        limits.setMaxTextMessageBufferSize(
                Math.toIntExact(settings.limits().socketMessage().toBytes()));
        return limits;
    }
}
