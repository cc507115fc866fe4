package org.ecobureau.remediation.sample;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.site.LeachateMaximum;

/** All leachate samples. Who may see a site sees its samples: callers ask for the site first. */
interface LeachateSamples extends Repository<LeachateSample> {

    /** Of each site the samples, newest first. */
    Map<String, Connection<Stored<LeachateSample>>> ofSites(Collection<String> siteIds, PageArguments page);

    /** Whether a valid sample of the same batch, day, analyte and method exists. */
    boolean isOnRecord(LeachateSample sample);

    /** The highest value of each analyte and method among the valid samples taken on these days, both included. */
    List<LeachateMaximum> highest(String siteId, LocalDate from, LocalDate to);
}
