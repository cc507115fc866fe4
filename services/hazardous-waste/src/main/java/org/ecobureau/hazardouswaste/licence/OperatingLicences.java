package org.ecobureau.hazardouswaste.licence;

import java.time.LocalDate;
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

/** All operating licences. */
public interface OperatingLicences extends Repository<OperatingLicence> {

    /** The latest grant first; those of a status or an operator when given. */
    Connection<Stored<OperatingLicence>> list(
            @Nullable LicenceStatus status, @Nullable String operator, PageArguments page, Scope scope);

    /** The same under each operator. */
    Map<String, Connection<Stored<OperatingLicence>>> listByOperator(
            Collection<String> operators, @Nullable LicenceStatus status, PageArguments page, Scope scope);

    /** All licences of these operators, whatever their state; one query. */
    List<OperatingLicence> heldBy(Collection<String> operators);

    /** Those whose term is over by that day and not yet recorded as such, the longest over first. */
    List<Stored<OperatingLicence>> lapsed(LocalDate today, int most);

    /** How many were granted in the period. */
    int granted(Period period);
}
