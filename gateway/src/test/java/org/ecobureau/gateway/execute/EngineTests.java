package org.ecobureau.gateway.execute;

import java.time.Duration;
import org.ecobureau.gateway.protect.DocumentLimits;

class EngineTests {

    static final EngineSettings SETTINGS = new EngineSettings(
            Duration.ofSeconds(5), 100, 100, new DocumentLimits(100_000, 15_000, 20, 30, 2_000, 2_000));
}
