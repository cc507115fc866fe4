package org.ecobureau.dataset;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure, or one state, of an annual report.
 *
 * @param key by which a published summary is compared
 * @param label in Chinese
 * @param amount null for a state, and where the service that counts it did not answer
 * @param unit in Chinese
 * @param state constant of the schema; null for an amount, and where the service did not answer
 * @param evidence the query that lists the records behind it
 */
record Figure(
        String key,
        String label,
        @Nullable BigDecimal amount,
        String unit,
        @Nullable String state,
        String evidence) {

    private static final String MISSING = "暂缺";

    boolean isMissing() {
        return amount == null && state == null;
    }

    /** As it is printed. */
    String shown() {
        if (amount != null) {
            return amount.toPlainString() + unit;
        }
        return state == null ? MISSING : SiteStage.inChinese(state);
    }
}
