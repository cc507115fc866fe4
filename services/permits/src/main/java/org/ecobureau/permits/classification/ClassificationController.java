package org.ecobureau.permits.classification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The catalogue in GraphQL. */
@Controller
class ClassificationController {

    private static final int MOST_INDUSTRIES = 20;

    private final ManagementCatalogue catalogue;
    private final Clock clock;

    ClassificationController(ManagementCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @QueryMapping
    ManagementView permitManagementFor(
            @Argument List<String> industries,
            @Argument @Nullable Map<String, Object> facts,
            @Argument @Nullable LocalDate on,
            Caller caller) {
        caller.requireAuthenticated();
        Findings findings = new Findings();
        List<Industry> read = new ArrayList<>();
        for (int i = 0; i < Math.min(industries.size(), MOST_INDUSTRIES); i++) {
            String code = industries.get(i);
            Industry industry = findings.read("industries." + i, () -> Industry.listed(code));
            if (industry != null) {
                read.add(industry);
            }
        }
        findings.addIf(industries.isEmpty() || industries.size() > MOST_INDUSTRIES, () -> Finding.of(
                        ClassificationProblem.INDUSTRIES_NUMBER)
                .with("actual", industries.size())
                .with("limit", MOST_INDUSTRIES)
                .at("industries"));
        findings.throwIfAny();
        LocalDate day = on == null ? BureauTime.day(clock.instant()) : on;
        return ManagementView.of(catalogue.judge(read, facts == null ? ScaleFacts.NONE : ScaleFacts.of(facts), day));
    }
}
