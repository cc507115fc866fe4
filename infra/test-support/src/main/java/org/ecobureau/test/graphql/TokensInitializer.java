package org.ecobureau.test.graphql;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Makes an application trust {@link TestTokens}. */
public final class TokensInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test tokens",
                        Map.of(
                                "ecobureau.jwt.public-key-location",
                                TestTokens.publicKey().toString())));
    }
}
