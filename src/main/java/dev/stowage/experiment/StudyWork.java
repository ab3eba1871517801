package dev.stowage.experiment;

import dev.stowage.results.Manifest;
import dev.stowage.results.Staging;
import dev.stowage.results.Tables;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.statistics.Tally;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One study of a batch under way: its cells, and the folder that is filled. Replications are taken in the thread of the batch; each
 * complete cell is written, and the whole is finished, by the pool, one after the other.
 */
final class StudyWork {
    /** A checkpoint is worth the work of so long. */
    private static final long CHECKPOINT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** So many complete cells are held in memory at most. */
    private static final int UNWRITTEN_CELLS = 2;

    private final StudyJob job;
    private final Tariff tariff;
    private final Manifest manifest;
    private final AnalysesRun analyses;
    private final WorkerPool pool;
    private final List<Cell> cells = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();

    /** Cells that are being written, or wait for it: those before the last are waited for. */
    private final Deque<CompletableFuture<StudyWork>> writing = new ArrayDeque<>();

    private CompletableFuture<StudyWork> written = CompletableFuture.completedFuture(this);
    private int gathered;
    private long checkpointNanos = System.nanoTime();
    private @Nullable Staging staging;
    private @Nullable TableFiles files;
    private @Nullable Gathering gathering;

    StudyWork(StudyJob job, Tariff tariff, Trials trials, WorkerPool pool) {
        this.job = job;
        this.pool = pool;
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

    /** Whether all replications of all its cells have been taken. */
    boolean isGathered() {
        return gathered == cells.size();
    }

    /**
     * Takes the next replication.
     *
     * @param waiting called ten times a second while too much is waiting to be written
     * @throws ExecutionException with what kept a cell from being written
     */
    void take(Replication replication, Runnable waiting) throws IOException, ExecutionException {
        Optional<CellTally> complete = gathering().take(replication);
        if (complete.isPresent()) {
            gathered++;
            CellTally tally = complete.get();
            written = pool.submitAfter(written, () -> write(tally));
            writing.add(written);
        }
        while (!writing.isEmpty()
                && (writing.size() > UNWRITTEN_CELLS || writing.element().isDone())) {
            pool.await(writing.remove(), waiting);
        }
    }

    private void write(CellTally tally) throws Exception {
        gathering().write(tally);
        if (System.nanoTime() - checkpointNanos > CHECKPOINT_NANOS) {
            checkpoint();
        }
    }

    private Staging staging() {
        return Objects.requireNonNull(staging, "not begun");
    }

    private Gathering gathering() throws IOException {
        Gathering known = gathering;
        if (known == null) {
            files = new TableFiles(staging(), cells.stream().anyMatch(Cell::hasChoice));
            known = new Gathering(files, analyses, pool);
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
        isWritten();
        if (staging != null) {
            staging.close();
        }
    }

    /** Leaves what is complete for a later run to go on with. */
    void suspend() throws IOException {
        if (staging == null) {
            return;
        }
        boolean isWritten = isWritten();
        try (Staging left = staging) {
            if (gathered > 0 && isWritten) {
                if (gathering != null) {
                    checkpoint();
                }
                left.keep();
            }
        }
    }

    /** Waits until what was taken is written; false if that has failed. */
    private boolean isWritten() {
        try {
            written.join();
            return true;
        } catch (CompletionException e) {
            return false;
        }
    }

    /** Has the pool finish it when all its cells are written, unless it is ended before that. */
    Future<StudyWork> submitFinish() {
        return pool.submitAfter(written, () -> {
            if (endsHere()) {
                job.gathered();
                finish();
            }
        });
    }

    /** Writes what follows from the study as a whole and has the folder finished; it is left behind complete or not at all. */
    private void finish() throws IOException {
        try (Staging folder = staging()) {
            gathering();
            checkpoint();
            Objects.requireNonNull(files).close();
            Study study = job.study();
            folder.write(Tables.POINTS, PointsTable.rows(study));
            AssumptionsTable assumptions = new AssumptionsTable();
            for (Point point : study.points()) {
                assumptions.add(point.scenario());
                tariff.usedBy(point.scenario()).forEach(assumptions::add);
            }
            folder.write(Tables.ASSUMPTIONS, assumptions.rows());
            try {
                analyses.write(folder);
            } catch (InterruptedStudyException e) {
                folder.keep(); // with the checkpoint: only the analyses are to be made again
                throw e;
            }
            Tally replications = Objects.requireNonNull(gathering).replications();
            folder.manifest(
                    StudyManifest.of(study, (int) replications.min(), (int) replications.max(), job.overrides()));
            job.finish(folder);
        }
    }
}
