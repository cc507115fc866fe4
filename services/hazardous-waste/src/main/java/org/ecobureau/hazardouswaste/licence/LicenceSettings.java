package org.ecobureau.hazardouswaste.licence;

import java.util.Set;
import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law leaves open.
 *
 * @param collectionCategories the categories in which the oil and the batteries of a collection licence are listed
 */
@ConfigurationProperties("ecobureau.licence")
record LicenceSettings(@DefaultValue({"HW08", "HW49"}) Set<WasteCategory> collectionCategories) {}
