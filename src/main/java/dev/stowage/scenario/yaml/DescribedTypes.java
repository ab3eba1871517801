package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Scalar;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The instance types that pages of {@code aws ec2 describe-instance-types} describe, by name and in their order. A page is a JSON document;
 * a file holds one or several. Equal descriptions of one type count once.
 */
final class DescribedTypes {
    /** The command whose output it is. */
    static final String COMMAND = "aws ec2 describe-instance-types";

    /** The key of a type's name. */
    static final String NAME = "InstanceType";

    /** The largest file that is read, in bytes; a description has about 3 KB. */
    static final int MOST_BYTES = 64 << 20;

    private static final String TYPES = "InstanceTypes";
    private static final String NEXT = "NextToken";
    private static final String REMEDY = "give the output of `" + COMMAND + " --output json`, as it is";

    private final Problems problems;
    private final Map<String, Mapping> types = new LinkedHashMap<>();
    private int pages;
    private int unfinished;

    DescribedTypes(Problems problems) {
        this.problems = problems;
    }

    Map<String, Mapping> types() {
        return types;
    }

    /** Whether every page says that another one follows. */
    boolean isCutOff() {
        return pages > 0 && unfinished == pages;
    }

    /** Adds the pages of a file. */
    void read(Path path, String file) {
        Place whole = new Place(file, 0, 0, "");
        String text = SourceText.read(path, file, whole, MOST_BYTES, problems);
        if (text == null) {
            return;
        }
        int before = problems.size();
        Set<String> wanted = new java.util.HashSet<>(TypeEntry.KEYS);
        wanted.addAll(List.of(TYPES, NEXT));
        List<Node> documents = JsonTree.documents(text, file, wanted, problems, REMEDY);
        if (documents.isEmpty() && problems.size() == before) {
            problems.add(whole, "the file is empty", REMEDY);
        }
        documents.forEach(this::page);
    }

    private void page(Node document) {
        pages++;
        if (!(document instanceof Mapping page) || !(page.get(TYPES) instanceof Node.Sequence records)) {
            Node there = document instanceof Mapping page ? page.get(TYPES) : null;
            problems.add(
                    there == null ? document.place() : there.place(),
                    there != null
                            ? there.noun() + " stands where the list of types should"
                            : "this is not the output of `" + COMMAND + "`: "
                                    + (document instanceof Mapping
                                            ? "there is no key `" + TYPES + "`"
                                            : document.noun() + " stands here"),
                    REMEDY);
            return;
        }
        if (page.get(NEXT) instanceof Scalar next && next.kind() == Kind.TEXT) {
            unfinished++;
        }
        records.items().forEach(this::add);
    }

    private void add(Node described) {
        if (!(described instanceof Mapping type)) {
            problems.add(described.place(), described.noun() + " stands where a type should be described", REMEDY);
            return;
        }
        if (!(type.get(NAME) instanceof Scalar name)
                || name.kind() != Kind.TEXT
                || name.text().isBlank()) {
            Node there = type.get(NAME);
            problems.add(there == null ? type.place().below(NAME) : there.place(), "the type has no name", REMEDY);
            return;
        }
        Mapping first = types.putIfAbsent(name.text(), type);
        if (first != null && !Trees.json(first).equals(Trees.json(type))) {
            problems.add(
                    name.place(),
                    "`" + Suggestion.clip(name.text()) + "` is described a second time with other figures",
                    "keep one; the other is in line " + first.place().line() + " of "
                            + first.place().file());
        }
    }
}
