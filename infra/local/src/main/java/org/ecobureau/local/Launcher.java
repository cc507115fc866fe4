package org.ecobureau.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ecobureau.dataset.DatasetException;

/** The command {@code infra/local/run}. Ends with status 0, or with 1 after one line that says why. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        PrintStream output = utf8(FileDescriptor.out);
        PrintStream error = utf8(FileDescriptor.err);
        Path repository =
                Path.of(System.getProperty("ecobureau.local.repository", "")).toAbsolutePath();
        Shutdown shutdown = new Shutdown(error);
        int status = 0;
        try {
            Options options = Options.parse(List.of(arguments), repository.resolve("data/local"));
            new LocalRun(
                            options,
                            repository.resolve("infra/local/target/run"),
                            Application.all(repository),
                            System.getenv(),
                            options.report().isPresent() ? error : output,
                            shutdown)
                    .run(output);
        } catch (LaunchFailure | DatasetException e) {
            if (!shutdown.hasBegun()) {
                error.println("run: " + e.getMessage());
            }
            status = 1;
        }
        output.flush();
        System.exit(status);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
