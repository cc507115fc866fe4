package org.ecobureau.hazardouswaste.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.ecobureau.hazardouswaste.Codes;
import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** Licences, made through their own methods. */
public final class LicenceFixture {

    static final Instant GRANTED = Instant.parse("2018-12-20T02:00:00Z");
    static final Set<WasteCategory> COLLECTED = EnumSet.of(WasteCategory.HW08, WasteCategory.HW49);

    private LicenceFixture() {}

    static LicenceTerms terms(LicenceKind kind, String validFrom, @Nullable String validUntil, String... scope) {
        LocalDate from = LocalDate.parse(validFrom);
        return new LicenceTerms(
                "湘环（危）字第" + Codes.fresh().substring(12) + "号",
                new CreditCode(Codes.fresh()),
                kind,
                Arrays.stream(scope).map(WasteScope::of).toList(),
                Quantity.of(4000, Unit.T),
                from,
                validUntil == null ? LicenceRules.longestTerm(kind, from) : LocalDate.parse(validUntil));
    }

    /** In force from 2019 to 2023. */
    static OperatingLicence licence(String... scope) {
        return OperatingLicence.grant(
                        UUID.randomUUID().toString(),
                        terms(LicenceKind.COMPREHENSIVE, "2019-01-01", null, scope)
                                .check(COLLECTED),
                        GRANTED)
                .after();
    }
}
