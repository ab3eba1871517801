package dev.stowage.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The program as a process of its own, from the classes under test. */
final class Launched {
    private Launched() {}

    /** The Java that runs the tests. */
    static Path thisJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Another Java, by its home or its executable, that was named with {@code -Dstowage.other-java}. */
    static Path otherJava() {
        Path named = Path.of(Objects.requireNonNull(System.getProperty("stowage.other-java")));
        return named.endsWith("java") ? named : named.resolve("bin").resolve("java");
    }

    /** Starts it; relative paths are relative to the folder in which the tests run, its output goes to the file {@code log}. */
    static Process start(Path java, Path log, Map<String, String> environment, String... arguments) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-cp", classes, "dev.stowage.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
