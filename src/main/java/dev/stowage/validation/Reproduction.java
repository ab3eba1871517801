package dev.stowage.validation;

import dev.stowage.experiment.SummaryRun;
import dev.stowage.results.ReproductionRow;
import dev.stowage.results.SummaryRow;
import dev.stowage.scenario.Published;
import dev.stowage.scenario.yaml.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Published measurements beside what is simulated of the scenarios that describe them. */
public final class Reproduction {
    private final List<PublishedStudy> studies;
    private final List<SourceResult> results;

    private Reproduction(List<PublishedStudy> studies, List<SourceResult> results) {
        this.studies = studies;
        this.results = results;
    }

    /**
     * Simulates all that was published of some studies.
     *
     * @param read studies whose published names have been checked by the reader
     * @throws dev.stowage.scenario.yaml.ScenarioException when nothing was published of one
     * @throws dev.stowage.experiment.RunFailedException when a run fails
     */
    public static Reproduction of(List<Study> read, SummaryRun run) {
        List<PublishedStudy> studies = read.stream().map(PublishedStudy::new).toList();
        List<SummaryRun.Part> parts = new ArrayList<>();
        studies.forEach(study -> parts.addAll(study.parts(study.targets())));
        List<List<SummaryRow>> rows = run.run(parts);
        Map<PublishedStudy, Simulated> simulated = new LinkedHashMap<>();
        int next = 0;
        for (PublishedStudy study : studies) {
            Simulated values = new Simulated();
            for (SummaryRun.Part part : study.parts(study.targets())) {
                values.add(part, rows.get(next));
                next++;
            }
            simulated.put(study, values);
        }
        return new Reproduction(studies, results(simulated));
    }

    private static List<SourceResult> results(Map<PublishedStudy, Simulated> simulated) {
        List<SourceResult> results = new ArrayList<>();
        bySource(List.copyOf(simulated.keySet())).forEach((source, studies) -> {
            List<Comparison> comparisons = new ArrayList<>();
            List<Published.OutOfScope> left = new ArrayList<>();
            for (PublishedStudy study : studies) {
                Simulated values = java.util.Objects.requireNonNull(simulated.get(study));
                study.targets().forEach(target -> comparisons.add(new Comparison(source, target, target.read(values))));
                left.addAll(study.published().outOfScope());
            }
            results.add(new SourceResult(
                    source, comparisons, left, Parameters.of(source, studies), Baseline.of(comparisons)));
        });
        return results;
    }

    /** The studies of each source, in the order in which the sources first come. */
    static Map<String, List<PublishedStudy>> bySource(List<PublishedStudy> studies) {
        Map<String, List<PublishedStudy>> bySource = new LinkedHashMap<>();
        studies.forEach(study -> bySource.computeIfAbsent(study.source(), source -> new ArrayList<>())
                .add(study));
        return bySource;
    }

    List<PublishedStudy> studies() {
        return studies;
    }

    List<SourceResult> results() {
        return results;
    }

    /** The rows of reproduction.csv, by source in the order of the files. */
    public List<ReproductionRow> rows() {
        return results.stream().flatMap(result -> result.rows().stream()).toList();
    }

    /** All of it as a table for a terminal, with a line for each source below. */
    public String text(boolean baselines) {
        return new ReproductionText(results).text(baselines);
    }

    /** The page docs/validation.md. */
    public String page() {
        return ValidationPage.of(results);
    }
}
