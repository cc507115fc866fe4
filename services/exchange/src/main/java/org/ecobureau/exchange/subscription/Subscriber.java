package org.ecobureau.exchange.subscription;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;

/**
 * An organisation outside the bureau.
 *
 * @param contact who is called when something is wrong, and how
 */
public record Subscriber(String name, CreditCode creditCode, String contact) {

    private static final int LONGEST = 200;

    /** Errors: {@code TEXT_MISSING} and {@code TEXT_TOO_LONG}, all at once. */
    public Subscriber {
        Findings findings = new Findings();
        check(name, "organisation", findings);
        check(contact, "contact", findings);
        findings.throwIfAny();
        name = name.strip();
        contact = contact.strip();
    }

    private static void check(String text, String field, Findings findings) {
        findings.addIf(text.isBlank(), () -> Finding.of(SubscriptionProblem.TEXT_MISSING)
                        .at(field))
                .addIf(text.length() > LONGEST, () -> Finding.of(SubscriptionProblem.TEXT_TOO_LONG)
                        .with("length", text.length())
                        .with("limit", LONGEST)
                        .at(field));
    }
}
