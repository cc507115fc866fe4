package org.ecobureau.hazardouswaste.waste;

/** A waste of the catalogue as the schema shows it. */
public record WasteEntryView(WasteEntry entry) {

    public String code() {
        return entry.code().value();
    }

    public String category() {
        return entry.code().category().name();
    }

    public String hazard() {
        return entry.hazard();
    }
}
