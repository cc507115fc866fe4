package org.ecobureau.hazardouswaste.manifest;

import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/** A line as the schema shows it. */
public record ManifestLineView(ManifestLine line) {

    public String wasteCode() {
        return line.wasteCode().value();
    }

    public Quantity issued() {
        return line.issued();
    }

    public @Nullable Quantity accepted() {
        return line.accepted();
    }
}
