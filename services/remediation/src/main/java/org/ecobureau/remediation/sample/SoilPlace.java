package org.ecobureau.remediation.sample;

import java.math.BigDecimal;

/**
 * Where on its site a soil sample was taken.
 *
 * @param depthM in metres; the same depth in whatever notation
 */
record SoilPlace(String point, BigDecimal depthM, SoilMedium medium) {

    SoilPlace {
        depthM = new BigDecimal(depthM.stripTrailingZeros().toPlainString());
    }
}
