package org.ecobureau.gateway.web;

import org.ecobureau.gateway.shop.Shop;
import org.ecobureau.gateway.shop.ShopServers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway with the limits that it has by default, shared by tests; of the shop's services only one is up. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ecobureau.gateway.supergraph=classpath:graphs/shop.graphql",
            "ecobureau.gateway.limits.request=6MB"
        })
abstract class OpenGateway {

    static final ShopServer ACCOUNTS =
            new ShopServer("accounts", ShopServers.services(new Shop()).get("accounts"));

    @LocalServerPort
    private int port;

    GatewayClient gateway;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("ecobureau.gateway.services.accounts.url", ACCOUNTS::url);
    }

    @BeforeEach
    void connect() {
        gateway = new GatewayClient(port);
    }
}
