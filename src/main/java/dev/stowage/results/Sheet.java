package dev.stowage.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that a person made: comma-separated, with headings in the first line. Spaces around cells and empty lines do not count.
 *
 * @param headings the texts of the first line
 * @param lines what follows
 */
public record Sheet(List<String> headings, List<Line> lines) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** Copies the lists. */
    public Sheet {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    /** One line: its number in the file, from 1, and its cells. */
    public record Line(long number, List<String> cells) {
        /** Copies the cells. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws ResultsException if it is missing, cannot be read or is no such table
     */
    public static Sheet read(Path file) {
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord record : parser) {
                lines.add(new Line(parser.getCurrentLineNumber(), record.toList()));
            }
        } catch (NoSuchFileException e) {
            throw new ResultsException(file + ": no such file", e);
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            throw new ResultsException(file + ": this is no table of comma-separated values: " + e.getMessage(), e);
        }
        if (lines.isEmpty()) {
            return new Sheet(List.of(), List.of());
        }
        List<String> headings = new ArrayList<>(lines.get(0).cells());
        headings.set(0, headings.get(0).replace("\uFEFF", "").strip());
        return new Sheet(headings, lines.subList(1, lines.size()));
    }
}
