package org.ecobureau.exchange.webhook;

import java.time.Clock;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client, which knows no other way than through {@link OutwardAddresses}. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    OutwardAddresses outwardAddresses(WebhookSettings settings) {
        return new OutwardAddresses(
                settings.allowedNetworks().stream().map(Network::of).toList(), SystemDefaultDnsResolver.INSTANCE);
    }

    @Bean
    WebhookAddress webhookAddress(WebhookSettings settings, OutwardAddresses addresses) {
        return new WebhookAddress(settings.allowHttp(), addresses);
    }

    @Bean
    WebhookClient webhookClient(WebhookSettings settings, OutwardAddresses addresses, Clock clock) {
        return client(settings, addresses, clock);
    }

    static WebhookClient client(WebhookSettings settings, OutwardAddresses addresses, Clock clock) {
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout answer = Timeout.of(settings.timeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setMaxConnPerRoute(4)
                .setMaxConnTotal(256)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(answer)
                        .build())
                .build();
        var http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(answer)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("EcoBureau-Webhooks")
                .build();
        return new WebhookClient(http, settings, clock);
    }
}
