package org.ecobureau.permits.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.ecobureau.permits.content.Averaging;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/** A measured value lies beyond what the permit allows. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LimitExceeded(
        String resultId,
        String permitId,
        String number,
        String creditCode,
        String town,
        IssuingOffice issuingOffice,
        String outlet,
        String pollutant,
        Averaging averaging,
        BigDecimal value,
        String unit,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal exceedance,
        @Nullable String standard,
        OffsetDateTime measuredAt)
        implements DomainEvent {

    static LimitExceeded of(MonitoringResult result) {
        Debtor debtor = result.debtor();
        return new LimitExceeded(
                result.id(),
                debtor.permitId(),
                debtor.number(),
                debtor.creditCode().value(),
                debtor.town().code(),
                debtor.office(),
                result.outlet().value(),
                result.pollutant(),
                result.averaging(),
                result.value(),
                result.unit().symbol(),
                result.minimum(),
                result.maximum(),
                result.exceedance(),
                result.standard(),
                BureauTime.local(result.measuredAt()));
    }

    @Override
    public String type() {
        return "permits.limit-exceeded.v1";
    }
}
