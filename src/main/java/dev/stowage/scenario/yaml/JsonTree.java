package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses JSON, one document or several behind each other, into nodes that know their places. Keys that nobody asked for are passed over. */
final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private final String file;
    private final Set<String> wanted;
    private final Problems problems;
    private final String remedy;

    private JsonTree(JsonParser parser, String file, Set<String> wanted, Problems problems, String remedy) {
        this.parser = parser;
        this.file = file;
        this.wanted = wanted;
        this.problems = problems;
        this.remedy = remedy;
    }

    /**
     * The documents of a text, as far as the first mistake in its syntax, which is added to the problems.
     *
     * @param wanted the keys that are kept, at any depth
     * @param remedy what to do when this is not JSON
     */
    static List<Node> documents(String text, String file, Set<String> wanted, Problems problems, String remedy) {
        List<Node> documents = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            new JsonTree(parser, file, wanted, problems, remedy).addTo(documents);
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot fail to be read", e);
        }
        return documents;
    }

    private void addTo(List<Node> documents) throws IOException {
        try {
            while (parser.nextToken() != null) {
                documents.add(value(""));
            }
        } catch (JsonEOFException e) {
            add(e.getLocation(), "the file ends in the middle of a value");
        } catch (StreamConstraintsException e) {
            add(
                    parser.currentLocation(),
                    "this is no output of AWS: " + e.getOriginalMessage().replaceFirst(", from .*", ")"));
        } catch (JsonProcessingException e) {
            String message = e.getOriginalMessage()
                    .replaceFirst("(?s)(\\n| \\(start marker| at \\[Source|: was expecting \\(JSON).*", "");
            add(e.getLocation(), "this is not JSON: " + Suggestion.clip(message));
        }
    }

    private void add(JsonLocation at, String what) {
        problems.add(new Place(file, at.getLineNr(), at.getColumnNr(), ""), what, remedy);
    }

    private Place here(String path) {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(file, at.getLineNr(), at.getColumnNr(), path);
    }

    private Node value(String path) throws IOException {
        Place place = here(path);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Scalar(place, Kind.NUMBER, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(place, Kind.FLAG, parser.getText());
            case VALUE_NULL -> new Node.Scalar(place, Kind.NOTHING, "");
            default -> new Node.Scalar(place, Kind.TEXT, parser.getText());
        };
    }

    private Node mapping(Place place) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (!wanted.contains(key)) {
                parser.nextToken();
                parser.skipChildren();
                continue;
            }
            Place at = here(Place.join(place.path(), key));
            parser.nextToken();
            if (members.put(key, new Member(at, value(at.path()))) != null) {
                problems.add(at, "the key `" + key + "` is given twice", remedy);
            }
        }
        return new Node.Mapping(place, members);
    }

    private Node sequence(Place place) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(place.path() + "[" + items.size() + "]"));
        }
        return new Node.Sequence(place, items);
    }
}
