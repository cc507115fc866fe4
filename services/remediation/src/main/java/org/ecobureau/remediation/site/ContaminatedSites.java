package org.ecobureau.remediation.site;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** All contaminated sites. */
public interface ContaminatedSites extends Repository<ContaminatedSite> {

    /** Which sites a list shows; null for any. */
    record Selection(@Nullable SiteStatus status, @Nullable Town town) {

        static final Selection ANY = new Selection(null, null);
    }

    /** How a list is ordered. */
    enum SiteOrder {
        NAME,
        SUSPECTED_AT
    }

    Connection<Stored<ContaminatedSite>> list(Selection selection, SiteOrder order, PageArguments page, Scope scope);

    /** Of each organisation the sites it has a part in, by name. */
    Map<String, Connection<Stored<ContaminatedSite>>> ofOrganisations(
            Collection<String> creditCodes, Selection selection, PageArguments page, Scope scope);

    Optional<Stored<ContaminatedSite>> named(String name, Scope scope);

    /** The sites within that many metres of a place, nearest first, at most that many. */
    List<Stored<ContaminatedSite>> near(GeoPoint place, double metres, int most, Scope scope);

    /** Those whose works had begun before that moment, by name. */
    List<Stored<ContaminatedSite>> worksBegunBefore(Instant moment);

    /** How often each stage was entered in the period. */
    Map<SiteStatus, Integer> stagesEntered(Period period);

    /** How many sites are in each stage now. */
    Map<SiteStatus, Integer> countByStatus();

    /** Soil that left sites in the period, in kilograms. */
    Quantity soilShipped(Period period);
}
