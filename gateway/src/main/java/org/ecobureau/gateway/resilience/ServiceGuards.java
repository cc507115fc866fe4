package org.ecobureau.gateway.resilience;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** The guards of all services by name; they outlive a change of the graph. */
public final class ServiceGuards {

    private final Function<String, ResilienceSettings> settings;
    private final ScheduledExecutorService timer;
    private final Map<String, ServiceGuard> guards = new ConcurrentHashMap<>();

    /**
     * @param settings by name of the service
     */
    public ServiceGuards(Function<String, ResilienceSettings> settings, ScheduledExecutorService timer) {
        this.settings = settings;
        this.timer = timer;
    }

    public ServiceState state(String service) {
        return of(service).state();
    }

    ServiceGuard of(String service) {
        return guards.computeIfAbsent(service, name -> new ServiceGuard(name, settings.apply(name), timer));
    }
}
