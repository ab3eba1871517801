package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Axis;
import dev.stowage.scenario.Catalogue;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Node.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads scenario files. A file is parsed, laid over the files that it extends, changed by the command line, and then made into one
 * scenario for each point of its sweep; mistakes of all these steps are reported together. Immutable; one reader may be used by
 * several threads.
 */
public final class ScenarioReader {
    /** So many mistakes are enough to stop forming more points. */
    private static final int ENOUGH_PROBLEMS = 200;

    private final CatalogueNodes catalogue;
    private final Vocabulary vocabulary;
    private final boolean checksPublished;
    private final BoundEntries ofCatalogue = BoundEntries.ofCatalogue();

    /** A reader that resolves names in this catalogue once it has looked in the scenario itself, and takes any metric. */
    public ScenarioReader(Catalogue catalogue) {
        this(catalogue, Vocabulary.OPEN);
    }

    /** A reader that resolves names in this catalogue and knows these words. */
    public ScenarioReader(Catalogue catalogue, Vocabulary vocabulary) {
        this(new CatalogueNodes(catalogue), vocabulary, true);
    }

    private ScenarioReader(CatalogueNodes catalogue, Vocabulary vocabulary, boolean checksPublished) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.checksPublished = checksPublished;
    }

    /**
     * A reader that lets published values name styles and points that are not there: whoever runs a published scenario with other points
     * holds nothing against them.
     */
    public ScenarioReader takingAnyPublished() {
        return new ScenarioReader(catalogue, vocabulary, false);
    }

    /**
     * Reads a file as it is.
     *
     * @throws ScenarioException when it cannot be run, with all its mistakes
     */
    public Study read(Path file) {
        return read(file, Overrides.NONE);
    }

    /**
     * Reads a file and changes it as the command line says.
     *
     * @throws ScenarioException when it cannot be run, with all its mistakes
     */
    public Study read(Path file, Overrides overrides) {
        return read(file, Map.of(), overrides);
    }

    /**
     * Reads a text as if it stood in a file, and changes it; what it extends and names is looked for beside that file.
     *
     * @param file need not be there
     * @throws ScenarioException when it cannot be run, with all its mistakes
     */
    public Study read(Path file, String text, Overrides overrides) {
        return read(file, Map.of(file, text), overrides);
    }

    private Study read(Path file, Map<Path, String> texts, Overrides overrides) {
        Problems problems = new Problems();
        Mapping tree = new SourceFiles(problems, texts).scenario(file);
        List<Change> changes = overrides.changes(problems);
        if (tree == null) {
            throw new ScenarioException(problems.sorted());
        }
        List<Mapping> ownFiles = new SourceFiles(problems).catalogues(tree);
        for (Change change : changes) {
            tree = Edit.apply(tree, change, names(tree, ownFiles, problems), problems);
        }
        Study study = study(file, tree, ownFiles, changes, problems);
        problems.throwIfAny();
        if (study == null) {
            throw new IllegalStateException("neither a study nor a problem");
        }
        return study;
    }

    private @Nullable Study study(
            Path file, Mapping tree, List<Mapping> ownFiles, List<Change> overrides, Problems problems) {
        BoundEntries bound = ofCatalogue.ofStudy();
        Mapping base = tree.without("sweep");
        Sweep sweep = new Sweep(path -> Edit.shapeAt(base, path, names(base, ownFiles, new Problems())), problems);
        Node written = tree.get("sweep");
        List<Sweep.ReadAxis> axes = sweep.axes(written);
        SweptPaths.check(overrides, axes, problems);
        List<Sweep.ReadPoint> combinations = new Combinations(axes, written, problems).points();
        String stem = stem(file);
        List<Point> points = new ArrayList<>();
        if (combinations.isEmpty()) {
            scenario(base, ownFiles, stem, bound, problems);
        }
        for (Sweep.ReadPoint combination : combinations) {
            if (problems.size() > ENOUGH_PROBLEMS) {
                break;
            }
            Mapping changed = changed(base, combination.changes(), ownFiles, problems);
            Scenario scenario = scenario(changed, ownFiles, stem, bound, problems);
            if (scenario != null) {
                points.add(new Point(combination.name(), combination.labels(), scenario));
            }
        }
        if (!combinations.isEmpty() && checksPublished) {
            List<String> names =
                    combinations.stream().map(Sweep.ReadPoint::name).toList();
            new PublishedNames(tree, names, vocabulary, problems).check();
        }
        new AnalysisNames(tree, axes, vocabulary, problems).check(combinations);
        if (!axes.isEmpty()) {
            hidden(base, combinations, ownFiles, stem, bound, problems);
        }
        Limits.check(points, tree, problems);
        if (!problems.isEmpty()) {
            return null;
        }
        Scenario first = points.get(0).scenario();
        boolean named = tree.get("name") != null;
        return new Study(
                file.toString(),
                first.name(),
                first.question(),
                described(axes),
                points,
                new Located(tree),
                hash(points, named),
                new Variants(
                        axes,
                        (changes, found) -> scenario(
                                changed(base, changes, ownFiles, found),
                                ownFiles,
                                stem,
                                ofCatalogue.ofStudy(),
                                found)));
    }

    private Mapping changed(Mapping base, List<Change> changes, List<Mapping> ownFiles, Problems problems) {
        Mapping changed = base;
        for (Change change : changes) {
            changed = Edit.apply(changed, change, names(changed, ownFiles, problems), problems);
        }
        return changed;
    }

    /** Adds the mistakes in values that the sweep replaces: no point shows them. */
    private void hidden(
            Mapping base,
            List<Sweep.ReadPoint> combinations,
            List<Mapping> ownFiles,
            String stem,
            BoundEntries bound,
            Problems problems) {
        Problems ofBase = new Problems();
        scenario(base, ownFiles, stem, bound, ofBase);
        if (ofBase.isEmpty()) {
            return;
        }
        Set<String> paths = new HashSet<>();
        Set<Place> places = new HashSet<>();
        for (Sweep.ReadPoint combination : combinations) {
            for (Change change : combination.changes()) {
                if (paths.add(change.path())) {
                    Node replaced = Edit.replaced(base, change, names(base, ownFiles, new Problems()));
                    if (replaced != null) {
                        places.addAll(Places.all(replaced));
                    }
                }
            }
        }
        problems.addAt(places, ofBase);
    }

    /** The file's name is not part of what the scenario means. */
    private static String hash(List<Point> points, boolean named) {
        if (named) {
            return Canonical.hash(points);
        }
        return Canonical.hash(points.stream()
                .map(p -> new Point(p.name(), p.axisValues(), p.scenario().named("")))
                .toList());
    }

    private Names names(Mapping tree, List<Mapping> ownFiles, Problems problems) {
        List<Mapping> scopes = new ArrayList<>();
        scopes.add(tree);
        scopes.addAll(ownFiles);
        return new Names(catalogue, scopes, problems);
    }

    private @Nullable Scenario scenario(
            Mapping tree, List<Mapping> ownFiles, String stem, BoundEntries bound, Problems problems) {
        return new Assembly(names(tree, ownFiles, problems), vocabulary, bound, problems).scenario(tree, stem);
    }

    private static List<Axis> described(List<Sweep.ReadAxis> axes) {
        return axes.stream()
                .map(axis -> new Axis(
                        axis.name(),
                        axis.values().stream().map(ScenarioReader::described).toList()))
                .toList();
    }

    private static Axis.Value described(Sweep.ReadValue value) {
        Map<String, com.fasterxml.jackson.databind.JsonNode> overrides = new LinkedHashMap<>();
        value.changes().forEach(change -> overrides.put(change.path(), Trees.json(change.value())));
        return new Axis.Value(value.label(), overrides);
    }

    private static String stem(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "scenario" : last.toString();
        return name.replaceFirst("\\.ya?ml$", "");
    }
}
