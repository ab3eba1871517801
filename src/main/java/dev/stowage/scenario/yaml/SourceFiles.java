package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Scalar;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads a scenario's files: the file, those that it extends, and those with entries of its own. */
final class SourceFiles {
    private static final int MOST_PARENTS = 16;
    private static final int MOST_CATALOGUES = 100;
    private static final String EXTENDS = "extends";
    private static final String CATALOGUE = "catalogue";

    private final Problems problems;
    private final Map<Path, String> texts;

    SourceFiles(Problems problems) {
        this(problems, Map.of());
    }

    /** With texts that are taken in place of what stands in files, or where there are none. */
    SourceFiles(Problems problems, Map<Path, String> texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /** The file laid over what it extends, without the key {@code extends}; null after problems. */
    @Nullable Mapping scenario(Path path) {
        return scenario(path, new Place(path.toString(), 0, 0, ""), new ArrayList<>());
    }

    private @Nullable Mapping scenario(Path path, Place named, List<Path> chain) {
        Path identity = path.toAbsolutePath().normalize();
        if (chain.contains(identity)) {
            problems.add(named, "the files extend each other in a circle", "remove this `extends`");
            return null;
        }
        if (chain.size() > MOST_PARENTS) {
            problems.add(
                    named, "the chain of `extends` is too long", "extend at most " + MOST_PARENTS + " files in turn");
            return null;
        }
        chain.add(identity);
        Mapping own = load(path, named, SourceText.MOST_BYTES);
        if (own == null) {
            return null;
        }
        own = withTable(withCatalogueBeside(own, path), path);
        Node parent = own.get(EXTENDS);
        if (parent == null) {
            return own;
        }
        Path parentPath = beside(path, parent);
        Mapping under = parentPath == null ? null : scenario(parentPath, parent.place(), chain);
        Mapping bare = own.without(EXTENDS);
        return under == null ? null : Overlay.file(under, bare);
    }

    private @Nullable Mapping load(Path path, Place named, int most) {
        String given = texts.get(path);
        String text = given == null
                ? SourceText.read(path, path.toString(), named, most, problems)
                : SourceText.decode(given.getBytes(StandardCharsets.UTF_8), path.toString(), problems);
        Node node = text == null ? null : YamlTree.parse(text, path.toString(), "", problems);
        if (node == null || node instanceof Mapping) {
            return (Mapping) node;
        }
        problems.add(
                node.place(), "the file holds " + node.noun() + ", not keys", "a scenario begins with `schema: 1`");
        return null;
    }

    /** Paths of catalogue files are relative to the file that names them, so they are resolved before files are merged. */
    private Mapping withCatalogueBeside(Mapping own, Path path) {
        Node written = own.get(CATALOGUE);
        List<Node> items = written instanceof Node.Sequence sequence
                ? sequence.items()
                : written instanceof Scalar ? List.of(written) : List.of();
        if (items.isEmpty() || written == null) {
            return own;
        }
        List<Node> resolved = new ArrayList<>();
        for (Node item : items) {
            Path file = beside(path, item);
            if (file != null) {
                resolved.add(new Scalar(item.place(), Kind.TEXT, file.toString()));
            }
        }
        return own.with(CATALOGUE, new Node.Sequence(written.place(), resolved));
    }

    /** A table of apps is relative to the file that names it, as catalogue files are. */
    private Mapping withTable(Mapping own, Path path) {
        if (!AppTable.isNamedBy(own)) {
            return own;
        }
        Node named = AppTable.named(own, problems);
        Path table = named == null ? null : beside(path, named);
        return named == null || table == null
                ? AppTable.without(own)
                : AppTable.read(own, table, named.place(), problems);
    }

    private @Nullable Path beside(Path path, Node node) {
        String text = new Scalars(problems).text(node);
        if (text == null) {
            return null;
        }
        try {
            Path folder = path.getParent();
            return folder == null ? Path.of(text) : folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            problems.add(node.place(), "this is not the path of a file", "write a path relative to this file");
            return null;
        }
    }

    /** The files with entries that the scenario names, the last first, so that a later file comes before an earlier one. */
    List<Mapping> catalogues(Mapping scenario) {
        List<Mapping> files = new ArrayList<>();
        if (!(scenario.get(CATALOGUE) instanceof Node.Sequence sequence)) {
            return files;
        }
        if (sequence.items().size() > MOST_CATALOGUES) {
            problems.add(sequence.place(), "these are too many files", "name at most " + MOST_CATALOGUES);
            return files;
        }
        for (Node item : sequence.items()) {
            String text = new Scalars(problems).text(item);
            Mapping file = text == null ? null : load(Path.of(text), item.place(), SourceText.MOST_BYTES_OF_CATALOGUE);
            if (file != null) {
                List<String> sections =
                        Arrays.stream(Section.values()).map(Section::key).toList();
                new Scalars(problems).refuseUnknown(file, sections);
                files.add(0, file);
            }
        }
        return files;
    }
}
