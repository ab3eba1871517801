package dev.stowage.acceptance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** Where two text files differ, told for a person: by line, and in a table by column. */
final class FirstDifferences {
    private static final int MOST_TOLD = 5;
    private static final int MOST_CHARACTERS = 120;

    private FirstDifferences() {}

    /** A line for each of the first differences, beginning with the name of the file; none where the bytes are the same. */
    static List<String> between(Path expected, Path actual) throws IOException {
        if (!Files.exists(actual)) {
            return List.of(expected + ": a fresh run does not write it");
        }
        if (Arrays.equals(Files.readAllBytes(expected), Files.readAllBytes(actual))) {
            return List.of();
        }
        List<String> wanted = lines(expected);
        List<String> found = lines(actual);
        boolean table = expected.toString().endsWith(".csv");
        List<String> told = new ArrayList<>();
        int different = 0;
        for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
            @Nullable String one = i < wanted.size() ? wanted.get(i) : null;
            @Nullable String other = i < found.size() ? found.get(i) : null;
            if (one != null && one.equals(other)) {
                continue;
            }
            different++;
            if (told.size() < MOST_TOLD) {
                told.add(expected + ", line " + (i + 1)
                        + (table && i > 0 && one != null && other != null
                                ? columns(wanted.get(0), one, other)
                                : ": " + shown(one) + ", now " + shown(other)));
            }
        }
        if (different > told.size()) {
            told.add(expected + ": " + different + " lines differ in all");
        }
        return told;
    }

    private static List<String> lines(Path file) throws IOException {
        return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\n", -1));
    }

    private static String columns(String head, String expected, String actual) {
        List<String> names = cells(head);
        List<String> wanted = cells(expected);
        List<String> found = cells(actual);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
            if (!wanted.get(i).equals(found.get(i))) {
                told.add("column " + names.get(i) + " was " + shown(wanted.get(i)) + ", now " + shown(found.get(i)));
            }
        }
        String row = wanted.stream().limit(3).collect(Collectors.joining(", "));
        return " (" + row + "): " + (told.isEmpty() ? "other columns" : String.join("; ", told));
    }

    private static List<String> cells(String line) {
        try (CSVParser row = CSVParser.parse(new StringReader(line), CSVFormat.RFC4180)) {
            return row.getRecords().get(0).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(@Nullable String text) {
        if (text == null) {
            return "nothing";
        }
        return "`" + (text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "..." : text) + "`";
    }
}
