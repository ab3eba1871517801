package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Parses one YAML document into nodes that know their places. What YAML offers and the language does not take (several documents,
 * anchors, aliases, tags, merge keys, doubled keys, deep nesting) becomes a problem.
 */
final class YamlTree {
    /** Lists and maps inside each other. */
    private static final int MOST_DEPTH = 50;

    private static final YAMLFactory FACTORY = factory();

    /** The text by the parser's offsets. */
    private final int[] codePoints;

    private final String file;
    private final Problems problems;
    private final YAMLParser parser;

    private YamlTree(String text, String file, Problems problems, YAMLParser parser) {
        this.codePoints = text.codePoints().toArray();
        this.file = file;
        this.problems = problems;
        this.parser = parser;
    }

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(2 * SourceText.MOST_BYTES_OF_CATALOGUE);
        YAMLFactory factory = YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(2 * MOST_DEPTH)
                        .build())
                .build();
        factory.enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS);
        return factory;
    }

    /** The document as nodes whose paths begin with {@code root}; null after problems that leave nothing to go on with. */
    static @Nullable Node parse(String text, String file, String root, Problems problems) {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            return new YamlTree(text, file, problems, parser).document(root);
        } catch (TooDeep e) {
            return null;
        } catch (JsonProcessingException e) {
            explain(e, text, file, root, problems);
            return null;
        } catch (IOException | RuntimeException e) {
            problems.add(new Place(file, 1, 1, root), "this is not YAML that can be read", "check its syntax");
            return null;
        }
    }

    private @Nullable Node document(String root) throws IOException {
        if (parser.nextToken() == null) {
            problems.add(new Place(file, 1, 1, root), "the file is empty", "a scenario begins with `schema: 1`");
            return null;
        }
        Node node = value(root, 0);
        // the end of a document is one null, the end of the text another
        boolean another = parser.nextToken() != null;
        another = another || parser.nextToken() != null;
        if (another) {
            problems.add(
                    here(""), "a second document begins here", "write one document in a file, without `---` between");
        }
        return node;
    }

    private Place here(String path) {
        JsonLocation location = parser.currentTokenLocation();
        return new Place(file, location.getLineNr(), location.getColumnNr(), path);
    }

    private Node value(String path, int depth) throws IOException {
        Place place = here(path);
        refuseAnchors(place);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place, path, deeper(place, depth));
            case START_ARRAY -> sequence(place, path, deeper(place, depth));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Scalar(place, Kind.NUMBER, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(place, Kind.FLAG, parser.getText());
            case VALUE_NULL -> new Node.Scalar(place, Kind.NOTHING, "");
            default -> text(place);
        };
    }

    /** A text, or nothing: where a value is left out the parser gives an empty text as it does for an empty pair of quotes. */
    private Node.Scalar text(Place place) throws IOException {
        String value = parser.getText();
        if (!value.isEmpty() || parser.isCurrentAlias()) {
            return new Node.Scalar(place, Kind.TEXT, value);
        }
        boolean written = "\"'|>".indexOf(begins()) >= 0;
        return new Node.Scalar(place, written ? Kind.TEXT : Kind.NOTHING, "");
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    /** The character with which the current token begins in the text, its anchor or tag included; a blank at the end. */
    private int begins() {
        int offset = offset();
        return offset < codePoints.length ? codePoints[offset] : ' ';
    }

    private String word() {
        int to = offset();
        while (to < codePoints.length && " \t\r\n,]}".indexOf(codePoints[to]) < 0) {
            to++;
        }
        return new String(codePoints, offset(), to - offset());
    }

    private int deeper(Place place, int depth) {
        if (depth >= MOST_DEPTH) {
            Place shallow = new Place(place.file(), place.line(), place.column(), "");
            problems.add(shallow, "lists and maps are nested too deeply", "nest at most " + MOST_DEPTH + " of them");
            throw new TooDeep();
        }
        return depth + 1;
    }

    private void refuseAnchors(Place place) throws IOException {
        if (parser.isCurrentAlias()) {
            problems.add(
                    place,
                    "the alias `*" + Suggestion.clip(parser.getText()) + "` is not taken",
                    "write the value again, or share it between files with `extends:` and between entries with `like:`");
        } else if (parser.getObjectId() != null || begins() == '&') {
            refuseAnchor(place);
        }
        if (parser.getTypeId() != null) {
            problems.add(place, "the tag `" + Suggestion.clip(parser.getTypeId()) + "` is not taken", "leave it out");
        }
    }

    private void refuseAnchor(Place place) {
        problems.add(
                place,
                "the anchor `" + Suggestion.clip(word()) + "` is not taken",
                "leave it out; share values between files with `extends:` and between entries with `like:`");
    }

    /** The parser still names the anchor of the map before its first key, so that the text alone tells. */
    private void refuseAnchorOfKey(Place place) throws IOException {
        if (begins() == '&') {
            refuseAnchor(place);
        } else if (parser.getObjectId() == null) {
            refuseAnchors(place);
        }
    }

    private Node.Mapping mapping(Place place, String path, int depth) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyPlace = here(Place.join(path, key));
            boolean mergeKey = key.equals("<<");
            if (mergeKey) {
                problems.add(keyPlace, "merge keys are not taken", "use `extends:` for files and `like:` for entries");
            }
            refuseAnchorOfKey(keyPlace);
            parser.nextToken();
            Node value = value(keyPlace.path(), depth);
            Member first = members.get(key);
            if (first != null) {
                problems.add(
                        keyPlace,
                        "the key `" + Suggestion.clip(key) + "` is given twice",
                        "keep one; the other is in line " + first.key().line());
            } else if (!mergeKey) {
                members.put(key, new Member(keyPlace, value));
            }
        }
        return new Node.Mapping(place, members);
    }

    private Node.Sequence sequence(Place place, String path, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path + "[" + items.size() + "]", depth));
        }
        return new Node.Sequence(place, items);
    }

    private static void explain(JsonProcessingException e, String text, String file, String root, Problems problems) {
        YamlMistake mistake = e.getCause() instanceof MarkedYAMLException marked
                ? YamlMistake.of(marked, text)
                : YamlMistake.unknown(e.getOriginalMessage(), e.getLocation());
        problems.add(new Place(file, mistake.line(), mistake.column(), root), mistake.what(), mistake.remedy());
    }

    /** Leaves the parser once nesting is too deep to go on. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super("too deep", null, false, false);
        }
    }
}
