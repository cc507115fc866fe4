package org.ecobureau.hazardouswaste.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * What a licence is granted for, checked against the law.
 *
 * <p>Errors, all at once: {@code LICENCE_SCOPE_MISSING}, {@code LICENCE_QUANTITY_ZERO}, {@code LICENCE_TERM_ORDER},
 * {@code LICENCE_TERM_TOO_LONG}, {@code LICENCE_COLLECTION_SCOPE}.
 */
record LicenceTerms(
        String number,
        CreditCode operator,
        LicenceKind kind,
        List<WasteScope> scope,
        Quantity yearlyQuantity,
        LocalDate validFrom,
        LocalDate validUntil) {

    LicenceTerms {
        scope = scope.stream().distinct().toList();
    }

    LicenceTerms check(Set<WasteCategory> collectionCategories) {
        Findings findings = new Findings();
        findings.addIf(scope.isEmpty(), () -> Finding.of(LicenceProblem.LICENCE_SCOPE_MISSING)
                .at("wasteCodes"));
        findings.addIf(yearlyQuantity.isZero(), () -> Finding.of(LicenceProblem.LICENCE_QUANTITY_ZERO)
                .at("yearlyQuantity"));
        checkTerm(findings);
        if (kind == LicenceKind.COLLECTION) {
            scope.stream()
                    .filter(part -> !collectionCategories.contains(part.category()))
                    .forEach(part -> findings.add(Finding.of(LicenceProblem.LICENCE_COLLECTION_SCOPE)
                            .with("scope", part)
                            .with("expected", new TreeSet<>(collectionCategories))
                            .at("wasteCodes")
                            .under(LicenceRules.COLLECTION)));
        }
        findings.throwIfAny();
        return this;
    }

    private void checkTerm(Findings findings) {
        LocalDate longest = LicenceRules.longestTerm(kind, validFrom);
        findings.addIf(validUntil.isBefore(validFrom), () -> Finding.of(LicenceProblem.LICENCE_TERM_ORDER)
                        .with("validUntil", validUntil)
                        .with("validFrom", validFrom)
                        .at("validUntil"))
                .addIf(validUntil.isAfter(longest), () -> Finding.of(LicenceProblem.LICENCE_TERM_TOO_LONG)
                        .with("validUntil", validUntil)
                        .with("years", LicenceRules.years(kind))
                        .with("longest", longest)
                        .at("validUntil")
                        .under(LicenceRules.TERM));
    }
}
