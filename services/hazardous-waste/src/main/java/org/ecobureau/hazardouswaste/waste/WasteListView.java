package org.ecobureau.hazardouswaste.waste;

import java.util.Arrays;
import java.util.List;
import org.ecobureau.vocabulary.problem.Citation;

/** The catalogue as the schema shows it. */
public record WasteListView(WasteList list) {

    public int version() {
        return list.version();
    }

    public Citation rule() {
        return list.citation();
    }

    public boolean codesKnown() {
        return list.codesKnown();
    }

    public List<WasteCategoryView> categories() {
        return Arrays.stream(WasteCategory.values()).map(WasteCategoryView::new).toList();
    }
}
