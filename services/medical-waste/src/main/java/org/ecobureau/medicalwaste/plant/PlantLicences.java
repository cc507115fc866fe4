package org.ecobureau.medicalwaste.plant;

import java.util.List;

/** All that was told of the operating licences of disposal plants, each news once. */
public interface PlantLicences {

    /** Takes the news, once. */
    void keep(String eventId, String plant, LicenceNews told);

    /** The licences of one plant; one query. */
    List<PlantLicence> of(String plant);
}
