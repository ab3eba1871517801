package dev.stowage.validation;

import dev.stowage.experiment.Figures;
import dev.stowage.experiment.SummaryRun;
import dev.stowage.results.Metric;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Provenance;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Style;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The numbers that were free when a source's values were met, by their names in assumptions.csv. They are found in what its
 * scenarios use, in the styles and points that are compared: numbers of layers and of instance types, prices aside. Numbers of memory
 * count when the scenario has values of memory or density, all others when it has values of another kind; the start of what runs on a
 * machine before the measurement begins does not count. A number that several entries share ({@code like}), so that it has one
 * place, one value and one provenance in all of them, is one number.
 *
 * @param fitted numbers that the scenarios list as fitted, or whose provenance says that they were fitted to this source
 * @param assumed other numbers graded assumed, and numbers of layers that a scenario states without a grade, those that are 0 or 1
 *     aside (they say that there is none of something, or that nothing is changed)
 */
record Parameters(SortedSet<String> fitted, SortedSet<String> assumed) {
    private static final String LAYERS = "layers.";
    private static final String TYPES = "instance-types.";
    private static final Set<Metric> OF_DENSITY =
            Set.of(Metric.DENSITY_APPS_PER_MACHINE, Metric.DENSITY_APPS_PER_PAID_GIB);

    /** A number wherever it is used: its place within the entry, and what is said of it. */
    private record Shared(String place, Figure<?> figure) {}

    /** Counts those of the studies of one source. */
    static Parameters of(String source, List<PublishedStudy> studies) {
        Parameters parameters = new Parameters(new TreeSet<>(), new TreeSet<>());
        Map<Shared, String> found = new LinkedHashMap<>();
        studies.forEach(study -> parameters.fitted.addAll(study.published().parameters()));
        for (PublishedStudy study : studies) {
            for (Figures.Named named : figures(study)) {
                if (parameters.fitted.contains(named.name())) {
                    found.putIfAbsent(shared(named), named.name());
                }
            }
        }
        for (PublishedStudy study : studies) {
            for (Figures.Named named : figures(study)) {
                if (found.putIfAbsent(shared(named), named.name()) == null) {
                    parameters.add(source, named);
                }
            }
        }
        parameters.assumed.removeAll(parameters.fitted);
        return parameters;
    }

    private static Shared shared(Figures.Named named) {
        String name = named.name();
        boolean entry = name.startsWith(LAYERS) || name.startsWith(TYPES);
        int begin = name.startsWith(LAYERS) ? name.indexOf('.', LAYERS.length()) : 0;
        return new Shared(entry ? name.substring(Math.max(0, begin)) : name, named.figure());
    }

    /** The numbers that count in the parts of a study that are compared. */
    private static List<Figures.Named> figures(PublishedStudy study) {
        boolean memory = study.targets().stream().anyMatch(Parameters::isOfMemory);
        boolean others = study.targets().stream().anyMatch(target -> !isOfMemory(target));
        return study.parts(study.targets()).stream()
                .flatMap(part -> {
                    Set<String> begun = begun(part);
                    return Figures.of(onlyStyle(part)).stream()
                            .filter(named -> counts(named.name(), memory, others))
                            .filter(named -> begun.stream()
                                    .noneMatch(layer -> named.name().startsWith(LAYERS + layer + ".start-up.")));
                })
                .distinct()
                .toList();
    }

    private static boolean counts(String name, boolean memory, boolean others) {
        boolean ofEntry = name.startsWith(LAYERS) || (name.startsWith(TYPES) && !name.endsWith(".price"));
        boolean charge = name.contains(".charges.");
        return ofEntry && !charge && (name.contains(".memory") ? memory : others);
    }

    /** The layers of which no instance starts, since they run on a machine that runs from the beginning. */
    private static Set<String> begun(SummaryRun.Part part) {
        Style style = java.util.Objects.requireNonNull(part.scenario().styles().get(part.style()));
        Set<String> begun = new HashSet<>();
        Set<String> started = new HashSet<>();
        boolean onMachine = style.machines().start() == HostState.RUNNING;
        for (Layer layer : style.stack()) {
            onMachine &= !layer.makesGuests();
            (onMachine ? begun : started).add(layer.name());
        }
        begun.removeAll(started);
        return begun;
    }

    private static Scenario onlyStyle(SummaryRun.Part part) {
        Scenario s = part.scenario();
        Map<String, Style> styles = new LinkedHashMap<>(s.styles());
        styles.keySet().retainAll(Set.of(part.style()));
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

    private void add(String source, Figures.Named named) {
        Provenance provenance = named.figure().provenance();
        double mean = named.figure().mean();
        boolean plain =
                provenance.grade() == Grade.SCENARIO && named.name().startsWith(LAYERS) && mean != 0 && mean != 1;
        if (isFittedTo(source, provenance)) {
            fitted.add(named.name());
        } else if (plain || provenance.grade() == Grade.ASSUMED) {
            assumed.add(named.name());
        }
    }

    private static boolean isOfMemory(Target target) {
        return OF_DENSITY.contains(target.place().metric())
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
