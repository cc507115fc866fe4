package org.ecobureau.gateway.execute;

/**
 * On what terms an operation is answered.
 *
 * @param readOnly whether mutations are refused
 * @param plan whether {@code extensions.queryPlan} shows how it was run
 */
public record Terms(boolean readOnly, boolean plan) {

    public static final Terms USUAL = new Terms(false, false);

    public Terms onlyReading() {
        return new Terms(true, plan);
    }
}
