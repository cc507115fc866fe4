package org.ecobureau.hazardouswaste.manifest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecobureau.hazardouswaste.Codes;
import org.ecobureau.hazardouswaste.waste.WasteCode;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;

/** Manifests, brought to where a test wants them by their own methods. */
final class ManifestFixture {

    static final Circumstances NOTHING_KNOWN = new Circumstances(List.of(), List.of());
    static final BigDecimal TOLERANCE = BigDecimal.valueOf(5);
    static final Instant AT = Instant.parse("2020-09-03T00:20:00Z");
    static final Instant LATER = Instant.parse("2020-09-04T07:10:00Z");
    static final WasteCode LEAD_SLAG = new WasteCode("321-018-48");
    static final WasteCode CHROMIUM_SLAG = new WasteCode("261-041-21");

    private ManifestFixture() {}

    static ManifestContent content(@Nullable String vehicle, ManifestLine... lines) {
        Parties parties = new Parties(
                new CreditCode(Codes.fresh()), new CreditCode(Codes.fresh()), new CreditCode(Codes.fresh()));
        return new ManifestContent(parties, vehicle, List.of(lines), null);
    }

    static ManifestLine line(WasteCode code, String kilograms) {
        return ManifestLine.of(code, Quantity.of(kilograms, Unit.KG));
    }

    static ManifestContent content() {
        return content("湘D12345", line(LEAD_SLAG, "1000"));
    }

    static TransferManifest draft() {
        return TransferManifest.draft(UUID.randomUUID().toString(), content(), NOTHING_KNOWN, AT)
                .after();
    }

    static TransferManifest in(ManifestStatus status) {
        TransferManifest draft = draft();
        return switch (status) {
            case DRAFT -> draft;
            case CANCELLED -> draft.cancel("不再转移", AT).after();
            case ISSUED -> draft.issue(NOTHING_KNOWN, register -> 1, AT).after();
            case IN_TRANSIT -> in(ManifestStatus.ISSUED).depart(null, AT).after();
            case ARRIVED -> in(ManifestStatus.IN_TRANSIT).arrive(AT).after();
            case ACCEPTED ->
                in(ManifestStatus.ARRIVED)
                        .accept(weight("1000"), null, TOLERANCE, LATER)
                        .after();
            case ACCEPTED_WITH_DISCREPANCY ->
                in(ManifestStatus.ARRIVED)
                        .accept(weight("900"), "少一桶", TOLERANCE, LATER)
                        .after();
            case REJECTED -> in(ManifestStatus.ARRIVED).reject("包装破损", LATER).after();
            case CLOSED -> in(ManifestStatus.ACCEPTED).close(LATER).after();
        };
    }

    static List<Weight> weight(String kilograms) {
        return List.of(new Weight(LEAD_SLAG, Quantity.of(kilograms, Unit.KG)));
    }
}
