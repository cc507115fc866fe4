package org.ecobureau.hazardouswaste.waste;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * The catalogue in one of its versions.
 *
 * @param version the year in its title
 * @param entries of {@code entriesOf}, by code; empty where no codes are at hand
 * @param entriesOf the version that the entries were taken from
 */
public record WasteList(int version, Citation citation, Map<WasteCode, WasteEntry> entries, int entriesOf) {

    private static final Citation LAST_DIGITS =
            Citation.of("waste-list.code", "国家危险废物名录", "附表", LocalDate.of(2016, 8, 1));
    private static final String MEDICAL_INDUSTRY_2016 = "831";
    private static final String ANY_INDUSTRY = "900";

    public WasteList {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /** Whether codes are at hand that can be looked up. */
    public boolean codesKnown() {
        return !entries.isEmpty();
    }

    /** What stands against that code in this version: {@code WASTE_CODE_CATEGORY}, {@code WASTE_CODE_INDUSTRY}, {@code WASTE_CODE_UNLISTED}. */
    public List<Finding> objections(WasteCode code) {
        if (!codesKnown()) {
            return isOfAnotherMedicalIndustry(code)
                    ? List.of(about(WasteProblem.WASTE_CODE_INDUSTRY, code).with("expected", MEDICAL_INDUSTRY_2016))
                    : List.of();
        }
        if (entries.containsKey(code) || code.isIdentifiedButUnlisted()) {
            return List.of();
        }
        return entries.keySet().stream()
                .filter(listed -> listed.stem().equals(code.stem()))
                .findFirst()
                .map(listed -> about(WasteProblem.WASTE_CODE_CATEGORY, code)
                        .with("expected", listed.category().digits())
                        .under(LAST_DIGITS))
                .or(() -> Optional.of(about(WasteProblem.WASTE_CODE_UNLISTED, code)))
                .stream()
                .toList();
    }

    /** What the check could not tell: {@code WASTE_CODE_UNCHECKED}, {@code WASTE_LIST_UNVERIFIED}. */
    public List<Finding> reservations(WasteCode code) {
        if (!codesKnown()) {
            return List.of(about(WasteProblem.WASTE_CODE_UNCHECKED, code));
        }
        return version == entriesOf
                ? List.of()
                : List.of(about(WasteProblem.WASTE_LIST_UNVERIFIED, code).with("used", entriesOf));
    }

    /** In 2016 medical waste was that of industry 831; 841 came with the next version. */
    private static boolean isOfAnotherMedicalIndustry(WasteCode code) {
        return code.category() == WasteCategory.HW01
                && !code.industry().equals(MEDICAL_INDUSTRY_2016)
                && !code.industry().equals(ANY_INDUSTRY);
    }

    private Finding about(WasteProblem problem, WasteCode code) {
        return Finding.of(problem).with("code", code).with("version", version).under(citation);
    }
}
