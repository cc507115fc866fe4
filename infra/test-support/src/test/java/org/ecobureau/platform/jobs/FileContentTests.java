package org.ecobureau.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.ecobureau.vocabulary.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file within a request. */
class FileContentTests {

    @Test
    void linesMayBeBrokenAndTheEndMayBeUnpadded() {
        byte[] file = "name\n衡南县一厂\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        assertThat(FileContent.decoded(Base64.getEncoder().encodeToString(file)))
                .isEqualTo(file);
        assertThat(FileContent.decoded(Base64.getMimeEncoder().encodeToString(file)))
                .isEqualTo(file);
        assertThat(FileContent.decoded(Base64.getEncoder().withoutPadding().encodeToString(file)))
                .isEqualTo(file);
        assertThat(FileContent.decoded("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "creditCode,name | ',' as character 11",
                "data:text/csv;base64,YQ== | ':' as character 5",
                "YQ_- | '_' as character 3",
                "YWJj名称 | U+540D as character 5",
                "YWJj\u200Bx | U+200B as character 5",
                "YQ= | whose end is missing or comes too early",
                "YQ==YQ== | whose end is missing or comes too early",
                "Y | whose end is missing or comes too early",
            })
    void whatIsNoBase64IsToldWithItsPlace(String content, String value) {
        assertThatThrownBy(() -> FileContent.decoded(content))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(value)
                .hasMessageContaining("(expected: the file in Base64");
    }

    @Test
    void aFileHasAtMostTenMegabytes() {
        assertThatThrownBy(() -> FileContent.decoded("A".repeat(15 << 20))).hasMessageContaining("more than 10 MB");
    }
}
