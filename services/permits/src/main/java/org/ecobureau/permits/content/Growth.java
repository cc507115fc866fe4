package org.ecobureau.permits.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a content allows beyond the one before it: outlets, pollutants, concentrations and amounts that were not there,
 * and outlets that stand elsewhere or discharge otherwise. For all of that a permit is applied for anew.
 *
 * <p>Source: State Council decree 736, article 15.
 */
public final class Growth {

    /** One thing more than before, at a path of {@link org.ecobureau.permits.procedure.Difference}. */
    public record Step(String path, String before, String after) {}

    private static final String NOTHING = "—";

    private final List<Step> steps = new ArrayList<>();

    private Growth() {}

    /** Every step; empty for a content that stays within what was allowed. */
    public static List<Step> between(PermitContent before, PermitContent after) {
        Growth growth = new Growth();
        after.outlets().forEach(outlet -> before.outlet(outlet.code())
                .ifPresentOrElse(
                        known -> growth.compare(known, outlet),
                        () -> growth.add("/outlets/" + outlet.code(), NOTHING, outlet.name())));
        growth.compareTotals(before.totals(), after.totals());
        return List.copyOf(growth.steps);
    }

    private void compare(Outlet before, Outlet after) {
        String path = "/outlets/" + after.code();
        changed(path + "/mode", before.mode(), after.mode());
        changed(path + "/destination", before.destination(), after.destination());
        if (before.position() != null) {
            changed(path + "/position", before.position(), after.position());
        }
        Map<String, Limit> known = byKey(before.limits(), Limit::key);
        Set<String> pollutants = new HashSet<>();
        before.limits().forEach(limit -> pollutants.add(limit.pollutant().name()));
        for (Limit limit : after.limits()) {
            Limit earlier = known.remove(limit.key());
            if (!pollutants.contains(limit.pollutant().name())) {
                add(path + "/limits/" + limit.key(), NOTHING, text(limit));
            } else if (earlier != null && isLooser(earlier, limit)) {
                add(path + "/limits/" + limit.key(), text(earlier), text(limit));
            }
        }
        // A limit that is gone limits nothing any more.
        known.values().forEach(gone -> add(path + "/limits/" + gone.key(), text(gone), NOTHING));
    }

    private void compareTotals(List<YearlyTotal> before, List<YearlyTotal> after) {
        Map<String, YearlyTotal> known = byKey(before, YearlyTotal::key);
        for (YearlyTotal total : after) {
            YearlyTotal earlier = known.remove(total.key());
            if (earlier != null && total.amount().exceeds(earlier.amount())) {
                add("/totals/" + total.key(), text(earlier.amount()), text(total.amount()));
            }
        }
        known.values().forEach(gone -> add("/totals/" + gone.key(), text(gone.amount()), NOTHING));
    }

    private void changed(String path, Object before, @Nullable Object after) {
        if (!before.equals(after)) {
            add(path, before.toString(), Objects.toString(after, NOTHING));
        }
    }

    private void add(String path, String before, String after) {
        steps.add(new Step(path, before, after));
    }

    /** Limits in different units cannot be compared, so the new one counts as looser. */
    private static boolean isLooser(Limit before, Limit after) {
        return before.unit() != after.unit()
                || isLooser(before.maximum(), after.maximum(), 1)
                || isLooser(before.minimum(), after.minimum(), -1);
    }

    /** @param direction 1 where higher is looser, -1 where lower is; no bound at all is the loosest */
    private static boolean isLooser(@Nullable BigDecimal before, @Nullable BigDecimal after, int direction) {
        if (before == null || after == null) {
            return before != null;
        }
        return Integer.signum(after.compareTo(before)) == direction;
    }

    private static <T> Map<String, T> byKey(List<T> list, Function<T, String> key) {
        Map<String, T> found = new HashMap<>();
        list.forEach(each -> found.put(key.apply(each), each));
        return found;
    }

    private static String text(Limit limit) {
        return Objects.toString(limit.minimum(), "") + ".." + Objects.toString(limit.maximum(), "") + " "
                + limit.unit().symbol();
    }

    private static String text(Quantity amount) {
        return amount.toString();
    }
}
