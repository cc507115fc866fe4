package org.ecobureau.hazardouswaste.manifest;

/** Why an officer has to look at a manifest. */
public enum ManifestFlagReason {
    PERMIT_REVOKED,
    OPERATOR_NOT_LICENSED,
    WASTE_CODE_REFUSED
}
