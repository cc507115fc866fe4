package org.ecobureau.medicalwaste.wastewater;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * A calendar month, written {@code 2020-03}.
 *
 * <p>Errors: {@code MONTH_FORM}.
 */
public record Month(YearMonth value) {

    public static Month of(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                return new Month(YearMonth.parse(text));
            }
        } catch (DateTimeException thirteenth) {
            // Falls through: digits that are no month are refused like any other text.
        }
        throw Finding.of(WastewaterProblem.MONTH_FORM)
                .with("value", text.length() > 20 ? text.substring(0, 20) + "…" : text)
                .asProblem();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
