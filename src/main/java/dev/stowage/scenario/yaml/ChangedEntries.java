package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stowage.scenario.Catalogue;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.units.Dimension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file of entries that differ from those of a scenario in some numbers, for scenarios to name under {@code catalogue:}. An
 * entry of the catalogue is written as what differs from it ({@code like}), with every list in which something differs written out;
 * an entry of the scenario's own is written whole.
 */
public final class ChangedEntries {
    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build());

    private final Catalogue catalogue;
    private final Names names;
    private final String suffix;
    private final ObjectNode file = JsonNodeFactory.instance.objectNode();

    /**
     * A number that is another one.
     *
     * @param name its name in assumptions.csv
     * @param factor what its law is multiplied by; for a law of mean 0 the new mean itself
     * @param figure the number as it is now, with its range and provenance
     * @param dimension what it is a number of
     */
    public record NewFigure(String name, double factor, Figure<?> figure, Dimension dimension) {}

    private ChangedEntries(Catalogue catalogue, Names names, String suffix) {
        this.catalogue = catalogue;
        this.names = names;
        this.suffix = suffix;
    }

    /**
     * The text of the file.
     *
     * @param scenario the scenario whose entries they are
     * @param suffix what is put behind the names of the entries
     * @throws ScenarioException when a number stands in no entry that has a name
     */
    public static String yaml(Catalogue catalogue, Path scenario, List<NewFigure> figures, String suffix) {
        Problems problems = new Problems();
        Mapping tree = new SourceFiles(problems).scenario(scenario);
        problems.throwIfAny();
        List<Mapping> scopes = new ArrayList<>();
        if (tree != null) {
            scopes.add(tree);
            scopes.addAll(new SourceFiles(problems).catalogues(tree));
        }
        ChangedEntries entries =
                new ChangedEntries(catalogue, new Names(new CatalogueNodes(catalogue), scopes, problems), suffix);
        for (NewFigure figure : figures) {
            if (!entries.change(figure)) {
                problems.add(
                        new Place(scenario.toString(), 0, 0, figure.name()),
                        "this number stands in no entry with a name",
                        "give the machine or the layer a name under `instance-types:` or `layers:`");
            }
        }
        problems.throwIfAny();
        try {
            return MAPPER.writeValueAsString(entries.file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean change(NewFigure figure) {
        for (Section section : Section.values()) {
            String prefix = section.key() + ".";
            if (figure.name().startsWith(prefix)) {
                String rest = figure.name().substring(prefix.length());
                String entry = EntryPath.next(rest, names.names(section));
                return !entry.isEmpty() && change(section, entry, EntryPath.after(rest, entry), figure);
            }
        }
        return false;
    }

    private boolean change(Section section, String name, String path, NewFigure figure) {
        Mapping known = names.find(section, name);
        ObjectNode written = file.withObject("/" + section.key());
        JsonNode begun = written.get(name + suffix);
        ObjectNode entry = begun instanceof ObjectNode object ? object : begin(section, name);
        if (known == null) {
            return false;
        }
        String key = EntryPath.next(path, keys(section));
        Node value = known.get(key);
        if (!entry.has(key) && value != null) {
            entry.set(key, Trees.json(value));
        }
        boolean changed = new EntryPath(figure).change(entry, path);
        if (changed) {
            written.set(name + suffix, entry);
        }
        return changed;
    }

    private static Set<String> keys(Section section) {
        return new LinkedHashSet<>(Shapes.entry(section).keys());
    }

    private ObjectNode begin(Section section, String name) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        @Nullable Mapping own = names.find(section, name);
        if (catalogue.find(section, name).isPresent()) {
            entry.put(Names.LIKE, name);
        } else if (own != null) {
            own.members().forEach((key, member) -> entry.set(key, Trees.json(member.value())));
        }
        return entry;
    }
}
