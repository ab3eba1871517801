package dev.stowage.experiment;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.results.Manifest;
import dev.stowage.results.Staging;
import dev.stowage.results.Tables;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Carries out studies: every point under every style in every replication, on several threads, and writes the tables and the
 * manifest. The bytes are the same for any number of threads.
 */
public final class StudyRun {
    private final Runner runner;
    private final BundledCatalogue catalogue;
    private final int workers;
    private final Progress progress;
    private final BooleanSupplier stop;

    /**
     * Prepares to run.
     *
     * @param runner carries out one run
     * @param catalogue where the prices beside the machines are from
     * @param workers threads; one at least
     * @param progress is told how far it has come
     * @param stop asked several times a second whether to give up
     */
    public StudyRun(Runner runner, BundledCatalogue catalogue, int workers, Progress progress, BooleanSupplier stop) {
        if (workers < 1) {
            throw new IllegalArgumentException("a study needs one worker at least, not " + workers);
        }
        this.runner = runner;
        this.catalogue = catalogue;
        this.workers = workers;
        this.progress = progress;
        this.stop = stop;
    }

    /** How many runs a study takes. */
    public static long runs(Study study) {
        return study.points().stream()
                .mapToLong(point -> (long) point.scenario().styles().size()
                        * point.scenario().experiment().replications())
                .sum();
    }

    /**
     * Runs a study into a folder in the making; drawing in it and moving it into place is left to the caller.
     *
     * @param overrides what the command line changed, for the manifest
     * @return the manifest as written
     * @throws RunFailedException when a run fails, the first in order
     * @throws InterruptedStudyException when told to stop
     * @throws IOException when a table cannot be written
     */
    public Manifest run(Study study, List<Manifest.Setting> overrides, Staging staging) throws IOException {
        Tariff tariff = Tariff.of(catalogue);
        progress.begin(runs(study));
        try (TableFiles files = new TableFiles(staging)) {
            new OrderedTasks(workers, stop).run(tasks(study), new Gathering(files, tariff, progress));
        }
        staging.write(Tables.POINTS, PointsTable.rows(study));
        AssumptionsTable assumptions = new AssumptionsTable();
        for (Point point : study.points()) {
            assumptions.add(point.scenario());
            tariff.usedBy(point.scenario()).forEach(assumptions::add);
        }
        staging.write(Tables.ASSUMPTIONS, assumptions.rows());
        return staging.manifest(StudyManifest.of(study, overrides));
    }

    private Iterator<Callable<Replication>> tasks(Study study) {
        return study.points().stream()
                .flatMap(point -> cells(point).stream())
                .flatMap(cell -> IntStream.range(0, cell.experiment().replications())
                        .mapToObj(replication -> task(cell, replication)))
                .iterator();
    }

    private Callable<Replication> task(Cell cell, int replication) {
        return () -> cell.run(runner, replication);
    }

    private static List<Cell> cells(Point point) {
        List<Cell> cells = new ArrayList<>();
        Iterator<String> styles = point.scenario().styles().keySet().iterator();
        while (styles.hasNext()) {
            String style = styles.next();
            cells.add(new Cell(point.name(), style, point.scenario(), !styles.hasNext()));
        }
        return cells;
    }
}
