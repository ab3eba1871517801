package dev.stowage.experiment;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.scenario.yaml.Study;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Carries out studies: every point under every style in every replication, all on one pool of threads, and writes the tables and
 * the manifest of each. The bytes are the same for any number of threads. What is held in memory does not grow with the number of
 * studies: results are taken in the order of the studies, and only a few runs are begun ahead.
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

    /** How many runs a study takes at most. */
    public static long runs(Study study) {
        return StudyWork.most(study);
    }

    /**
     * Runs studies one after the other; the last runs of one overlap with the first of the next. A study that fails does not keep
     * others from being run unless its job says so.
     *
     * @throws InterruptedStudyException when told to stop; studies that are finished by then stay
     */
    public void run(List<? extends StudyJob> jobs) {
        progress.begin(jobs.stream().mapToLong(job -> runs(job.study())).sum());
        Tariff tariff = Tariff.of(catalogue);
        try (WorkerPool pool = new WorkerPool(workers, stop);
                StudyTaker taker = new StudyTaker(pool, progress)) {
            new OrderedRuns(pool, runner).run(cells(jobs.iterator(), tariff, taker), taker);
            taker.end();
        }
    }

    /** The cells of all studies; a study is made ready when its first one is asked for. */
    private static Iterator<Cell> cells(Iterator<? extends StudyJob> jobs, Tariff tariff, StudyTaker taker) {
        return new Iterator<>() {
            private Iterator<Cell> ofStudy = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                return ofStudy.hasNext() || jobs.hasNext();
            }

            @Override
            public Cell next() {
                if (!ofStudy.hasNext()) {
                    StudyWork work = new StudyWork(jobs.next(), tariff);
                    taker.begun(work);
                    ofStudy = work.cells().iterator();
                }
                return ofStudy.next();
            }
        };
    }
}
