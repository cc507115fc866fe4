package org.ecobureau.permits.enterprise;

import java.util.List;
import org.ecobureau.permits.classification.Industry;
import org.ecobureau.permits.procedure.ShortText;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise has its seat, what it does, and whom to turn to.
 *
 * <p>Errors: {@code TEXT_TOO_LONG}, {@code CONTACTS_TOO_MANY}, all at once.
 */
public record EnterpriseProfile(Town town, @Nullable String address, Industry industry, List<Contact> contacts) {

    private static final int MOST_CONTACTS = 20;

    public EnterpriseProfile {
        contacts = List.copyOf(contacts);
        Findings findings = new Findings();
        ShortText.check("address", address, findings);
        int given = contacts.size();
        findings.addIf(given > MOST_CONTACTS, () -> Finding.of(EnterpriseProblem.CONTACTS_TOO_MANY)
                .with("actual", given)
                .with("limit", MOST_CONTACTS)
                .at("contacts"));
        findings.throwIfAny();
    }

    /** Whether others see no difference. */
    boolean isPubliclyLike(EnterpriseProfile other) {
        return town == other.town
                && java.util.Objects.equals(address, other.address)
                && industry.equals(other.industry);
    }
}
