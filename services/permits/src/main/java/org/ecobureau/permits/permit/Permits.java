package org.ecobureau.permits.permit;

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
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** All permits and applications for permits. */
interface Permits extends Repository<Permit>, PermitTally {

    /** @param today the day whose state the filter asks for */
    Connection<Stored<Permit>> list(
            PermitFilter filter, PermitOrder order, LocalDate today, PageArguments page, Scope scope);

    /** Those of each enterprise, latest application first. */
    Map<String, Connection<Stored<Permit>>> of(
            Collection<String> enterprises,
            @Nullable PermitStatus status,
            LocalDate today,
            PageArguments page,
            Scope scope);

    /** Those that were granted or refused, the latest decision first. */
    Connection<Stored<Permit>> decided(
            @Nullable Collection<String> creditCodes, @Nullable Town town, PageArguments page);

    /** The granted permit of that number. */
    Optional<Stored<Permit>> numbered(String number);

    /** Those in force that have a content and come after an id, in the order of ids. */
    List<Stored<Permit>> withContentAfter(String id, int most);

    /** Id of the open permit or application for these premises. */
    Optional<String> openAt(String creditCode, String siteName);

    /** The open permit or application of each of these premises, as the only one of a page; by key of the premises. */
    Map<String, Connection<Stored<Permit>>> openAt(Collection<String> premises, PageArguments page, Scope scope);

    /** Ids of the open permits and applications that an enterprise holds, or acts on for another. */
    List<String> openOf(String creditCode);

    /** Ids of the permits, open or not, that an enterprise holds or follows the holder of. */
    List<String> heldBy(String creditCode);

    /** The last day, from that day on, on which the enterprise may not apply; empty where it may. */
    Optional<LocalDate> barredUntil(CreditCode enterprise, LocalDate day);

    /** Those whose term is over and that nobody has recorded as expired yet, the longest over first. */
    List<Stored<Permit>> lapsed(LocalDate today, int most);
}
