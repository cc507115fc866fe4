package org.ecobureau.hazardouswaste.waste;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The catalogue in GraphQL; open to everybody. */
@Controller
class WasteListController {

    private final Clock clock;

    WasteListController(Clock clock) {
        this.clock = clock;
    }

    @QueryMapping
    WasteListView wasteList(@Argument @Nullable LocalDate on) {
        return new WasteListView(WasteLists.on(on == null ? BureauTime.day(clock.instant()) : on));
    }

    @SchemaMapping(typeName = "WasteList")
    List<WasteEntryView> entries(WasteListView shown, @Argument @Nullable String category) {
        WasteCategory wanted = category == null ? null : WasteCategory.of(category);
        return shown.list().entries().values().stream()
                .filter(entry -> wanted == null || entry.code().category() == wanted)
                .map(WasteEntryView::new)
                .toList();
    }
}
