package dev.stowage.cli;

import dev.stowage.results.RunInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Notes how one study is run: when, on what, and how long each phase takes. */
final class RunDetails {
    private static final double NANOS = 1e9;

    private final String commit;
    private final int workers;
    private final OffsetDateTime began = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    private final long beganNanos = System.nanoTime();
    private final List<RunInfo.Phase> phases = new ArrayList<>();
    private long phaseNanos = beganNanos;

    RunDetails(String commit, int workers) {
        this.commit = commit;
        this.workers = workers;
    }

    /** A phase has ended. */
    void ended(String phase) {
        long now = System.nanoTime();
        phases.add(new RunInfo.Phase(phase, (now - phaseNanos) / NANOS));
        phaseNanos = now;
    }

    RunInfo info() {
        return new RunInfo(
                commit,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(began),
                property("java.version") + " " + property("java.vendor"),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                workers,
                (System.nanoTime() - beganNanos) / NANOS,
                phases);
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    /** The commit of the working tree whose root is given, from Git's files; empty when that cannot be told. */
    static String commit(Path root) {
        try {
            Path git = root.resolve(".git");
            if (Files.isRegularFile(git)) {
                git = root.resolve(text(git).replaceFirst("^gitdir: ", ""));
            }
            String head = text(git.resolve("HEAD"));
            return head.startsWith("ref: ") ? reference(git, head.substring("ref: ".length())) : head;
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private static String reference(Path git, String name) throws IOException {
        Path common = Files.exists(git.resolve("commondir")) ? git.resolve(text(git.resolve("commondir"))) : git;
        if (Files.exists(common.resolve(name))) {
            return text(common.resolve(name));
        }
        for (String line : Files.readAllLines(common.resolve("packed-refs"), StandardCharsets.UTF_8)) {
            if (line.endsWith(" " + name)) {
                return line.substring(0, line.indexOf(' '));
            }
        }
        return "";
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
