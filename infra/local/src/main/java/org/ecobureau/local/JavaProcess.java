package org.ecobureau.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How an application is started: a JVM set up for a fast start in little memory, not for speed in the long run. */
final class JavaProcess {

    /** Marks the processes of one data directory, so that a later launcher finds what an earlier one left behind. */
    private static final String MARK = "-Decobureau.local.data=";

    private JavaProcess() {}

    static List<String> command(
            Application application, Unpacked unpacked, ClassArchive archive, Path data, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), MARK + data));
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-Xmx" + application.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai"));
        command.addAll(archive.jvmArguments());
        command.addAll(List.of("-cp", unpacked.classPathText(), unpacked.mainClass()));
        command.addAll(arguments);
        return command;
    }

    /** Ends what a launcher that was killed has left running on this data directory. */
    static void endLeftovers(Path data) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(MARK + data))
                        .isPresent())
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }
}
