package org.ecobureau.hazardouswaste.waste;

import java.util.regex.Pattern;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * Code of a hazardous waste (废物代码): industry, serial and category, {@code 900-041-49}. Whether the catalogue of a day
 * has it is for {@link WasteList} to say.
 *
 * <p>Errors: {@code WASTE_CODE_FORM}, {@code WASTE_CATEGORY_ABOLISHED}, {@code WASTE_CATEGORY_UNKNOWN}.
 */
public record WasteCode(String value) implements Comparable<WasteCode> {

    private static final Pattern FORM = Pattern.compile("\\d{3}-\\d{3}-\\d{2}");
    private static final String IDENTIFIED_BUT_UNLISTED = "900-000";

    public WasteCode {
        if (!FORM.matcher(value).matches()) {
            throw Finding.of(WasteProblem.WASTE_CODE_FORM)
                    .with("value", shortened(value))
                    .asProblem();
        }
        WasteCategory.of("HW" + value.substring(8));
    }

    public WasteCategory category() {
        return WasteCategory.of("HW" + value.substring(8));
    }

    /** The industry of origin: three digits of GB/T 4754-2017, 900 for none in particular. */
    public String industry() {
        return value.substring(0, 3);
    }

    /** The code without its category. */
    String stem() {
        return value.substring(0, 7);
    }

    /** Whether it stands for waste that was identified as hazardous without being listed. */
    boolean isIdentifiedButUnlisted() {
        return stem().equals(IDENTIFIED_BUT_UNLISTED);
    }

    @Override
    public int compareTo(WasteCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    static String shortened(String value) {
        return value.length() <= 20 ? value : value.substring(0, 20) + "…";
    }
}
