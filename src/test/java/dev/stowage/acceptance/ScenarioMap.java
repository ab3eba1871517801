package dev.stowage.acceptance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where the keys, the quantities and the plain numbers of a scenario stand in its text. */
final class ScenarioMap {
    private static final Pattern QUANTITY = Pattern.compile("[0-9.]+ [A-Za-z%/-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final Set<String> WORDS = words();

    /** Maps whose keys the author chooses. */
    private static final Pattern NAMED = Pattern.compile("/(apps|images|styles|sweep|layers|instance-types)");

    /** Free texts. */
    private static final Set<String> FREE = Set.of("name", "question", "says");

    private final String name;
    private final String text;
    private final List<Piece> keys = new ArrayList<>();
    private final List<Piece> languageKeys = new ArrayList<>();
    private final List<Piece> quantities = new ArrayList<>();
    private final List<Piece> numbers = new ArrayList<>();

    /**
     * A piece of the text.
     *
     * @param start where it begins
     * @param end behind it
     * @param wholeEnd behind what belongs to it: the value of a key
     * @param flow whether it stands in brackets
     */
    record Piece(String text, int start, int end, int wholeEnd, boolean flow) {}

    ScenarioMap(String name, String text) {
        this.name = name;
        this.text = text;
        visit(new Yaml().compose(new StringReader(text)), "");
    }

    private static Set<String> words() {
        try {
            Set<String> words = new TreeSet<>();
            Pattern.compile("\"([a-z-]+)\" : \\{")
                    .matcher(Files.readString(Path.of("docs", "scenario.schema.json")))
                    .results()
                    .forEach(match -> words.add(match.group(1)));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the language has this key somewhere. */
    static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** All keys. */
    List<Piece> keys() {
        return keys;
    }

    /** The keys that the author did not choose. */
    List<Piece> languageKeys() {
        return languageKeys;
    }

    List<Piece> quantities() {
        return quantities;
    }

    List<Piece> numbers() {
        return numbers;
    }

    private void visit(Node node, String path) {
        if (node instanceof MappingNode mapping) {
            boolean named = NAMED.matcher(path).matches() || isNamedSet(mapping, path);
            for (NodeTuple member : mapping.getValue()) {
                member(mapping, member, path, named);
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> visit(item, path + "/-"));
        } else if (node instanceof ScalarNode scalar && !FREE.contains(path.substring(path.lastIndexOf('/') + 1))) {
            Piece piece = piece(scalar, end(scalar), false);
            if (QUANTITY.matcher(piece.text()).matches()) {
                quantities.add(piece);
            } else if (NUMBER.matcher(piece.text()).matches()) {
                numbers.add(piece);
            }
        }
    }

    private void member(MappingNode mapping, NodeTuple member, String path, boolean named) {
        ScalarNode key = (ScalarNode) member.getKeyNode();
        boolean flow = mapping.getFlowStyle() == FlowStyle.FLOW;
        Piece piece = piece(key, end(member.getValueNode()), flow);
        boolean beginsItsLine =
                text.substring(lineStart(piece.start()), piece.start()).isBlank();
        if (flow || beginsItsLine) {
            keys.add(piece);
            if (!named) {
                languageKeys.add(piece);
            }
        }
        visit(member.getValueNode(), path + "/" + key.getValue());
    }

    /** An axis whose values are named sets of overrides. */
    private static boolean isNamedSet(MappingNode mapping, String path) {
        return path.matches("/sweep/[^/]+")
                && mapping.getValue().stream()
                        .noneMatch(member ->
                                ((ScalarNode) member.getKeyNode()).getValue().equals("values"));
    }

    private Piece piece(ScalarNode node, int wholeEnd, boolean flow) {
        int start = node.getStartMark().getIndex();
        int end = node.getEndMark().getIndex();
        return new Piece(text.substring(start, end), start, end, wholeEnd, flow);
    }

    /** Behind the node; a block ends with its last line. */
    private static int end(Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK) {
            Object last = collection.getValue().get(collection.getValue().size() - 1);
            return end(last instanceof NodeTuple member ? member.getValueNode() : (Node) last);
        }
        return node.getEndMark().getIndex();
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        return text.indexOf('\n', at) + 1;
    }

    String replaced(Piece piece, String by) {
        return text.substring(0, piece.start()) + by + text.substring(piece.end());
    }

    /** The text without a key and its value. */
    String without(Piece key) {
        if (!key.flow()) {
            return text.substring(0, lineStart(key.start())) + text.substring(lineEnd(key.wholeEnd()));
        }
        String head = text.substring(0, key.start());
        String tail = text.substring(key.wholeEnd());
        return tail.startsWith(", ") ? head + tail.substring(2) : head.replaceFirst(", $", "") + tail;
    }

    /** The text with a key and its value twice. */
    String doubled(Piece key) {
        if (!key.flow()) {
            int end = lineEnd(key.wholeEnd());
            return text.substring(0, end) + text.substring(lineStart(key.start()), end) + text.substring(end);
        }
        String member = text.substring(key.start(), key.wholeEnd());
        return text.substring(0, key.start()) + member + ", " + text.substring(key.start());
    }
}
