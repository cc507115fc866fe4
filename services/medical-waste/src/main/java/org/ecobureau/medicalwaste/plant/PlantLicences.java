package org.ecobureau.medicalwaste.plant;

import java.util.List;

/** The operating licences of disposal plants, as last heard. */
public interface PlantLicences {

    /** Keeps what an event said unless something later was heard. */
    void keep(LicenceTold told, long sequence, boolean suspended);

    /** Those of one plant. */
    List<PlantLicence> of(String plant);
}
