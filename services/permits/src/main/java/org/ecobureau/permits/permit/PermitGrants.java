package org.ecobureau.permits.permit;

/**
 * Permits granted and the enterprises they were granted to.
 *
 * @param keyManaged enterprises with a permit under key management
 * @param simplified enterprises with a permit under simplified management
 */
public record PermitGrants(int permits, int enterprises, int keyManaged, int simplified) {

    static final PermitGrants NONE = new PermitGrants(0, 0, 0, 0);
}
