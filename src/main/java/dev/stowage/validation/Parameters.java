package dev.stowage.validation;

import dev.stowage.experiment.Figures;
import dev.stowage.random.Constant;
import dev.stowage.results.Metric;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Provenance;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.Work;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The numbers that were free when a source's values were met, by their names in assumptions.csv. They are found in what its
 * scenarios use, in the styles and points that are compared: numbers of layers and of instance types, prices aside. Numbers of memory
 * count when the source has values of memory or density, all others when it has values of another kind. Stages that do not take place
 * do not count: those of layers that run already, those of other states of the machine, and reads of what is in the page cache from the
 * start. A number that several layers have in common, with its reason, is one, and so is what a listed pattern stands for. What an app
 * needs counts where the scenario lists it.
 *
 * @param fitted numbers that the scenarios list as fitted, or whose provenance says that they were fitted to this source
 * @param assumed other numbers graded assumed, and numbers of layers that a scenario states without a grade, those that are 0 or 1
 *     aside (they say that there is none of something, or that nothing is changed)
 * @param shapes the spreads of laws of layers, instance types and the workload, and how many cores a stage can use where that is not
 *     one: nearly always chosen, whatever the grade of the mean
 */
record Parameters(SortedSet<String> fitted, SortedSet<String> assumed, SortedSet<String> shapes) {
    private static final Set<Metric> OF_MEMORY = Set.of(
            Metric.MEMORY_COMMITTED_PER_APP,
            Metric.MEMORY_RESIDENT_PER_APP,
            Metric.DENSITY_APPS_PER_MACHINE,
            Metric.DENSITY_APPS_PER_PAID_GIB);

    /** Counts those of the studies of one source. */
    static Parameters of(String source, List<PublishedStudy> studies) {
        Map<Object, String> fitted = new LinkedHashMap<>();
        Map<Object, String> assumed = new LinkedHashMap<>();
        Map<Object, String> shapes = new LinkedHashMap<>();
        for (PublishedStudy study : studies) {
            study.published().parameters().stream().filter(study::isPlain).forEach(name -> fitted.put(name, name));
            relevant(study).forEach(named -> study.listed(named.name())
                    .ifPresent(listed -> fitted.putIfAbsent(identity(named), listed)));
        }
        for (PublishedStudy study : studies) {
            relevant(study).filter(named -> isFree(named, study)).forEach(named -> {
                boolean isFitted = study.listed(named.name()).isPresent()
                        || isFittedTo(source, named.figure().provenance());
                (isFitted ? fitted : assumed).putIfAbsent(identity(named), named.name());
            });
            relevant(study)
                    .filter(Parameters::isSpread)
                    .forEach(named -> shapes.putIfAbsent(identity(named), named.name() + " (spread)"));
            parallelism(study).forEach(name -> shapes.put(name, name));
        }
        assumed.keySet().removeAll(fitted.keySet());
        return new Parameters(
                new TreeSet<>(fitted.values()), new TreeSet<>(assumed.values()), new TreeSet<>(shapes.values()));
    }

    /** The numbers of what the study compares, of the kind that it compares, in stages that take place. */
    private static Stream<Figures.Named> relevant(PublishedStudy study) {
        return styles(study).flatMap(scenario -> {
            Set<String> inert = inert(onlyStyle(scenario));
            return Figures.of(scenario).stream()
                    .filter(named -> isOfKind(named.name(), study))
                    .filter(named -> inert.stream().noneMatch(named.name()::startsWith));
        });
    }

    private static Stream<Scenario> styles(PublishedStudy study) {
        return study.parts(study.targets()).stream().map(part -> part.scenario().onlyStyle(part.style()));
    }

    private static Style onlyStyle(Scenario scenario) {
        return scenario.styles().values().iterator().next();
    }

    private static boolean isSpread(Figures.Named named) {
        boolean own = Stream.of("layers.", "instance-types.", "workload[").anyMatch(named.name()::startsWith);
        return own && !(named.figure().law() instanceof Constant);
    }

    /** Stages that can use other than one core. */
    private static Stream<String> parallelism(PublishedStudy study) {
        return styles(study).map(Parameters::onlyStyle).flatMap(style -> {
            Set<String> inert = inert(style);
            return style.stack().stream()
                    .flatMap(Parameters::parallelism)
                    .filter(name -> isOfKind(name, study))
                    .filter(name -> inert.stream().noneMatch(name::startsWith));
        });
    }

    private static Stream<String> parallelism(Layer layer) {
        String start = "layers." + layer.name() + ".start-up.";
        return Stream.of(
                        parallelism(start + "running.", layer.startUp().running()),
                        parallelism(start + "ready.", layer.startUp().ready()),
                        parallelism("layers." + layer.name() + ".per-guest.", layer.perGuest()))
                .flatMap(names -> names);
    }

    private static Stream<String> parallelism(String path, List<Stage> stages) {
        return Stage.flatten(stages).stream()
                .filter(stage -> stage.work() instanceof Work.Compute compute && compute.parallelism() != 1)
                .map(stage -> path + stage.name() + ".compute.parallelism");
    }

    /** What makes two names one number: its value and its reason; without a reason the name. */
    private static Object identity(Figures.Named named) {
        return named.figure().provenance().because() == null ? named.name() : named.figure();
    }

    /** How the names of numbers begin that stages have which do not take place. */
    private static Set<String> inert(Style style) {
        HostState found = style.machines().start();
        Set<String> names = new HashSet<>();
        boolean onTheMachine = true;
        for (Layer layer : style.stack()) {
            onTheMachine &= !layer.makesGuests();
            String start = "layers." + layer.name() + ".start-up.";
            if (onTheMachine && found == HostState.RUNNING) {
                names.add(start);
            } else {
                Stream.of(layer.startUp().running(), layer.startUp().ready())
                        .flatMap(stages -> Stage.flatten(stages).stream())
                        .filter(stage -> !takesTime(stage, found))
                        .forEach(stage -> {
                            names.add(start + "running." + stage.name() + ".");
                            names.add(start + "ready." + stage.name() + ".");
                        });
            }
        }
        return names;
    }

    private static boolean takesTime(Stage stage, HostState found) {
        boolean cached =
                found == HostState.RUNNING && stage.work() instanceof Work.Read read && read.cachedAs() != null;
        return stage.takesPlaceIn(found) && !cached;
    }

    /** Whether it is a number that could be chosen, of what the study compares. */
    private static boolean isFree(Figures.Named named, PublishedStudy study) {
        String name = named.name();
        Provenance provenance = named.figure().provenance();
        if (study.listed(name).isPresent() || provenance.fitted() != null) {
            return true;
        }
        double mean = named.figure().mean();
        boolean layer = name.startsWith("layers.");
        boolean plain = provenance.grade() == Grade.SCENARIO && layer && mean != 0 && mean != 1;
        boolean machine = name.startsWith("instance-types.") && !name.endsWith(".price");
        return plain || ((layer || machine) && provenance.grade() == Grade.ASSUMED);
    }

    private static boolean isOfKind(String name, PublishedStudy study) {
        boolean memory = name.contains(".memory");
        return study.targets().stream().anyMatch(target -> isOfMemory(target) == memory);
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
        return fitted.size() + assumed.size() + shapes.size();
    }
}
