package org.ecobureau.exchange.webhook;

import java.util.List;
import org.ecobureau.platform.Digest;

/**
 * What is sent.
 *
 * @param id the same however often the message is sent; plain letters and digits
 * @param secrets of which each signs: the present one, and the one before while both hold
 */
public record WebhookMessage(String id, String body, List<WebhookSecret> secrets) {

    private static final int DIGITS = 32;

    /** The message that carries an event. */
    public static WebhookMessage of(String eventId, String envelope, List<WebhookSecret> secrets) {
        return new WebhookMessage("evt_" + Digest.sha256(eventId).substring(0, DIGITS), envelope, secrets);
    }
}
