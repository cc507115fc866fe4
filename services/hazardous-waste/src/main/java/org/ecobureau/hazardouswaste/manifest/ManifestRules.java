package org.ecobureau.hazardouswaste.manifest;

import java.time.LocalDate;
import java.util.List;
import org.ecobureau.vocabulary.problem.Citation;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.time.Dated;
import org.jspecify.annotations.Nullable;

/** The two regimes of the manifest. */
final class ManifestRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(1999, 10, 1);
    private static final LocalDate REFORM = LocalDate.of(2022, 1, 1);

    /** The ten digits are the custom of the time, not checked against the published text. */
    private static final ManifestRegime PAPER = new ManifestRegime(
            NumberForm.TEN_DIGITS,
            paper("manifest.number", null).unverified(),
            10,
            false,
            paper("manifest.confirmation", "第八条第二款"),
            true,
            paper("manifest.kinds", "第五条"));

    private static final ManifestRegime ELECTRONIC = new ManifestRegime(
            NumberForm.FOURTEEN_DIGITS,
            electronic("manifest.number", "第十五条"),
            5,
            true,
            electronic("manifest.confirmation", "第十八条第一款"),
            false,
            electronic("manifest.kinds", "第十六条第一款"));

    static final Dated<ManifestRegime> REGIMES = new Dated<>(List.of(
            new Dated.Version<>(paper("manifest.regime", null), PAPER),
            new Dated.Version<>(electronic("manifest.regime", null), ELECTRONIC)));

    private ManifestRules() {}

    /** The regime of that day; {@code MANIFEST_BEFORE_REGIME} for a day before there were manifests. */
    static ManifestRegime on(LocalDate day) {
        return REGIMES.on(day).map(Dated.Version::value).orElseThrow(() -> Finding.of(
                        ManifestProblem.MANIFEST_BEFORE_REGIME)
                .with("day", day)
                .with("since", FIRST_DAY)
                .at("at")
                .asProblem());
    }

    private static Citation paper(String id, @Nullable String article) {
        return Citation.of(id, "危险废物转移联单管理办法（国家环境保护总局令第5号）", article, FIRST_DAY).until(REFORM.minusDays(1));
    }

    private static Citation electronic(String id, @Nullable String article) {
        return Citation.of(id, "危险废物转移管理办法（部令第23号）", article, REFORM);
    }
}
