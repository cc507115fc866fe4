package org.ecobureau.permits.content;

import java.math.BigDecimal;
import java.util.List;
import org.ecobureau.permits.procedure.Keyed;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where pollutants leave the premises (排放口).
 *
 * <p>Errors, all at once: {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG}, {@code OUT_OF_RANGE}, {@code TOO_MANY},
 * {@code LISTED_TWICE}, {@code UNIT_OF_OTHER_MEDIUM}.
 *
 * @param process what the pollutants come from 产污环节
 * @param destination where they go 排放去向
 * @param height of a stack, in metres
 * @param limits at most one for each pollutant and averaging
 */
public record Outlet(
        OutletCode code,
        String name,
        OutletGrade grade,
        String process,
        DischargeMode mode,
        String destination,
        @Nullable GeoPoint position,
        @Nullable BigDecimal height,
        List<Limit> limits)
        implements Keyed {

    private static final int MOST_LIMITS = 100;

    public Outlet {
        limits = List.copyOf(limits);
        Findings findings = new Findings();
        Checks.text("name", name, Checks.LINE, findings);
        Checks.text("process", process, Checks.LINE, findings);
        Checks.text("destination", destination, Checks.LINE, findings);
        Checks.amount("height", height, findings);
        Checks.list("limits", limits, MOST_LIMITS, findings);
        checkUnits(code, limits, findings);
        findings.throwIfAny();
        height = Checks.plain(height);
    }

    @Override
    public String key() {
        return code.value();
    }

    public Medium medium() {
        return code.medium();
    }

    private static void checkUnits(OutletCode code, List<Limit> limits, Findings findings) {
        for (int i = 0; i < limits.size(); i++) {
            LimitUnit unit = limits.get(i).unit();
            if (!unit.isUsedIn(code.medium())) {
                findings.add(Finding.of(ContentProblem.UNIT_OF_OTHER_MEDIUM)
                        .with("unit", unit.symbol())
                        .with("outlet", code)
                        .with("medium", code.medium())
                        .at("limits." + i + ".unit"));
            }
        }
    }
}
