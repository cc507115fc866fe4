package org.ecobureau.medicalwaste.support;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All enterprises under support. */
public interface EpidemicSupports extends Repository<EpidemicSupport> {

    /** Latest first; those of a kind and a status where they are given. */
    Connection<Stored<EpidemicSupport>> list(
            @Nullable SupportKind kind, @Nullable SupportStatus status, PageArguments page, Scope scope);

    /** What each of the enterprises gets or got, in the order of time; an enterprise without any is left out. */
    Map<String, List<Stored<EpidemicSupport>>> ofEnterprises(Collection<String> enterprises, Scope scope);

    /** The number of distinct enterprises that were supported in that way on some day of the period. */
    int enterprises(SupportKind kind, Period period);
}
