package org.ecobureau.medicalwaste.inspection;

import java.util.Collection;
import java.util.Map;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;

/** All inspections of hospitals. */
public interface HospitalInspections extends Repository<HospitalInspection> {

    /** Latest first. */
    Connection<Stored<HospitalInspection>> list(InspectionFilter filter, PageArguments page, Scope scope);

    /** Those of each hospital, latest first. */
    Map<String, Connection<Stored<HospitalInspection>>> ofHospitals(
            Collection<String> hospitals, PageArguments page, Scope scope);

    /** Figures of all inspections of a period. */
    InspectionFigures figures(Period period);

    /** Figures of those under epidemic control. */
    InspectionFigures covidFigures(Period period);
}
