package org.ecobureau.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTests {

    private static final Path DEFAULT = Path.of("/srv/data/local");

    @Test
    void withoutOptionsEverythingIsAsUsual() {
        assertThat(parse()).isEqualTo(new Options(DEFAULT, 8080, false, true, OptionalInt.empty()));
    }

    @Test
    void everyOptionIsTaken() {
        assertThat(parse("--data", "/tmp/x", "--port", "9000", "--fresh", "--no-dataset", "--report", "2020"))
                .isEqualTo(new Options(Path.of("/tmp/x"), 9000, true, false, OptionalInt.of(2020)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --prot 9000   | --prot: no such option (see --help)
                    --port        | --port: a value is missing (see --help)
                    --port 80x    | --port 80x (expected: a number from 1 to 65528)
                    --port 65529  | --port 65529 (expected: a number from 1 to 65528)
                    --report 1999 | --report 1999 (expected: a number from 2000 to 2100)
                    """)
    void whatIsWrongIsSaidInOneLine(String arguments, String line) {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> parse(arguments.split(" ")))
                .withMessage(line);
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), DEFAULT);
    }
}
