package dev.stowage.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as RFC 4180 describes them, each with its place: cells in double quotes may hold commas, line ends and doubled
 * quotes. Blanks around a cell do not count, nor do empty lines.
 */
final class CsvText {
    private final String text;
    private final String file;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvText(String text, String file, Problems problems) {
        this.text = text;
        this.file = file;
        this.problems = problems;
    }

    /** A cell: where it begins, and what is in it. */
    record Cell(Place place, String text) {}

    /** The rows, the header first; null after a problem has been added. */
    static @Nullable List<List<Cell>> rows(String text, String file, Problems problems) {
        return new CsvText(text, file, problems).rows();
    }

    private @Nullable List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        while (at < text.length()) {
            Cell cell = cell();
            if (cell == null) {
                return null;
            }
            row.add(cell);
            boolean goesOn = at < text.length() && text.charAt(at) == ',';
            if (goesOn) {
                at++;
            }
            if (goesOn && at == text.length()) {
                row.add(new Cell(here(), ""));
            }
            if (!goesOn || at == text.length()) {
                lineEnd();
                if (row.size() > 1 || !row.get(0).text().isEmpty()) {
                    rows.add(List.copyOf(row));
                }
                row.clear();
            }
        }
        return rows;
    }

    private Place here() {
        return new Place(file, line, at - lineStart + 1, "");
    }

    private @Nullable Cell cell() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        Place place = here();
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted(place);
        }
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Cell(place, text.substring(from, at).strip());
    }

    private @Nullable Cell quoted(Place place) {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                problems.add(place, "a quote is not closed", "close it; a quote inside is written twice");
                return null;
            }
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
                if (c == '\n') {
                    newLine();
                }
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            problems.add(here(), "something stands behind a quote", "write a comma, or double the quote");
            return null;
        }
        return new Cell(place, cell.toString().strip());
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        newLine();
    }

    private void newLine() {
        line++;
        lineStart = at;
    }
}
