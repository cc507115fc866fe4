package org.ecobureau.hazardouswaste.waste;

/** A category as the schema shows it. */
public record WasteCategoryView(WasteCategory category) {

    public String code() {
        return category.name();
    }

    public String name() {
        return category.chinese();
    }
}
