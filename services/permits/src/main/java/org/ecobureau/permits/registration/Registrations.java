package org.ecobureau.permits.registration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** All registrations. */
interface Registrations extends Repository<Registration>, RegistrationTally {

    /**
     * Latest first.
     *
     * @param today the day whose state the filter asks for
     */
    Connection<Stored<Registration>> list(RegistrationFilter filter, LocalDate today, PageArguments page, Scope scope);

    /** Those of each enterprise, latest first. */
    Map<String, Connection<Stored<Registration>>> of(
            Collection<String> enterprises,
            @Nullable RegistrationStatus status,
            LocalDate today,
            PageArguments page,
            Scope scope);

    /** Id of the open registration of these premises. */
    Optional<String> openAt(String creditCode, String siteName);

    /** The open registration of each of these premises, as the only one of a page; by key of the premises. */
    Map<String, Connection<Stored<Registration>>> openAt(Collection<String> premises, PageArguments page, Scope scope);

    /** Ids of those in force of the enterprise, and of those that it follows. */
    List<String> openOf(String creditCode);

    /** Those whose term is over and that nobody has recorded as expired yet, the longest over first. */
    List<Stored<Registration>> lapsed(LocalDate today, int most);

    /** Those of these enterprises, or of all, in that town or anywhere; the latest first. */
    Connection<Stored<Registration>> published(
            @Nullable Collection<String> creditCodes, @Nullable Town town, PageArguments page);

    Optional<Stored<Registration>> numbered(String number);
}
