package org.ecobureau.permits.content;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecobureau.permits.procedure.Difference;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What a permit allows and asks for, and what is applied for before it is granted (许可事项及申请内容). It may be
 * incomplete, but what it holds fits together.
 *
 * <p>Errors, all at once: {@code TOO_MANY}, {@code LISTED_TWICE}, {@code OUTLET_UNKNOWN}, {@code TOO_DEEP},
 * {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG}. Source: State Council decree 736, articles 7 and 13.
 *
 * @param materials main raw and auxiliary materials 主要原辅材料
 * @param secrets what of it is not for the public, and why 商业秘密说明
 */
public record PermitContent(
        @Nullable ImpactAssessment impactAssessment,
        List<Product> products,
        List<String> materials,
        @Nullable String secrets,
        List<Facility> facilities,
        List<Outlet> outlets,
        List<YearlyTotal> totals,
        List<MonitoringTask> monitoring,
        List<Condition> conditions) {

    private static final int MOST = 200;
    private static final int MOST_TASKS = 1_000;
    private static final int MOST_CONDITIONS = 500;
    private static final int DEEPEST = 6;
    private static final int LONGEST_TEXT = 2_000;

    public PermitContent {
        products = List.copyOf(products);
        materials = List.copyOf(materials);
        facilities = List.copyOf(facilities);
        outlets = List.copyOf(outlets);
        totals = List.copyOf(totals);
        monitoring = List.copyOf(monitoring);
        conditions = List.copyOf(conditions);
        Findings findings = new Findings();
        if (secrets != null) {
            Checks.text("secrets", secrets, LONGEST_TEXT, findings);
        }
        Checks.list("products", products, MOST, findings);
        checkMaterials(materials, findings);
        Checks.list("facilities", facilities, MOST, findings);
        Checks.list("outlets", outlets, MOST, findings);
        Checks.list("totals", totals, MOST, findings);
        Checks.list("monitoring", monitoring, MOST_TASKS, findings);
        checkReferences(outlets, totals, monitoring, findings);
        checkConditions(conditions, findings);
        findings.throwIfAny();
    }

    public Optional<Outlet> outlet(OutletCode code) {
        return outlets.stream().filter(outlet -> outlet.code().equals(code)).findFirst();
    }

    /** Every condition of the tree, from the top down. */
    public Stream<Condition> allConditions() {
        return conditions.stream().flatMap(Condition::all);
    }

    /** What the holder hands in regularly: the conditions that say when. */
    public List<Condition> duties() {
        return allConditions()
                .filter(condition -> condition.reporting() != null)
                .toList();
    }

    /** In what it differs from what it was. */
    public List<Difference> differencesSince(@Nullable PermitContent before) {
        return Difference.between(before, this);
    }

    private static void checkMaterials(List<String> materials, Findings findings) {
        findings.addIf(materials.size() > MOST, () -> Finding.of(ContentProblem.TOO_MANY)
                .with("count", materials.size())
                .with("limit", MOST)
                .at("materials"));
        for (int i = 0; i < materials.size(); i++) {
            Checks.text("materials." + i, materials.get(i), Checks.LINE, findings);
        }
    }

    /** Totals and monitoring speak of outlets that are there. */
    private static void checkReferences(
            List<Outlet> outlets, List<YearlyTotal> totals, List<MonitoringTask> monitoring, Findings findings) {
        Set<String> known = outlets.stream().map(Outlet::key).collect(Collectors.toSet());
        for (int i = 0; i < totals.size(); i++) {
            OutletCode outlet = totals.get(i).outlet();
            if (outlet != null && !known.contains(outlet.value())) {
                findings.add(unknown(outlet.value(), "totals." + i + ".outlet"));
            }
        }
        for (int i = 0; i < monitoring.size(); i++) {
            String point = monitoring.get(i).point();
            if (OutletCode.looksLike(point) && !known.contains(point)) {
                findings.add(unknown(point, "monitoring." + i + ".point"));
            }
        }
    }

    private static Finding unknown(String outlet, String field) {
        return Finding.of(ContentProblem.OUTLET_UNKNOWN).with("value", outlet).at(field);
    }

    private static void checkConditions(List<Condition> conditions, Findings findings) {
        int depth = conditions.stream().mapToInt(Condition::depth).max().orElse(0);
        findings.addIf(depth > DEEPEST, () -> Finding.of(ContentProblem.TOO_DEEP)
                .with("depth", depth)
                .with("limit", DEEPEST)
                .at("conditions"));
        List<String> codes =
                conditions.stream().flatMap(Condition::all).map(Condition::code).toList();
        findings.addIf(codes.size() > MOST_CONDITIONS, () -> Finding.of(ContentProblem.TOO_MANY)
                .with("count", codes.size())
                .with("limit", MOST_CONDITIONS)
                .at("conditions"));
        Set<String> seen = new HashSet<>();
        codes.stream()
                .filter(code -> !seen.add(code))
                .distinct()
                .forEach(code -> findings.add(Finding.of(ContentProblem.LISTED_TWICE)
                        .with("value", code)
                        .at("conditions")));
    }
}
