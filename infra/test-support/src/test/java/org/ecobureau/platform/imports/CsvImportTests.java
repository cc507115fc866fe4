package org.ecobureau.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.imports.ImportResult.ImportLine;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvImportTests {

    private static final CsvImport IMPORT =
            new CsvImport(new LinkedHashSet<>(List.of("name", "on", "weight")), Set.of("note"));

    private final List<String> keys = new ArrayList<>();

    private ImportResult run(String csv, String key) {
        return IMPORT.run(new ImportInput(csv, key, null), (row, line) -> {
            keys.add(line.idempotencyKey());
            String name = row.required("name");
            row.date("on");
            row.decimal("weight");
            row.throwIfAny();
            return new Outcome<>(stored(name), List.of(), List.of());
        });
    }

    private static Stored<String> stored(String id) {
        return new Stored<>(id, 1, 0, 0, id, List.of(), List.of(), Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void everyLineIsJudgedByItselfWithAllItsFaults() {
        ImportResult result = run("\uFEFFname,on,weight\na,2020-01-01,1.5\n,2020-13-01,heavy\n\"b\n2\",,\n", null);

        assertThat(result.lines()).isEqualTo(3);
        assertThat(result.accepted()).isEqualTo(2);
        ImportLine refused = result.results(ImportStatus.REJECTED).get(0);
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.findings())
                .extracting(finding -> finding.code().name() + " " + finding.field())
                .containsExactly("REQUIRED name", "MALFORMED on", "MALFORMED weight");
        assertThat(result.all().get(2).id()).isEqualTo("b\n2");
    }

    @Test
    void aLineWithTooFewValuesIsRefusedAlone() {
        ImportResult result = run("name,on,weight\na\nb,,\n", null);

        assertThat(result.all())
                .extracting(ImportLine::status)
                .containsExactly(ImportStatus.REJECTED, ImportStatus.ACCEPTED);
    }

    @Test
    void aLineWithACellOfWhichAPartIsInvisibleIsRefusedAlone() {
        ImportResult result = run("\uFEFFname,on,weight\na\u202Eb,,1\u200B\nb,,\n", null);

        assertThat(result.all())
                .extracting(ImportLine::status)
                .containsExactly(ImportStatus.REJECTED, ImportStatus.ACCEPTED);
        assertThat(result.all().get(0).findings())
                .extracting(finding -> finding.code().name() + " " + finding.field() + " " + finding.facts())
                .containsExactlyInAnyOrder(
                        "TEXT_INVISIBLE name {value=U+202E}", "TEXT_INVISIBLE weight {value=U+200B}");
    }

    @Test
    void theSameLineUnderTheSameKeyIsTheSameCommand() {
        run("name,on,weight\na,,\nb,,\n", "key");
        run("name,on,weight\nb,,\na,,\n", "key");
        run("name,on,weight\na,,\n", "other");

        assertThat(keys.get(0)).isEqualTo(keys.get(3)).isNotEqualTo(keys.get(1)).isNotEqualTo(keys.get(4));
        assertThat(keys.get(1)).isEqualTo(keys.get(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,on | IMPORT_COLUMNS",
                "name,on,weight,colour | IMPORT_COLUMNS",
                "'' | IMPORT_COLUMNS",
                "name,on,weight,name | IMPORT_MALFORMED",
                "'name,on,weight\n\"a' | IMPORT_MALFORMED"
            })
    void aFileOfAnotherFormIsRefusedAsAWhole(String csv, String code) {
        assertThatThrownBy(() -> run(csv, null)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.code().name())
                .isEqualTo(code));
    }

    @Test
    void aFileHasAtMostFiveThousandLines() {
        String file = "name,on,weight\n" + "a,,\n".repeat(5_001);

        assertThatThrownBy(() -> run(file, null)).hasMessageContaining("5001 lines (expected: at most 5000");
    }
}
