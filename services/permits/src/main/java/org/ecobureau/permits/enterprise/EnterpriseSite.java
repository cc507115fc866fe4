package org.ecobureau.permits.enterprise;

import org.ecobureau.permits.classification.Industry;
import org.ecobureau.permits.procedure.ShortText;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * Premises of an enterprise (生产经营场所): one of them, one permit.
 *
 * <p>Errors: {@code NAME_MISSING}, {@code TEXT_TOO_LONG}, all at once.
 *
 * @param name tells the premises of one enterprise apart and never changes: permits and registrations name it
 * @param industry of what is done here, which may be another than the enterprise's
 */
public record EnterpriseSite(
        String name,
        Town town,
        @Nullable String address,
        @Nullable GeoPoint location,
        Industry industry,
        boolean closed) {

    public EnterpriseSite {
        name = name.strip();
        Findings findings = new Findings();
        findings.addIf(
                name.isEmpty(), () -> Finding.of(EnterpriseProblem.NAME_MISSING).at("name"));
        ShortText.check("name", name, findings);
        ShortText.check("address", address, findings);
        findings.throwIfAny();
    }

    EnterpriseSite asClosed() {
        return new EnterpriseSite(name, town, address, location, industry, true);
    }
}
