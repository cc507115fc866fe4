package org.ecobureau.remediation.site;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.ecobureau.platform.deadlines.RunningClock;
import org.ecobureau.vocabulary.time.BureauTime;
import org.springframework.stereotype.Component;

/** Sites whose preliminary survey was ordered and is not reported. */
@Component
final class MongoSurveyClock implements RunningClock {

    private final MongoCollection<Document> sites;

    MongoSurveyClock(MongoDatabase database) {
        this.sites = database.getCollection(new ContaminatedSiteDocument().collection());
    }

    @Override
    public String code() {
        return "PRELIMINARY_SURVEY_REPORT";
    }

    @Override
    public Duration soon() {
        return Duration.ofDays(30);
    }

    @Override
    public long endingBefore(Instant moment) {
        String survey = SiteStatus.PRELIMINARY_SURVEY.name();
        LocalDate ordered = BureauTime.day(moment).minus(SiteRules.PRELIMINARY_SURVEY_TERM);
        return sites.countDocuments(and(
                eq(ContaminatedSiteDocument.STATUS, survey),
                eq("state.investigation.preliminary", null),
                elemMatch(
                        ContaminatedSiteDocument.STAGES,
                        and(eq("stage", survey), lt("at", Date.from(BureauTime.startOf(ordered)))))));
    }
}
