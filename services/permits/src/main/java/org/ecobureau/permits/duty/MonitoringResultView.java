package org.ecobureau.permits.duty;

import java.math.BigDecimal;
import java.time.Instant;
import org.ecobureau.permits.content.Averaging;
import org.ecobureau.permits.content.LimitUnit;
import org.ecobureau.permits.enterprise.EnterpriseView.TownView;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** A result as the schema shows it. */
public record MonitoringResultView(Stored<MonitoringResult> stored) {

    private MonitoringResult result() {
        return stored.value();
    }

    public String id() {
        return stored.id();
    }

    public String permitId() {
        return result().debtor().permitId();
    }

    public String permitNumber() {
        return result().debtor().number();
    }

    public String creditCode() {
        return result().debtor().creditCode().value();
    }

    public TownView town() {
        return TownView.of(result().debtor().town());
    }

    public IssuingOffice issuingOffice() {
        return result().debtor().office();
    }

    public String outlet() {
        return result().outlet().value();
    }

    public String pollutant() {
        return result().pollutant();
    }

    public Averaging averaging() {
        return result().averaging();
    }

    public BigDecimal value() {
        return result().value();
    }

    public LimitUnit unit() {
        return result().unit();
    }

    public Instant measuredAt() {
        return result().measuredAt();
    }

    public @Nullable BigDecimal minimum() {
        return result().minimum();
    }

    public @Nullable BigDecimal maximum() {
        return result().maximum();
    }

    public @Nullable String standard() {
        return result().standard();
    }

    public boolean exceeded() {
        return result().exceedance() != null;
    }

    public @Nullable BigDecimal exceedance() {
        return result().exceedance();
    }

    public int version() {
        return stored.version();
    }

    public Instant createdAt() {
        return stored.createdAt();
    }
}
