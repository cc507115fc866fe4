package org.ecobureau.dataset.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetGeneratorTests {

    private static final Path COMMITTED = Path.of("src/main/resources/dataset/2020");

    @Test
    void theCommittedFilesAreWhatTheDescriptionMakes(@TempDir Path directory) throws IOException {
        DatasetGenerator.main(new String[] {directory.toString()});
        assertThat(names(directory)).isEqualTo(names(COMMITTED));
        for (String name : names(directory)) {
            assertThat(Files.mismatch(directory.resolve(name), COMMITTED.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
