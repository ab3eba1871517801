package dev.stowage.experiment;

import dev.stowage.results.Manifest;
import dev.stowage.results.Staging;
import dev.stowage.results.Tables;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.statistics.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One study of a batch under way: its cells, and the folder that is filled. */
final class StudyWork {
    /** A checkpoint is worth the work of so long. */
    private static final long CHECKPOINT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final StudyJob job;
    private final Tariff tariff;
    private final Manifest manifest;
    private final AnalysesRun analyses;
    private final List<Cell> cells = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private int gathered;
    private long checkpointNanos = System.nanoTime();
    private @Nullable Staging staging;
    private @Nullable TableFiles files;
    private @Nullable Gathering gathering;

    StudyWork(StudyJob job, Tariff tariff, Trials trials) {
        this.job = job;
        this.tariff = tariff;
        manifest = StudyRun.manifest(job.study(), job.overrides());
        analyses = new AnalysesRun(job.study(), trials);
        job.study().points().forEach(this::addCells);
    }

    /** How many runs a study takes at most. */
    static long most(Study study) {
        return study.points().stream()
                .map(Point::scenario)
                .mapToLong(scenario -> (long) scenario.styles().size()
                        * Stopping.of(scenario.experiment()).most())
                .sum();
    }

    private void addCells(Point point) {
        Iterator<String> styles = point.scenario().styles().keySet().iterator();
        while (styles.hasNext()) {
            String style = styles.next();
            cells.add(new Cell(point.name(), style, point.scenario(), !styles.hasNext(), tariff));
        }
    }

    StudyJob job() {
        return job;
    }

    /** Opens the folder; cells whose rows are in it are closed. */
    void begin() throws IOException {
        staging = job.begin(manifest);
        gathered = staging.resumed()
                .map(checkpoint -> checkpoint.replications().size())
                .orElse(0);
        cells.subList(0, gathered).forEach(Cell::close);
    }

    /** The cells that are to be run. */
    List<Cell> openCells() {
        return cells.stream().filter(cell -> !cell.isClosed()).toList();
    }

    /** How many runs the cells take at most that are not to be run. */
    long closedRuns() {
        return cells.stream()
                .filter(Cell::isClosed)
                .mapToLong(cell -> cell.stopping().most())
                .sum();
    }

    /** Whether all its cells are closed. */
    boolean isGathered() {
        return gathered == cells.size();
    }

    /** Takes the next replication. */
    void take(Replication replication) throws IOException {
        gathering().take(replication);
        if (replication.cell().isClosed()) {
            gathered++;
            if (System.nanoTime() - checkpointNanos > CHECKPOINT_NANOS) {
                checkpoint();
            }
        }
    }

    private Staging staging() {
        return Objects.requireNonNull(staging, "not begun");
    }

    private Gathering gathering() throws IOException {
        Gathering known = gathering;
        if (known == null) {
            files = new TableFiles(staging(), cells.stream().anyMatch(Cell::hasChoice));
            known = new Gathering(files, tariff, analyses);
            staging().resumed().ifPresent(known::restore);
            gathering = known;
        }
        return known;
    }

    private void checkpoint() throws IOException {
        staging()
                .checkpoint(
                        manifest, gathering().replicationsOfCells(), gathering().carried());
        checkpointNanos = System.nanoTime();
    }

    /** Whether this is the first to end it, by one of the methods below; the others leave it alone. */
    boolean endsHere() {
        return ending.compareAndSet(false, true);
    }

    /** Closes all cells and leaves nothing behind. */
    void abandon() throws IOException {
        cells.forEach(Cell::close);
        if (staging != null) {
            staging.close();
        }
    }

    /** Leaves what is complete for a later run to go on with. */
    void suspend() throws IOException {
        if (staging == null) {
            return;
        }
        try (Staging left = staging) {
            if (gathering != null && gathered > 0) {
                checkpoint();
            }
            if (gathered > 0) {
                left.keep();
            }
        }
    }

    /** Writes what follows from the study as a whole and has the folder finished; it is left behind complete or not at all. */
    void finish() throws IOException {
        try (Staging folder = staging()) {
            gathering();
            Objects.requireNonNull(files).close();
            Study study = job.study();
            folder.write(Tables.POINTS, PointsTable.rows(study));
            AssumptionsTable assumptions = new AssumptionsTable();
            for (Point point : study.points()) {
                assumptions.add(point.scenario());
                tariff.usedBy(point.scenario()).forEach(assumptions::add);
            }
            folder.write(Tables.ASSUMPTIONS, assumptions.rows());
            analyses.write(folder);
            Tally replications = Objects.requireNonNull(gathering).replications();
            folder.manifest(
                    StudyManifest.of(study, (int) replications.min(), (int) replications.max(), job.overrides()));
            job.finish(folder);
        }
    }
}
