package org.ecobureau.gateway.execute;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * On what terms an operation is answered.
 *
 * @param readOnly whether mutations are refused
 * @param plan whether {@code extensions.queryPlan} shows how it was run
 * @param cost whether {@code extensions.cost} tells what it was estimated to cost
 * @param patience of the caller, where it is less than the gateway's own
 * @param gone tells, on the thread that runs the operation, whether the caller has left
 */
public record Terms(
        boolean readOnly,
        boolean plan,
        boolean cost,
        @Nullable Duration patience,
        BooleanSupplier gone) {

    public static final Terms USUAL = new Terms(false, false, false, null, () -> false);

    public Terms onlyReading() {
        return new Terms(true, plan, cost, patience, gone);
    }

    public Terms whileThere(BooleanSupplier gone) {
        return new Terms(readOnly, plan, cost, patience, gone);
    }

    Duration patience(Duration most) {
        return patience == null || patience.compareTo(most) > 0 ? most : patience;
    }
}
