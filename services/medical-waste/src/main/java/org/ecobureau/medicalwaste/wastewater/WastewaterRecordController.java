package org.ecobureau.medicalwaste.wastewater;

import java.time.Clock;
import java.util.List;
import org.ecobureau.platform.command.Outcome;
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

/** Wastewater in GraphQL. */
@Controller
class WastewaterRecordController {

    /** Which months a list shows. */
    record Filter(@Nullable String month, @Nullable WastewaterStatus status) {}

    private final WastewaterService service;
    private final WastewaterRecords records;
    private final Clock clock;

    WastewaterRecordController(WastewaterService service, WastewaterRecords records, Clock clock) {
        this.service = service;
        this.records = records;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    WastewaterRecordView wastewaterRecord(@Argument String hospital, @Argument String month, Caller caller) {
        return records.find(
                        WastewaterRecord.id(hospital, month),
                        caller.requireAuthenticated().scope())
                .map(WastewaterRecordView::new)
                .orElse(null);
    }

    @QueryMapping
    Connection<WastewaterRecordView> wastewaterRecords(
            @Argument @Nullable Filter filter, @Arguments PageArguments page, Caller caller) {
        String month = filter == null ? null : filter.month();
        return records.list(
                        month == null ? null : Month.of(month),
                        filter == null ? null : filter.status(),
                        page,
                        caller.requireAuthenticated().scope())
                .map(WastewaterRecordView::new);
    }

    @SchemaMapping(typeName = "WastewaterRecord")
    List<Allowed<WastewaterAction>> allowedActions(WastewaterRecordView record, Caller caller) {
        return WastewaterRecord.ACTIONS.allowed(record.stored().value(), clock.instant(), caller.roles());
    }

    @MutationMapping
    Outcome<WastewaterRecordView> reportWastewater(@Argument WastewaterInput.Report input, Caller caller) {
        return service.report(input, caller).map(WastewaterRecordView::new);
    }

    @MutationMapping
    Outcome<WastewaterRecordView> correctWastewater(@Argument WastewaterInput.Correct input, Caller caller) {
        return service.correct(input, caller).map(WastewaterRecordView::new);
    }

    @MutationMapping
    Outcome<WastewaterRecordView> verifyWastewater(@Argument WastewaterInput.Verify input, Caller caller) {
        return service.verify(input, caller).map(WastewaterRecordView::new);
    }

    @MutationMapping
    ImportResult importWastewater(@Argument ImportInput input, Caller caller) {
        return service.importAll(input, caller);
    }
}
