package org.ecobureau.hazardouswaste.manifest;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law leaves open.
 *
 * @param weightTolerancePercent by how much the receiver's weight may differ from the remover's, per cent of the latter
 */
@ConfigurationProperties("ecobureau.manifest")
record ManifestSettings(@DefaultValue("5") BigDecimal weightTolerancePercent) {}
