package org.ecobureau.benchmarks.faults;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/**
 * Starts an application whose clock is wrong. Arguments: by how much, such as {@code PT5M}; the application's class;
 * then its own. Runs on the class path of the application's own jar.
 */
public final class SkewedApplication {

    private SkewedApplication() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[0]));
        SpringApplication application = new SpringApplication(Class.forName(arguments[1]));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        application.run(Arrays.copyOfRange(arguments, 2, arguments.length));
    }
}
