package dev.stowage.experiment;

import dev.stowage.results.Staging;
import dev.stowage.results.Tables;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One study of a batch under way: its cells, and the folder that is filled. */
final class StudyWork {
    private final StudyJob job;
    private final Tariff tariff;
    private final List<Cell> cells = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private long open;
    private @Nullable Staging staging;
    private @Nullable TableFiles files;
    private @Nullable Gathering gathering;

    StudyWork(StudyJob job, Tariff tariff) {
        this.job = job;
        this.tariff = tariff;
        job.study().points().forEach(this::addCells);
        open = most(job.study());
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

    List<Cell> cells() {
        return cells;
    }

    /** Whether all its cells are closed. */
    boolean isGathered() {
        return cells.get(cells.size() - 1).isClosed();
    }

    /**
     * Takes the next replication.
     *
     * @return how many runs will not be made since its cell has enough
     */
    long take(Replication replication) throws IOException {
        if (staging == null || gathering == null) {
            staging = job.begin();
            files = new TableFiles(staging);
            gathering = new Gathering(files, tariff);
        }
        gathering.take(replication);
        Cell cell = replication.cell();
        long dropped = cell.isClosed() ? cell.stopping().most() - replication.index() - 1L : 0;
        open -= 1 + dropped;
        return dropped;
    }

    /** Whether this is the first to end it, by {@link #finish} or {@link #abandon}; the others leave it alone. */
    boolean endsHere() {
        return ending.compareAndSet(false, true);
    }

    /** Closes all cells and leaves nothing behind; how many runs will not be made for that. */
    long abandon() throws IOException {
        cells.forEach(Cell::close);
        long dropped = open;
        open = 0;
        if (staging != null) {
            staging.close();
        }
        return dropped;
    }

    /** Writes what follows from the study as a whole and has the folder finished; it is left behind complete or not at all. */
    void finish() throws IOException {
        try (Staging folder = Objects.requireNonNull(staging)) {
            Objects.requireNonNull(files).close();
            Study study = job.study();
            folder.write(Tables.POINTS, PointsTable.rows(study));
            AssumptionsTable assumptions = new AssumptionsTable();
            for (Point point : study.points()) {
                assumptions.add(point.scenario());
                tariff.usedBy(point.scenario()).forEach(assumptions::add);
            }
            folder.write(Tables.ASSUMPTIONS, assumptions.rows());
            folder.manifest(StudyManifest.of(study, job.overrides()));
            job.finish(folder);
        }
    }
}
