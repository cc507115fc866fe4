package org.ecobureau.permits.content;

import org.ecobureau.permits.procedure.Keyed;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * One line of the self-monitoring scheme (自行监测方案): what the holder measures where, how and how often.
 *
 * <p>Errors, all at once: {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG}, {@code FREQUENCY_MISSING}.
 *
 * @param point number of an outlet, or the name of another point such as 厂界
 * @param frequency null only for automatic monitors, which measure all the time
 * @param method the standard that it is measured by; null where the scheme leaves it open
 */
public record MonitoringTask(
        String point,
        Pollutant pollutant,
        Mode mode,
        @Nullable Frequency frequency,
        @Nullable String method) implements Keyed {

    /** Who measures. */
    public enum Mode {
        AUTOMATIC,
        MANUAL
    }

    public MonitoringTask {
        Findings findings = new Findings();
        Checks.text("point", point, Checks.LINE, findings);
        Checks.line("method", method, findings);
        findings.addIf(mode == Mode.MANUAL && frequency == null, () -> Finding.of(ContentProblem.FREQUENCY_MISSING)
                .at("frequency"));
        findings.throwIfAny();
    }

    @Override
    public String key() {
        return point + ":" + pollutant + ":" + mode;
    }
}
