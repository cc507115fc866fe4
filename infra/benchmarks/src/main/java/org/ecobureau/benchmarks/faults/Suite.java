package org.ecobureau.benchmarks.faults;

import java.nio.file.Path;
import java.util.List;
import org.ecobureau.benchmarks.faults.FaultCase.Need;
import org.jspecify.annotations.Nullable;

/** All cases, one after the other on one rig; a case that breaks off leaves the next one a new rig. */
final class Suite implements AutoCloseable {

    /** In the order in which they are run. */
    static final List<FaultCase> CASES = List.of(
            new FaultCase(
                    "service-killed-before-publishing", true, Need.RABBITMQ, ServiceFaults::killedBeforePublishing),
            new FaultCase("service-killed-under-load", true, Need.NOTHING, ServiceFaults::killedUnderLoad),
            new FaultCase("service-killed-after-confirm", false, Need.NOTHING, ServiceFaults::killedAfterConfirm),
            new FaultCase("broker-killed", true, Need.RABBITMQ, BrokerFaults::killed),
            new FaultCase("broker-down", false, Need.RABBITMQ, BrokerFaults::down),
            new FaultCase("broker-memory-alarm", false, Need.RABBITMQ, BrokerFaults::memoryAlarm),
            new FaultCase("binding-removed", false, Need.RABBITMQ, BrokerFaults::unroutable),
            new FaultCase("queue-refuses", false, Need.RABBITMQ, BrokerFaults::queueRefuses),
            new FaultCase("store-killed", true, Need.STORES, StoreFaults::producersKilled),
            new FaultCase("consumer-store-dead", true, Need.STORES, StoreFaults::consumersDead),
            new FaultCase("consumer-store-silent", false, Need.STORES, StoreFaults::consumersSilent),
            new FaultCase("relay-paused", false, Need.NOTHING, InstanceFaults::paused),
            new FaultCase("clock-ahead", false, Need.NOTHING, InstanceFaults::ahead),
            new FaultCase("clock-behind", false, Need.NOTHING, InstanceFaults::behind),
            new FaultCase("shuffled-and-tripled", true, Need.NOTHING, DeliveryFaults::shuffledAndTripled),
            new FaultCase("poison", true, Need.NOTHING, DeliveryFaults::poison),
            new FaultCase("subscriber-trespasses", false, Need.RABBITMQ, SubscriberFaults::trespasses),
            new FaultCase("subscribers-broker-killed", false, Need.RABBITMQ, SubscriberFaults::brokerKilled));

    private final Path directory;
    private final Scale scale;
    private @Nullable Rig rig;
    private int rigs;

    /** @param directory empty, for everything that the rig writes */
    Suite(Path directory, Scale scale) {
        this.directory = directory;
        this.scale = scale;
    }

    /** Runs one case; what breaks off is a verdict too. */
    Verdict run(FaultCase fault) {
        Rig present = rig();
        if (!fault.need().isMet(present)) {
            return Verdict.skipped(fault.name(), fault.need().reason());
        }
        long begun = System.nanoTime();
        try {
            Trial trial = new Trial(present, scale);
            fault.fault().happen(trial);
            return trial.verdict(fault.name(), begun);
        } catch (RuntimeException brokenOff) {
            close();
            return Verdict.broken(fault.name(), brokenOff, (System.nanoTime() - begun) / 1e9);
        }
    }

    private Rig rig() {
        Rig present = rig;
        if (present == null) {
            present = new Rig(directory.resolve("rig-" + ++rigs));
            rig = present;
        }
        return present;
    }

    @Override
    public void close() {
        Rig present = rig;
        rig = null;
        if (present != null) {
            present.close();
        }
    }
}
