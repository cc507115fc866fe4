package org.ecobureau.exchange.feed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ecobureau.platform.outbox.Topology;
import org.ecobureau.platform.replay.ReplayRequest;
import org.ecobureau.platform.replay.Replays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks for events that are missing, again and again at growing intervals, until they have come. */
@Component
class GapWatch {

    private static final Logger LOG = LoggerFactory.getLogger(GapWatch.class);

    /** Doubling any further would exceed the longest pause anyway. */
    private static final int MOST_DOUBLINGS = 16;

    private final FeedWriter feed;
    private final Intake intake;
    private final Gaps gaps;
    private final Replays replays;
    private final GapSettings settings;
    private final Clock clock;
    private final String queue;

    GapWatch(
            FeedWriter feed,
            Intake intake,
            Gaps gaps,
            Replays replays,
            GapSettings settings,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        this.feed = feed;
        this.intake = intake;
        this.gaps = gaps;
        this.replays = replays;
        this.settings = settings;
        this.clock = clock;
        this.queue = Topology.queue(service);
    }

    @Scheduled(fixedDelayString = "${ecobureau.exchange.gaps.look:PT0.5S}")
    void look() {
        Instant now = clock.instant();
        gaps.forget(now.minus(settings.heldFor()));
        gaps.due(now).forEach(gap -> see(gap, now));
    }

    private void see(Gap gap, Instant now) {
        long last = intake.appendHeld(gap.partition(), feed.lastSequence(gap.partition()));
        if (last >= gap.highest()) {
            gaps.close(gap);
            return;
        }
        try {
            replays.request(gap.publisher(), ReplayRequest.of(queue, gap.partition(), last + 1, gap.highest()));
            LOG.info("{}: {} to {} asked from {}", gap.partition(), last + 1, gap.highest(), gap.publisher());
        } catch (IOException unreachable) {
            LOG.warn("{}: {} is not asked yet: {}", gap.partition(), gap.publisher(), unreachable.toString());
        }
        gaps.askAgain(gap, now.plus(pause(gap.asked() + 1)));
    }

    private Duration pause(int asked) {
        Duration pause = settings.patience().multipliedBy(1L << Math.min(asked, MOST_DOUBLINGS));
        return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
    }
}
