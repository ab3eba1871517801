package dev.stowage.experiment;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.results.Manifest;
import dev.stowage.scenario.yaml.Study;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
     * others from being run unless its job says so. When the batch ends early, studies that are finished stay, and what is complete
     * of the others is left for a later run to go on with.
     *
     * @throws InterruptedStudyException when told to stop
     */
    public void run(List<? extends StudyJob> jobs) {
        progress.begin(jobs.stream().mapToLong(job -> runs(job.study())).sum());
        Tariff tariff = Tariff.of(catalogue);
        try (Trials trials = new Trials(runner, tariff, workers, stop);
                WorkerPool pool = new WorkerPool(workers, stop);
                StudyTaker taker = new StudyTaker(pool, progress)) {
            new OrderedRuns(pool, runner).run(cells(jobs.iterator(), tariff, trials, pool, taker), taker);
            taker.end();
        }
    }

    /** How many styles a study has, those of all its points together. */
    public static int styles(Study study) {
        return manifest(study, List.of()).styles().size();
    }

    /** What the results of a study will be about, as if all replications were needed; their tables are not listed. */
    public static Manifest manifest(Study study, List<Manifest.Setting> overrides) {
        int most = Stopping.of(study.points().get(0).scenario().experiment()).most();
        return StudyManifest.of(study, most, most, overrides);
    }

    /** The cells of all studies; a study is made ready when its first one is asked for. */
    private static Iterator<Cell> cells(
            Iterator<? extends StudyJob> jobs, Tariff tariff, Trials trials, WorkerPool pool, StudyTaker taker) {
        return new Iterator<>() {
            private Iterator<Cell> ofStudy = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!ofStudy.hasNext() && jobs.hasNext()) {
                    StudyWork work = new StudyWork(jobs.next(), tariff, trials, pool);
                    taker.begin(work);
                    ofStudy = work.openCells().iterator();
                }
                return ofStudy.hasNext();
            }

            @Override
            public Cell next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ofStudy.next();
            }
        };
    }
}
