package org.ecobureau.gateway.subscribe;

import java.util.Map;
import org.ecobureau.gateway.execute.GatewayError;
import org.ecobureau.gateway.protect.Refused;

/** Says why a subscription ends before its subscriber wants it to. */
public final class SubscriptionEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GatewayError error;

    SubscriptionEnded(GatewayError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    static SubscriptionEnded of(String code, String message) {
        return new SubscriptionEnded(GatewayError.ofRequest(code, message, null));
    }

    /** The subscriber may go on behind a place. */
    static SubscriptionEnded at(Place last, String code, String message) {
        return new SubscriptionEnded(GatewayError.of(new Refused(code, message, Map.of("cursor", last.text()))));
    }

    public GatewayError error() {
        return error;
    }
}
