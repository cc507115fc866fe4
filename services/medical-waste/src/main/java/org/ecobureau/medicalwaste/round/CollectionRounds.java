package org.ecobureau.medicalwaste.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecobureau.medicalwaste.waste.WasteStream;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;

/** All collection rounds. */
public interface CollectionRounds extends Repository<CollectionRound> {

    Connection<Stored<CollectionRound>> list(RoundFilter filter, RoundOrder order, PageArguments page, Scope scope);

    /** Those in which each organisation takes part as hospital, carrier or plant; latest first. */
    Map<String, Connection<Stored<CollectionRound>>> ofOrganisations(
            Collection<String> organisations, RoundFilter filter, PageArguments page, Scope scope);

    /** What a vehicle did on a day. */
    List<CollectionRound> of(String vehicle, LocalDate day);

    /** Figures of the rounds of a period, by stream; a stream without rounds is left out. */
    Map<WasteStream, RoundTotals> totals(Period period);
}
