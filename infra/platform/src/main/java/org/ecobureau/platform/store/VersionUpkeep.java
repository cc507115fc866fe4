package org.ecobureau.platform.store;

import java.time.Duration;
import java.util.List;
import org.ecobureau.platform.background.BackgroundWorker;

/** Keeps versions in the background, so that those who read the past find little left to be kept. */
final class VersionUpkeep extends BackgroundWorker {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** What a crash or another process has left is looked for now and then. */
    private static final int ROUNDS_PER_LOOK_AROUND = 30;

    private final List<MongoRepository<?>> repositories;
    private int round;

    VersionUpkeep(List<MongoRepository<?>> repositories) {
        super("upkeep-versions");
        this.repositories = repositories;
    }

    @Override
    protected Duration round() {
        boolean all = round++ % ROUNDS_PER_LOOK_AROUND == 0;
        repositories.forEach(repository -> repository.keepVersions(all));
        return PAUSE;
    }
}
