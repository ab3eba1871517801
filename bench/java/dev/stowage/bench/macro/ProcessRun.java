package dev.stowage.bench.macro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One process from its start to its end.
 *
 * @param seconds wall time
 * @param peakMebibytes its largest resident memory, as the system last told it while the process was there; NaN where it does not tell
 */
record ProcessRun(double seconds, double peakMebibytes) {
    private static final long LOOK_EVERY_MS = 5;
    private static final String PEAK = "VmHWM:";
    private static final double NANOSECONDS = 1e9;
    private static final double KIBIBYTES = 1024;

    /**
     * Runs a command.
     *
     * @param log where its output goes
     * @return empty if it was ended at the limit
     * @throws IllegalStateException if it fails
     */
    static Optional<ProcessRun> of(List<String> command, Duration limit, Path log)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Thread ending = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ending);
        double peak = Double.NaN;
        try {
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                double now = peakMebibytes(process.pid());
                peak = Double.isNaN(now) ? peak : now;
                if (System.nanoTime() - begin > limit.toNanos()) {
                    return Optional.empty();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(ending);
        }
        double seconds = (System.nanoTime() - begin) / NANOSECONDS;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + process.exitValue() + ":\n" + Files.readString(log));
        }
        return Optional.of(new ProcessRun(seconds, peak));
    }

    private static double peakMebibytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException | java.io.UncheckedIOException e) {
            return Double.NaN; // not a system with /proc, or the process has just ended
        }
    }
}
