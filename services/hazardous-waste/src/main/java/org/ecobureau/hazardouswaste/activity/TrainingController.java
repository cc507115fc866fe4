package org.ecobureau.hazardouswaste.activity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.lifecycle.ActionTable.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Trainings in GraphQL. */
@Controller
class TrainingController {

    private final TrainingService service;
    private final Trainings trainings;
    private final Clock clock;

    TrainingController(TrainingService service, Trainings trainings, Clock clock) {
        this.service = service;
        this.trainings = trainings;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    TrainingView training(@Argument String id, Caller caller) {
        return trainings
                .find(id, caller.requireAuthenticated().scope())
                .map(TrainingView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<TrainingView> trainings(
            @Argument @Nullable ActivityFilter filter, @Arguments PageArguments page, Caller caller) {
        ActivityFilter wanted = Objects.requireNonNullElse(filter, ActivityFilter.ALL);
        return trainings
                .list(
                        wanted.from(),
                        wanted.to(),
                        page,
                        caller.requireAuthenticated().scope())
                .map(TrainingView::new);
    }

    @SchemaMapping(typeName = "Training")
    List<Allowed<ActivityAction>> allowedActions(TrainingView training, Caller caller) {
        return Training.ACTIONS.allowed(training.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<TrainingView> recordTraining(@Argument ActivityInput.Session input, Caller caller) {
        return service.record(input, caller).map(TrainingView::new);
    }

    @MutationMapping
    Outcome<TrainingView> withdrawTraining(@Argument ReasonedStep input, Caller caller) {
        return service.withdraw(input, caller).map(TrainingView::new);
    }

    @MutationMapping
    ImportResult importTrainings(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }
}
