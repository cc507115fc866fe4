package org.ecobureau.exchange.webhook;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.ProblemCode;

/** Reads the address that a subscriber gives. */
public final class WebhookAddress {

    private static final int LONGEST = 500;
    private static final int SHOWN = 80;

    private final boolean allowHttp;
    private final OutwardAddresses addresses;

    WebhookAddress(boolean allowHttp, OutwardAddresses addresses) {
        this.allowHttp = allowHttp;
        this.addresses = addresses;
    }

    /**
     * The address in that text. A name that nobody knows today passes; it is looked up again whenever it is called.
     *
     * <p>Errors: {@code WEBHOOK_FORM}, {@code WEBHOOK_SCHEME}, {@code WEBHOOK_INWARD}.
     */
    public URI read(String text) {
        URI uri;
        try {
            uri = URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw refused(WebhookProblem.WEBHOOK_FORM, text);
        }
        if (text.length() > LONGEST
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null) {
            throw refused(WebhookProblem.WEBHOOK_FORM, text);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(allowHttp && scheme.equals("http"))) {
            throw refused(WebhookProblem.WEBHOOK_SCHEME, text);
        }
        try {
            addresses.resolve(uri.getHost().replaceAll("[\\[\\]]", ""));
        } catch (OutwardAddresses.InwardAddress inward) {
            throw refused(WebhookProblem.WEBHOOK_INWARD, text);
        } catch (UnknownHostException unknown) {
            return uri;
        }
        return uri;
    }

    private static RuntimeException refused(ProblemCode code, String text) {
        return Finding.of(code)
                .with("value", text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text)
                .asProblem();
    }
}
