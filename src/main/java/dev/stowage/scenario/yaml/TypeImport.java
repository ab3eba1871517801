package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.Catalogue;
import dev.stowage.scenario.Catalogue.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Instance types that {@code aws ec2 describe-instance-types} describes, as a file of entries for scenarios to name under
 * {@code catalogue:}. What AWS does not list (CPU credits, speeds, how long bursts last) is taken from the bundled catalogue where that
 * knows it; prices come from a table of their own. The same input gives the same text.
 *
 * @param yaml the text of the file; entries are sorted by name
 * @param types how many entries there are
 * @param remarks what was assumed or left out, a line each with the number of types; in a fixed order
 */
public record TypeImport(String yaml, int types, List<String> remarks) {
    private static final int NAMED = 3;

    public TypeImport {
        remarks = List.copyOf(remarks);
    }

    /**
     * A file and what it is called in messages and sources.
     *
     * @param path where it is
     * @param shown what it is called
     */
    public record Source(Path path, String shown) {}

    /**
     * Reads the files and makes the entries.
     *
     * @param catalogue the bundled catalogue
     * @param files pages of the output
     * @param prices the table of prices; absent when there is none
     * @param date when AWS said so, for the provenance of the figures
     * @throws ScenarioException when a file cannot be used, with all mistakes
     */
    public static TypeImport of(Catalogue catalogue, List<Source> files, @Nullable Source prices, String date) {
        Problems problems = new Problems();
        DescribedTypes described = new DescribedTypes(problems);
        files.forEach(file -> described.read(file.path(), file.shown()));
        Map<String, ObjectNode> known =
                prices == null ? Map.of() : PriceList.read(prices.path(), prices.shown(), problems);
        BundledTypes bundled = new BundledTypes(catalogue);
        Map<String, ObjectNode> entries = new TreeMap<>();
        Map<TypeRemark, List<String>> remarks = new EnumMap<>(TypeRemark.class);
        described.types().forEach((name, type) -> {
            TypeEntry made = new TypeEntry(type, date, bundled, problems);
            ObjectNode entry = made.entry(name, known.get(name));
            if (entry != null) {
                entries.put(name, entry);
            }
            made.remarks().forEach(remark -> remarks.computeIfAbsent(remark, r -> new ArrayList<>())
                    .add(name));
        });
        if (entries.isEmpty() && problems.isEmpty()) {
            problems.add(
                    new Place(files.get(0).shown(), 0, 0, ""),
                    "no type is described that scenarios could use",
                    "ask AWS for more types, without `--filters`");
        }
        problems.throwIfAny();
        List<String> lines = new ArrayList<>();
        remarks.forEach((remark, names) -> lines.add(line(names, remark.says())));
        List<String> unused = known.keySet().stream()
                .filter(name -> !described.types().containsKey(name))
                .toList();
        if (!unused.isEmpty()) {
            lines.add(line(unused, "a price, but no description: passed over"));
        }
        if (described.isCutOff()) {
            lines.add("the output goes on behind its NextToken: types may be missing; ask for all pages");
        }
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        section.setAll(entries);
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.set(Section.INSTANCE_TYPES.key(), section);
        return new TypeImport(PlainYaml.of(file), entries.size(), lines);
    }

    private static String line(List<String> names, String says) {
        List<String> first = names.stream().limit(NAMED).map(Suggestion::clip).toList();
        return names.size() + (names.size() == 1 ? " type (" : " types (") + String.join(", ", first)
                + (names.size() > NAMED ? ", ..." : "") + "): " + says;
    }
}
