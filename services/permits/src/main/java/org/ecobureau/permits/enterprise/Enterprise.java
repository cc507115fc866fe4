package org.ecobureau.permits.enterprise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecobureau.permits.classification.Industry;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.GeoPolygon;
import org.ecobureau.vocabulary.standard.Town;
import org.ecobureau.vocabulary.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise, hospital or other organisation in the bureau's register, known by its credit code for ever.
 *
 * @param formerNames oldest first
 * @param sites its premises, in the order in which they were entered
 * @param successor the enterprise that it went into; null while it stands on its own
 */
public record Enterprise(
        CreditCode creditCode,
        String name,
        List<String> formerNames,
        EnterpriseProfile profile,
        List<EnterpriseSite> sites,
        EnterpriseStatus status,
        @Nullable CreditCode successor) {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<Role> ITSELF_AND_OFFICERS =
            EnumSet.of(Role.ENTERPRISE, Role.HOSPITAL, Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final Set<EnterpriseStatus> AT_WORK = Set.of(EnterpriseStatus.ACTIVE);

    static final ActionTable<Enterprise, EnterpriseStatus, EnterpriseAction> ACTIONS =
            ActionTable.<Enterprise, EnterpriseStatus, EnterpriseAction>of(Enterprise::status, EnterpriseAction.class)
                    .actionInPlace(EnterpriseAction.REGISTER, Set.of(), OFFICERS)
                    .actionInPlace(EnterpriseAction.RENAME, AT_WORK, ITSELF_AND_OFFICERS)
                    .actionInPlace(EnterpriseAction.CHANGE, AT_WORK, ITSELF_AND_OFFICERS)
                    .actionInPlace(EnterpriseAction.ADD_SITE, AT_WORK, ITSELF_AND_OFFICERS)
                    .actionInPlace(EnterpriseAction.CHANGE_SITE, AT_WORK, ITSELF_AND_OFFICERS)
                    .actionInPlace(EnterpriseAction.CLOSE_SITE, AT_WORK, OFFICERS)
                    .action(EnterpriseAction.MERGE, AT_WORK, EnterpriseStatus.MERGED, OFFICERS)
                    .action(EnterpriseAction.CLOSE, AT_WORK, EnterpriseStatus.CLOSED, OFFICERS)
                    .build();

    private static final int LONGEST_NAME = 200;
    private static final int MOST_SITES = 200;

    public Town town() {
        return profile.town();
    }

    public @Nullable String address() {
        return profile.address();
    }

    public Industry industry() {
        return profile.industry();
    }

    /** The premises of that name. */
    public Optional<EnterpriseSite> site(String siteName) {
        return sites.stream()
                .filter(site -> site.name().equals(siteName.strip()))
                .findFirst();
    }

    /** Its open premises within that many metres of a place. */
    Stream<EnterpriseSite> sitesNear(GeoPoint place, double metres) {
        return located(location -> location.distanceTo(place) <= metres);
    }

    /** Its open premises inside an outline. */
    Stream<EnterpriseSite> sitesWithin(GeoPolygon outline) {
        return located(outline::contains);
    }

    private Stream<EnterpriseSite> located(Predicate<GeoPoint> wanted) {
        return sites.stream().filter(site -> !site.closed()).filter(site -> {
            GeoPoint location = site.location();
            return location != null && wanted.test(location);
        });
    }

    /**
     * Enters an enterprise into the register.
     *
     * <p>Errors: {@code NAME_MISSING}, {@code NAME_TOO_LONG}.
     */
    static Change<Enterprise> register(CreditCode creditCode, String name, EnterpriseProfile profile, Instant at) {
        Findings findings = new Findings();
        checkName(name, findings);
        findings.throwIfAny();
        Enterprise enterprise =
                new Enterprise(creditCode, name.strip(), List.of(), profile, List.of(), EnterpriseStatus.ACTIVE, null);
        return Change.of(enterprise, EnterpriseAction.REGISTER, at)
                .emit(EnterpriseEvent.Registered.of(enterprise, at))
                .warn(profile.industry().warnings());
    }

    /**
     * Gives the enterprise another name; the old one stays findable.
     *
     * <p>Errors: {@code ACTION_NOT_POSSIBLE}, {@code NAME_MISSING}, {@code NAME_TOO_LONG}, {@code NAME_UNCHANGED}.
     */
    Change<Enterprise> rename(String newName, Instant at) {
        ACTIONS.check(this, EnterpriseAction.RENAME, at);
        Findings findings = new Findings();
        checkName(newName, findings);
        findings.addIf(newName.strip().equals(name), () -> Finding.of(EnterpriseProblem.NAME_UNCHANGED)
                .with("name", name)
                .at("name"));
        findings.throwIfAny();
        var former = new ArrayList<>(formerNames);
        former.add(name);
        Enterprise after =
                new Enterprise(creditCode, newName.strip(), List.copyOf(former), profile, sites, status, successor);
        return Change.of(after, EnterpriseAction.RENAME, at)
                .detail("formerName", name)
                .detail("name", after.name)
                .emit(EnterpriseEvent.Renamed.of(after, name, at));
    }

    /** Changes seat, industry or contacts. Errors: {@code ACTION_NOT_POSSIBLE}, {@code NOTHING_CHANGED}. */
    Change<Enterprise> change(EnterpriseProfile changed, Instant at) {
        ACTIONS.check(this, EnterpriseAction.CHANGE, at);
        if (changed.equals(profile)) {
            throw Finding.of(EnterpriseProblem.NOTHING_CHANGED).asProblem();
        }
        Enterprise after = new Enterprise(creditCode, name, formerNames, changed, sites, status, successor);
        Change<Enterprise> change = Change.of(after, EnterpriseAction.CHANGE, at)
                .detail("formerTown", profile.town().chinese())
                .detail("formerAddress", profile.address() == null ? "—" : profile.address())
                .detail("formerIndustry", profile.industry().code())
                .warn(changed.industry().warnings());
        return changed.isPubliclyLike(profile) ? change : change.emit(EnterpriseEvent.Changed.of(after, at));
    }

    /** Enters premises. Errors: {@code ACTION_NOT_POSSIBLE}, {@code SITE_EXISTS}, {@code SITES_TOO_MANY}. */
    Change<Enterprise> addSite(EnterpriseSite site, Instant at) {
        ACTIONS.check(this, EnterpriseAction.ADD_SITE, at);
        Findings findings = new Findings();
        findings.addIf(site(site.name()).isPresent(), () -> Finding.of(EnterpriseProblem.SITE_EXISTS)
                        .with("name", site.name())
                        .at("name"))
                .addIf(sites.size() >= MOST_SITES, () -> Finding.of(EnterpriseProblem.SITES_TOO_MANY)
                        .with("limit", MOST_SITES));
        findings.throwIfAny();
        var more = new ArrayList<>(sites);
        more.add(site);
        return withSites(more, EnterpriseAction.ADD_SITE, site, at);
    }

    /**
     * Changes what is known of premises.
     *
     * <p>Errors: {@code ACTION_NOT_POSSIBLE}, {@code SITE_UNKNOWN}, {@code SITE_CLOSED}, {@code NOTHING_CHANGED}, and
     * what the changed premises object to.
     */
    Change<Enterprise> changeSite(String siteName, UnaryOperator<EnterpriseSite> changes, Instant at) {
        ACTIONS.check(this, EnterpriseAction.CHANGE_SITE, at);
        EnterpriseSite present = requireSite(siteName);
        EnterpriseSite changed = changes.apply(present);
        if (changed.equals(present)) {
            throw Finding.of(EnterpriseProblem.NOTHING_CHANGED).asProblem();
        }
        return replaced(present, changed, EnterpriseAction.CHANGE_SITE, at);
    }

    /** Errors: {@code ACTION_NOT_POSSIBLE}, {@code SITE_UNKNOWN}, {@code SITE_CLOSED}. */
    Change<Enterprise> closeSite(String siteName, Grounds grounds, Instant at) {
        ACTIONS.check(this, EnterpriseAction.CLOSE_SITE, at);
        EnterpriseSite present = requireSite(siteName);
        return replaced(present, present.asClosed(), EnterpriseAction.CLOSE_SITE, at)
                .detail("grounds", grounds);
    }

    /**
     * Lets this enterprise go into another one. What it holds stays its own; the entry says who follows.
     *
     * <p>Errors: {@code ACTION_NOT_POSSIBLE}, {@code MERGED_INTO_ITSELF}, {@code SUCCESSOR_NOT_AT_WORK}.
     */
    Change<Enterprise> merge(Enterprise into, Grounds grounds, Instant at) {
        ACTIONS.check(this, EnterpriseAction.MERGE, at);
        Findings findings = new Findings();
        findings.addIf(into.creditCode.equals(creditCode), () -> Finding.of(EnterpriseProblem.MERGED_INTO_ITSELF)
                        .at("successor"))
                .addIf(into.status != EnterpriseStatus.ACTIVE, () -> Finding.of(EnterpriseProblem.SUCCESSOR_NOT_AT_WORK)
                        .with("creditCode", into.creditCode.value())
                        .with("status", into.status)
                        .at("successor"));
        findings.throwIfAny();
        Enterprise after = new Enterprise(
                creditCode,
                name,
                formerNames,
                profile,
                sites,
                ACTIONS.next(this, EnterpriseAction.MERGE),
                into.creditCode);
        return Change.of(after, EnterpriseAction.MERGE, at)
                .detail("successor", into.creditCode.value())
                .detail("successorName", into.name)
                .detail("grounds", grounds)
                .emit(EnterpriseEvent.Merged.of(after, into, at));
    }

    /** Closes the register entry. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<Enterprise> close(Grounds grounds, Instant at) {
        ACTIONS.check(this, EnterpriseAction.CLOSE, at);
        Enterprise after = new Enterprise(
                creditCode, name, formerNames, profile, sites, ACTIONS.next(this, EnterpriseAction.CLOSE), successor);
        return Change.of(after, EnterpriseAction.CLOSE, at)
                .detail("grounds", grounds)
                .emit(EnterpriseEvent.Closed.of(after, at));
    }

    private EnterpriseSite requireSite(String siteName) {
        EnterpriseSite site = site(siteName).orElseThrow(() -> Finding.of(EnterpriseProblem.SITE_UNKNOWN)
                .with("name", siteName)
                .at("name")
                .asProblem());
        if (site.closed()) {
            throw Finding.of(EnterpriseProblem.SITE_CLOSED)
                    .with("name", siteName)
                    .at("name")
                    .asProblem();
        }
        return site;
    }

    private Change<Enterprise> replaced(
            EnterpriseSite present, EnterpriseSite changed, EnterpriseAction action, Instant at) {
        var others = new ArrayList<>(sites);
        others.set(sites.indexOf(present), changed);
        return withSites(others, action, changed, at);
    }

    private Change<Enterprise> withSites(
            List<EnterpriseSite> changed, EnterpriseAction action, EnterpriseSite site, Instant at) {
        Enterprise after =
                new Enterprise(creditCode, name, formerNames, profile, List.copyOf(changed), status, successor);
        return Change.of(after, action, at)
                .detail("site", site.name())
                .detail("town", site.town().chinese())
                .detail("industry", site.industry().code())
                .warn(site.industry().warnings());
    }

    private static void checkName(String name, Findings findings) {
        findings.addIf(name.isBlank(), () -> Finding.of(EnterpriseProblem.NAME_MISSING)
                        .at("name"))
                .addIf(name.length() > LONGEST_NAME, () -> Finding.of(EnterpriseProblem.NAME_TOO_LONG)
                        .with("length", name.length())
                        .with("limit", LONGEST_NAME)
                        .at("name"));
        VisibleText.checkLine("name", name.strip(), findings);
    }
}
