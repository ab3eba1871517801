package dev.stowage.cli;

import dev.stowage.experiment.StudyRun;
import dev.stowage.experiment.TimedRuns;
import dev.stowage.scenario.Replications;
import dev.stowage.scenario.yaml.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** What a batch would run, and about how long it would take: by earlier results of the same files, or else by a few runs. */
final class Plan {
    /** So long a few runs of all files are timed at most, but for one of each. */
    private static final double TIMING_SECONDS = 20;

    private static final int LONGEST_FILE = 44;

    private final Surroundings surroundings;
    private final int workers;
    private final BooleanSupplier stop;

    Plan(Surroundings surroundings, int workers, BooleanSupplier stop) {
        this.surroundings = surroundings;
        this.workers = workers;
        this.stop = stop;
    }

    private record Estimate(double seconds, String from) {}

    String text(List<StudyFolder> folders) {
        List<List<String>> grid = new ArrayList<>();
        grid.add(List.of("file", "points", "styles", "replications", "runs", "time", "by"));
        double seconds = 0;
        long runs = 0;
        for (StudyFolder folder : folders) {
            Study study = folder.study();
            Estimate estimate = estimate(folder, TIMING_SECONDS / folders.size());
            seconds += estimate.seconds();
            runs += StudyRun.runs(study);
            grid.add(List.of(
                    Plain.clip(folder.file(), LONGEST_FILE),
                    String.valueOf(study.points().size()),
                    String.valueOf(StudyRun.styles(study)),
                    replications(study.points().get(0).scenario().experiment().replications()),
                    count(StudyRun.runs(study)),
                    Times.words(estimate.seconds()),
                    estimate.from()));
        }
        int last = grid.get(0).size() - 1;
        List<String> lines = new ArrayList<>(Grid.lines(grid, column -> column == 0 || column == last));
        lines.add("");
        lines.add("files: " + folders.size() + ", runs: " + count(runs) + ", about " + Times.words(seconds) + " with "
                + workers + (workers == 1 ? " worker" : " workers") + ", charts and pages not counted");
        return String.join(System.lineSeparator(), lines);
    }

    private Estimate estimate(StudyFolder folder, double mostSeconds) {
        long runs = StudyRun.runs(folder.study());
        return folder.earlierSecondsPerRun()
                .map(each -> new Estimate(each * runs / workers, "earlier results"))
                .orElseGet(() -> {
                    TimedRuns timed = TimedRuns.of(
                            folder.study(), surroundings.runner(), surroundings.catalogue(), mostSeconds, stop);
                    return new Estimate(
                            timed.seconds() / workers,
                            timed.runs() == 1 ? "timing 1 run" : "timing " + timed.runs() + " runs");
                });
    }

    private static String replications(Replications replications) {
        return (replications.target() == null ? "" : "up to ") + count(replications.most());
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
