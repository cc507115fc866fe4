package org.ecobureau.platform.deadlines;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Counts the clocks of the service. */
@AutoConfiguration
@EnableConfigurationProperties(DeadlineSettings.class)
public class DeadlineConfiguration {

    @Bean
    DeadlineGauges deadlineGauges(
            ObjectProvider<RunningClock> clocks,
            ObjectProvider<MeterRegistry> registry,
            Clock clock,
            DeadlineSettings settings) {
        return new DeadlineGauges(
                clocks.orderedStream().toList(),
                registry.getIfAvailable(SimpleMeterRegistry::new),
                clock,
                settings.interval());
    }
}
