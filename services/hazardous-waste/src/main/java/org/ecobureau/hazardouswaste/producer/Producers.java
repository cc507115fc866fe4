package org.ecobureau.hazardouswaste.producer;

import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All producers, by credit code. */
public interface Producers extends Repository<Producer> {

    /** The latest registration first; those of one status when one is given. */
    Connection<Stored<Producer>> list(@Nullable ProducerStatus status, PageArguments page, Scope scope);

    /** How many were registered in the period. */
    int registered(Period period);
}
