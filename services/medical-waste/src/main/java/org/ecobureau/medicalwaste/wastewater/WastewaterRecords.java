package org.ecobureau.medicalwaste.wastewater;

import java.util.Collection;
import java.util.Map;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** What all hospitals discharged. */
public interface WastewaterRecords extends Repository<WastewaterRecord> {

    /** By month, latest first; those of one month or status where it is given. */
    Connection<Stored<WastewaterRecord>> list(
            @Nullable Month month, @Nullable WastewaterStatus status, PageArguments page, Scope scope);

    /** Those of each hospital, latest first. */
    Map<String, Connection<Stored<WastewaterRecord>>> ofHospitals(
            Collection<String> hospitals, PageArguments page, Scope scope);

    /** The tonnes of the months that begin within the period. */
    Quantity total(Period period);
}
