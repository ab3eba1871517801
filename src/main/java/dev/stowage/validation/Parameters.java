package dev.stowage.validation;

import dev.stowage.experiment.Figures;
import dev.stowage.results.Metric;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.Provenance;
import dev.stowage.scenario.Scenario;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The numbers that were free when a source's values were met, by their names in assumptions.csv. They are found in what its
 * scenarios use, in the styles and points that are compared: numbers of layers and of instance types, prices aside. Numbers of memory
 * count when the source has values of memory or density, all others when it has values of another kind.
 *
 * @param fitted numbers that the scenarios list as fitted, or whose provenance says that they were fitted to this source
 * @param assumed other numbers graded assumed, and numbers of layers that a scenario states without a grade, those that are 0 or 1
 *     aside (they say that there is none of something, or that nothing is changed)
 */
record Parameters(SortedSet<String> fitted, SortedSet<String> assumed) {
    private static final Set<Metric> OF_MEMORY = Set.of(
            Metric.MEMORY_COMMITTED_PER_APP,
            Metric.MEMORY_RESIDENT_PER_APP,
            Metric.DENSITY_APPS_PER_MACHINE,
            Metric.DENSITY_APPS_PER_PAID_GIB);

    /** Counts those of the studies of one source. */
    static Parameters of(String source, List<PublishedStudy> studies) {
        Parameters parameters = new Parameters(new TreeSet<>(), new TreeSet<>());
        for (PublishedStudy study : studies) {
            parameters.fitted.addAll(study.published().parameters());
            study.parts(study.targets())
                    .forEach(part -> parameters.add(source, study, onlyStyle(part.scenario(), part.style())));
        }
        parameters.assumed.removeAll(parameters.fitted);
        return parameters;
    }

    private static Scenario onlyStyle(Scenario s, String style) {
        var styles = new java.util.LinkedHashMap<>(s.styles());
        styles.keySet().retainAll(Set.of(style));
        return new Scenario(
                s.name(),
                s.question(),
                s.apps(),
                s.workload(),
                styles,
                s.registry(),
                s.account(),
                s.experiment(),
                s.record(),
                s.charts(),
                s.compare(),
                s.published());
    }

    private void add(String source, PublishedStudy study, Scenario scenario) {
        boolean memory = study.targets().stream().anyMatch(Parameters::isOfMemory);
        boolean others = study.targets().stream().anyMatch(target -> !isOfMemory(target));
        for (Figures.Named named : Figures.of(scenario)) {
            String name = named.name();
            boolean layer = name.startsWith("layers.");
            boolean counts = (layer || (name.startsWith("instance-types.") && !name.endsWith(".price")))
                    && (name.contains(".memory") ? memory : others);
            Provenance provenance = named.figure().provenance();
            double mean = named.figure().mean();
            boolean plain = provenance.grade() == Grade.SCENARIO && layer && mean != 0 && mean != 1;
            if (counts && isFittedTo(source, provenance)) {
                fitted.add(name);
            } else if (counts && (plain || provenance.grade() == Grade.ASSUMED)) {
                assumed.add(name);
            }
        }
    }

    private static boolean isOfMemory(Target target) {
        return OF_MEMORY.contains(target.place().metric())
                || target.place().metric().id().startsWith("memory.");
    }

    /** Whether the two citations are one, of which one may say more than the other. */
    private static boolean isFittedTo(String source, Provenance provenance) {
        String fitted = provenance.fitted();
        return fitted != null && (fitted.startsWith(source) || source.startsWith(fitted));
    }

    int count() {
        return fitted.size() + assumed.size();
    }
}
