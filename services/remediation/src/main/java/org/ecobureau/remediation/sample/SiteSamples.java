package org.ecobureau.remediation.sample;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.screening.LandUse;
import org.ecobureau.remediation.screening.SoilJudgement;
import org.ecobureau.remediation.site.ContaminatedSite;
import org.ecobureau.remediation.site.ContaminatedSites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds samples together with their sites. A sample is seen by who sees its site, so a new party sees the earlier
 * samples as well, and one that left sees none.
 */
@Component
class SiteSamples {

    private final ContaminatedSites sites;
    private final SoilSamples soil;
    private final LeachateSamples leachate;

    SiteSamples(ContaminatedSites sites, SoilSamples soil, LeachateSamples leachate) {
        this.sites = sites;
        this.soil = soil;
        this.leachate = leachate;
    }

    SoilSampleView show(Stored<SoilSample> sample) {
        return SoilSampleView.of(sample, sites.require(sample.value().siteId(), Scope.ALL));
    }

    LeachateSampleView showLeachate(Stored<LeachateSample> sample) {
        return LeachateSampleView.of(sample, sites.require(sample.value().siteId(), Scope.ALL));
    }

    /** Those of the ids that exist on sites within the scope, by id; two queries. */
    Map<String, SoilSampleView> soil(Collection<String> ids, Scope scope) {
        return find(soil, ids, SoilSample::siteId, SoilSampleView::of, scope);
    }

    /** Those of the ids that exist on sites within the scope, by id; two queries. */
    Map<String, LeachateSampleView> leachate(Collection<String> ids, Scope scope) {
        return find(leachate, ids, LeachateSample::siteId, LeachateSampleView::of, scope);
    }

    /** A page for each site within the scope, of the samples so judged for its present use; three queries. */
    Map<String, Connection<SoilSampleView>> soilOf(
            Collection<String> siteIds, @Nullable SoilJudgement judgement, PageArguments page, Scope scope) {
        Map<String, Stored<ContaminatedSite>> seen = sites.findAll(siteIds, scope);
        if (seen.isEmpty()) {
            return Map.of();
        }
        SoilSamples.Judged judged =
                judgement == null ? null : new SoilSamples.Judged(judgement, byLandUse(seen.values()));
        return shown(soil.ofSites(seen.keySet(), judged, page), seen, SoilSampleView::of);
    }

    private static Map<LandUse, List<String>> byLandUse(Collection<Stored<ContaminatedSite>> sites) {
        return sites.stream()
                .collect(Collectors.groupingBy(
                        site -> site.value().profile().landUse().judgedAs(),
                        Collectors.mapping(Stored::id, Collectors.toList())));
    }

    /** A page for each site within the scope. */
    Map<String, Connection<LeachateSampleView>> leachateOf(
            Collection<String> siteIds, PageArguments page, Scope scope) {
        Map<String, Stored<ContaminatedSite>> seen = sites.findAll(siteIds, scope);
        return shown(leachate.ofSites(seen.keySet(), page), seen, LeachateSampleView::of);
    }

    private <A, V> Map<String, V> find(
            Repository<A> samples,
            Collection<String> ids,
            Function<A, String> siteId,
            BiFunction<Stored<A>, Stored<ContaminatedSite>, V> view,
            Scope scope) {
        Map<String, Stored<A>> found = samples.findAll(ids, Scope.ALL);
        Map<String, Stored<ContaminatedSite>> seen = sites.findAll(
                found.values().stream()
                        .map(sample -> siteId.apply(sample.value()))
                        .distinct()
                        .toList(),
                scope);
        Map<String, V> views = new HashMap<>();
        found.forEach((id, sample) -> {
            Stored<ContaminatedSite> site = seen.get(siteId.apply(sample.value()));
            if (site != null) {
                views.put(id, view.apply(sample, site));
            }
        });
        return views;
    }

    private static <A, V> Map<String, Connection<V>> shown(
            Map<String, Connection<Stored<A>>> pages,
            Map<String, Stored<ContaminatedSite>> sites,
            BiFunction<Stored<A>, Stored<ContaminatedSite>, V> view) {
        Map<String, Connection<V>> shown = new HashMap<>();
        pages.forEach((id, page) -> {
            Stored<ContaminatedSite> site = Objects.requireNonNull(sites.get(id));
            shown.put(id, page.map(sample -> view.apply(sample, site)));
        });
        return shown;
    }
}
