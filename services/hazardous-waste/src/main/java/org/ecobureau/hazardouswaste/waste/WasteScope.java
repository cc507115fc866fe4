package org.ecobureau.hazardouswaste.waste;

import org.jspecify.annotations.Nullable;

/**
 * What a licence covers: a whole category ({@code HW01}) or one code ({@code 900-214-08}).
 *
 * @param code null for the whole category
 */
public record WasteScope(WasteCategory category, @Nullable WasteCode code) {

    /** Errors: those of {@link WasteCategory#of} for a text that begins with HW, else those of {@link WasteCode}. */
    public static WasteScope of(String text) {
        if (text.startsWith("HW")) {
            return new WasteScope(WasteCategory.of(text), null);
        }
        WasteCode code = new WasteCode(text);
        return new WasteScope(code.category(), code);
    }

    public boolean covers(WasteCode waste) {
        return code == null ? category == waste.category() : code.equals(waste);
    }

    @Override
    public String toString() {
        return code == null ? category.name() : code.value();
    }
}
