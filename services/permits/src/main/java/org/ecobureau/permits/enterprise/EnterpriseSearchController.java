package org.ecobureau.permits.enterprise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecobureau.permits.enterprise.EnterpriseView.SiteView;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.GeoCells.Box;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.GeoPolygon;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds enterprises by where they are, by what they are called like, and by what became of them. */
@Controller
class EnterpriseSearchController {

    private static final int FARTHEST_M = 50_000;
    private static final int MOST_NEARBY = 100;
    private static final int MOST_WITHIN = 500;
    private static final int MOST_LOOKED_AT = 5_000;
    private static final int WIDEST_DEGREES = 1;

    /** Premises that were asked for by their place. */
    record LocatedEnterprise(
            EnterpriseView enterprise,
            SiteView site,
            @Nullable Integer distanceM) {}

    record DuplicateSuspect(EnterpriseView enterprise, BigDecimal similarity) {}

    private final Enterprises enterprises;
    private final EnterpriseDuplicates duplicates;
    private final Clock clock;

    EnterpriseSearchController(Enterprises enterprises, EnterpriseDuplicates duplicates, Clock clock) {
        this.enterprises = enterprises;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    @QueryMapping
    List<LocatedEnterprise> enterprisesNear(
            @Argument BigDecimal longitude,
            @Argument BigDecimal latitude,
            @Argument int radiusM,
            @Argument @Nullable OffsetDateTime asOf,
            Caller caller) {
        Scope scope = caller.requireAuthenticated().scope().asOf(asOf, clock.instant());
        Findings findings = new Findings();
        GeoPoint place =
                findings.read("longitude", () -> new GeoPoint(longitude.doubleValue(), latitude.doubleValue()));
        findings.addIf(radiusM < 1 || radiusM > FARTHEST_M, () -> Finding.of(EnterpriseProblem.RADIUS)
                .with("radius", radiusM)
                .with("limit", FARTHEST_M)
                .at("radiusM"));
        findings.throwIfAny();
        return place == null ? List.of() : near(place, radiusM, scope);
    }

    private List<LocatedEnterprise> near(GeoPoint place, int radiusM, Scope scope) {
        return enterprises.near(place, radiusM, MOST_NEARBY, scope).stream()
                .flatMap(stored -> stored.value()
                        .sitesNear(place, radiusM)
                        .map(site -> new LocatedEnterprise(
                                new EnterpriseView(stored), new SiteView(site, stored), distance(place, site))))
                .sorted(Comparator.comparing(LocatedEnterprise::distanceM)
                        .thenComparing(found -> found.enterprise().creditCode())
                        .thenComparing(found -> found.site().name()))
                .limit(MOST_NEARBY)
                .toList();
    }

    private static int distance(GeoPoint place, EnterpriseSite site) {
        GeoPoint location = site.location();
        return location == null ? 0 : (int) Math.round(place.distanceTo(location));
    }

    @QueryMapping
    List<LocatedEnterprise> enterprisesWithin(
            @Argument List<List<BigDecimal>> outline, @Argument @Nullable OffsetDateTime asOf, Caller caller) {
        Scope scope = caller.requireAuthenticated().scope().asOf(asOf, clock.instant());
        Findings findings = new Findings();
        GeoPolygon area = findings.read("outline", () -> GeoPolygon.of(outline));
        findings.addIf(area != null && Box.around(area.ring()).span() > WIDEST_DEGREES, () -> Finding.of(
                        EnterpriseProblem.OUTLINE_TOO_WIDE)
                .with("limit", WIDEST_DEGREES)
                .at("outline"));
        findings.throwIfAny();
        return area == null ? List.of() : within(area, scope);
    }

    private List<LocatedEnterprise> within(GeoPolygon area, Scope scope) {
        List<Stored<Enterprise>> around = enterprises.around(area, MOST_LOOKED_AT + 1, scope);
        List<LocatedEnterprise> found = around.stream()
                .flatMap(stored -> stored.value()
                        .sitesWithin(area)
                        .map(site ->
                                new LocatedEnterprise(new EnterpriseView(stored), new SiteView(site, stored), null)))
                .sorted(Comparator.comparing(
                                (LocatedEnterprise each) -> each.enterprise().name())
                        .thenComparing(each -> each.enterprise().creditCode())
                        .thenComparing(each -> each.site().name()))
                .toList();
        if (found.size() > MOST_WITHIN || around.size() > MOST_LOOKED_AT) {
            throw Finding.of(EnterpriseProblem.OUTLINE_TOO_FULL)
                    .with("limit", MOST_WITHIN)
                    .at("outline")
                    .asProblem();
        }
        return found;
    }

    @QueryMapping
    List<DuplicateSuspect> enterpriseDuplicates(
            @Argument String name, @Argument @Nullable String creditCode, Caller caller) {
        caller.requireAny(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
        return duplicates.of(name, creditCode).stream()
                .map(suspect -> new DuplicateSuspect(
                        new EnterpriseView(suspect.stored()),
                        BigDecimal.valueOf(suspect.similarity()).setScale(2, RoundingMode.HALF_UP)))
                .toList();
    }

    @BatchMapping(typeName = "Enterprise")
    Map<EnterpriseView, EnterpriseView> successor(List<EnterpriseView> shown) {
        Map<EnterpriseView, EnterpriseView> successors = new HashMap<>();
        byScope(shown).forEach((scope, together) -> {
            Set<String> codes = new LinkedHashSet<>();
            together.stream()
                    .map(EnterpriseView::successorCode)
                    .filter(Objects::nonNull)
                    .forEach(codes::add);
            Map<String, Stored<Enterprise>> found = codes.isEmpty() ? Map.of() : enterprises.findAll(codes, scope);
            together.forEach(each -> {
                Stored<Enterprise> successor = found.get(each.successorCode());
                if (successor != null) {
                    successors.put(each, new EnterpriseView(successor));
                }
            });
        });
        return successors;
    }

    @BatchMapping(typeName = "Enterprise")
    Map<EnterpriseView, List<EnterpriseView>> predecessors(List<EnterpriseView> shown) {
        Map<EnterpriseView, List<EnterpriseView>> predecessors = new HashMap<>();
        byScope(shown).forEach((scope, together) -> {
            List<Stored<Enterprise>> found = enterprises.mergedInto(
                    together.stream().map(EnterpriseView::creditCode).toList(), scope);
            together.forEach(each -> predecessors.put(
                    each,
                    found.stream()
                            .filter(merged -> isSuccessor(each, merged.value().successor()))
                            .map(EnterpriseView::new)
                            .toList()));
        });
        return predecessors;
    }

    /** Those that are shown as of one moment, each with what the caller may see as of it. */
    private static Map<Scope, List<EnterpriseView>> byScope(List<EnterpriseView> shown) {
        Scope scope = CallerResolver.current().scope();
        return shown.stream()
                .collect(Collectors.groupingBy(each -> scope.asOf(each.stored().asOf())));
    }

    private static boolean isSuccessor(EnterpriseView shown, @Nullable CreditCode successor) {
        return successor != null && successor.value().equals(shown.creditCode());
    }
}
