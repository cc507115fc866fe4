package org.ecobureau.vocabulary.standard;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.time.Dated;

/** How many officers at least take part in an inspection: by the measures on environmental penalties, then by the law. */
public final class InspectionOfficers {

    public static final Dated<Integer> LEAST = new Dated<>(List.of(
            new Dated.Version<>(
                    Citation.of("inspection.officers", "环境行政处罚办法（环境保护部令第8号）", "第二十八条", LocalDate.of(2010, 3, 1))
                            .until(LocalDate.of(2021, 7, 14)),
                    2),
            new Dated.Version<>(
                    Citation.of("inspection.officers", "中华人民共和国行政处罚法（2021年修订）", "第四十二条第一款", LocalDate.of(2021, 7, 15)),
                    2)));

    private InspectionOfficers() {}
}
