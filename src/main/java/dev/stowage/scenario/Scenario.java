package dev.stowage.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One point of a study with every name resolved: what is deployed, on what, when and how often.
 *
 * @param name a label; any text
 * @param question what it answers
 * @param apps the applications by name
 * @param workload what is requested and when
 * @param styles the ways to deploy it, in order
 * @param registry where images come from
 * @param account what the cloud account allows
 * @param experiment how often and how long
 * @param record how many starts are written one by one
 * @param charts which charts are drawn; a choice by the kind of study when empty, none at all when null
 * @param compare what decides
 * @param analyses what is asked beside the results
 * @param expect what the author expects of the results
 * @param published what was measured and published of it; absent for most scenarios
 * @param theory what theory says of it; absent for most scenarios
 */
public record Scenario(
        String name,
        @Nullable String question,
        Map<String, App> apps,
        List<WorkloadLine> workload,
        Map<String, Style> styles,
        Registry registry,
        Account account,
        Experiment experiment,
        Recording record,
        @Nullable List<ChartKind> charts,
        Compare compare,
        Analyses analyses,
        List<Expectation> expect,
        @Nullable Published published,
        @Nullable Theory theory) {

    /** So many guests may be asked for in one run. */
    public static final int MOST_GUESTS = 5_000_000;

    public Scenario {
        Objects.requireNonNull(name, "name");
        apps = Checks.copy(apps);
        workload = List.copyOf(workload);
        styles = Checks.copy(styles);
        charts = charts == null ? null : List.copyOf(charts);
        expect = List.copyOf(expect);
        if (styles.isEmpty()) {
            throw new IllegalArgumentException("a scenario has one style at least");
        }
    }

    /** The same scenario under another label. */
    public Scenario named(String other) {
        return with(other, styles, record, experiment);
    }

    /** The same scenario with so many starts written one by one. */
    public Scenario recording(Recording other) {
        return with(name, styles, other, experiment);
    }

    /**
     * The same scenario with one of its styles alone.
     *
     * @throws NullPointerException when it has no style of this name
     */
    public Scenario onlyStyle(String style) {
        return with(name, Map.of(style, Objects.requireNonNull(styles.get(style), style)), record, experiment);
    }

    /** The same scenario in which a style is another. */
    public Scenario with(String style, Style other) {
        Map<String, Style> changed = new LinkedHashMap<>(styles);
        changed.put(style, other);
        return with(name, changed, record, experiment);
    }

    /** The same scenario, repeated so often. */
    public Scenario repeated(int replications) {
        return with(name, styles, record, experiment.repeated(replications));
    }

    private Scenario with(String label, Map<String, Style> someStyles, Recording recording, Experiment someExperiment) {
        return new Scenario(
                label,
                question,
                apps,
                workload,
                someStyles,
                registry,
                account,
                someExperiment,
                recording,
                charts,
                compare,
                analyses,
                expect,
                published,
                theory);
    }
}
