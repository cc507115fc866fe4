package org.ecobureau.permits.enterprise;

import org.ecobureau.permits.procedure.ShortText;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Whom to turn to. Seen by the enterprise and by officers, never told in an event.
 *
 * <p>Errors: {@code NAME_MISSING}, {@code TEXT_TOO_LONG}, {@code PHONE_FORM}, {@code EMAIL_FORM}, all at once.
 */
public record Contact(
        String name,
        ContactRole role,
        String phone,
        @Nullable String email) {

    private static final String PHONE = "[+]?[0-9][0-9() -]{4,28}[0-9]";
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]{1,200}";

    public Contact {
        name = name.strip();
        phone = phone.strip();
        Findings findings = new Findings();
        findings.addIf(
                name.isEmpty(), () -> Finding.of(EnterpriseProblem.NAME_MISSING).at("name"));
        ShortText.check("name", name, findings);
        findings.addIf(!phone.matches(PHONE), () -> Finding.of(EnterpriseProblem.PHONE_FORM)
                .at("phone"));
        String address = email;
        findings.addIf(address != null && !address.matches(EMAIL), () -> Finding.of(EnterpriseProblem.EMAIL_FORM)
                .at("email"));
        findings.throwIfAny();
    }
}
