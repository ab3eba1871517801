package dev.stowage.scenario.yaml;

import dev.stowage.scenario.WorkloadLine;
import dev.stowage.scenario.yaml.CsvText.Cell;
import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Member;
import dev.stowage.scenario.yaml.Node.Scalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workload that stands in a table: {@code workload: {from: apps.csv}}. Each row is an app and a line of the workload that requests it at
 * once; both are put into the file as if they had been written there, so that paths lead to them. A cell that is empty says nothing. What
 * {@code app} says holds for every row, what {@code apps} says of a name for that row, and the row before both.
 */
final class AppTable {
    /** The key that names the file. */
    static final String FROM = "from";

    /** The key that holds what all apps share. */
    static final String SHARED = "app";

    /** The columns, in the order in which they are explained. */
    static final List<String> COLUMNS = List.of("name", "memory", "cpu", "image", "count");

    private static final String WORKLOAD = "workload";
    private static final String APPS = "apps";
    private static final String NAME = "name";
    private static final String COUNT = "count";

    private final Mapping workload;
    private final String file;
    private final Problems problems;
    private final Map<String, Member> apps = new LinkedHashMap<>();
    private final List<Node> lines = new ArrayList<>();

    private AppTable(Mapping workload, String file, Problems problems) {
        this.workload = workload;
        this.file = file;
        this.problems = problems;
    }

    /** Whether the workload of a file stands in a table. */
    static boolean isNamedBy(Mapping file) {
        return file.get(WORKLOAD) instanceof Mapping;
    }

    /** Where the table is, as it is written; null after a problem has been added. */
    static @Nullable Node named(Mapping file, Problems problems) {
        Mapping workload = (Mapping) file.value(WORKLOAD);
        new Scalars(problems).refuseUnknown(workload, List.of(FROM, SHARED));
        Node from = workload.get(FROM);
        if (from == null) {
            problems.add(
                    workload.place(),
                    "the workload is neither a list nor a table",
                    "write lines, such as `[{app: web, count: 12}]`, or `{from: apps.csv}`");
        }
        return from;
    }

    /** The file with the apps and the lines of the table at this path. */
    static Mapping read(Mapping file, Path path, Place named, Problems problems) {
        Mapping workload = (Mapping) file.value(WORKLOAD);
        String text = SourceText.read(path, path.toString(), named, problems);
        List<List<Cell>> rows = text == null ? null : CsvText.rows(text, path.toString(), problems);
        AppTable table = new AppTable(workload, path.toString(), problems);
        if (file.get(APPS) instanceof Mapping written) {
            table.apps.putAll(written.members());
        }
        if (rows != null) {
            table.rows(rows);
        }
        if (table.lines.isEmpty()) {
            return without(file);
        }
        Node at = file.get(APPS);
        return file.with(APPS, new Mapping(at == null ? workload.place() : at.place(), table.apps))
                .with(WORKLOAD, new Node.Sequence(workload.place(), table.lines));
    }

    /** The file with a workload in place of a table that has a mistake, so that the rest is checked. */
    static Mapping without(Mapping file) {
        Place place = file.value(WORKLOAD).place();
        Node line = line(WorkloadLine.NO_APP, place, new LinkedHashMap<>());
        return file.with(WORKLOAD, new Node.Sequence(place, List.of(line)));
    }

    private void rows(List<List<Cell>> rows) {
        if (rows.size() < 2) {
            problems.add(
                    new Place(file, 1, 1, ""),
                    rows.isEmpty() ? "the table is empty" : "the table has no row below its header",
                    "write a header, such as `name,memory,cpu,image,count`, and a row for each app");
            return;
        }
        List<Cell> header = rows.get(0);
        if (!isHeader(header)) {
            return;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (List<Cell> row : rows.subList(1, rows.size())) {
            Place place = row.get(0).place();
            if (row.size() != header.size()) {
                problems.add(
                        place,
                        "the row has " + row.size() + " cells and the header " + header.size(),
                        "leave a cell empty between two commas where nothing is to be said");
            } else {
                row(header, row, seen);
            }
        }
    }

    private boolean isHeader(List<Cell> header) {
        List<String> names = header.stream().map(Cell::text).toList();
        boolean right = true;
        for (Cell cell : header) {
            if (header.size() == 1 && cell.text().matches(".*[;\t].*")) {
                problems.add(cell.place(), "the columns are not separated by commas", "save the table with commas");
                return false;
            }
            if (!COLUMNS.contains(cell.text())) {
                problems.add(
                        cell.place(),
                        "there is no column `" + Suggestion.clip(cell.text()) + "`",
                        Suggestion.among(cell.text(), COLUMNS, "columns"));
                right = false;
            } else if (names.indexOf(cell.text()) != header.indexOf(cell)) {
                problems.add(cell.place(), "the column `" + cell.text() + "` is there twice", "keep one");
                right = false;
            }
        }
        for (String needed : List.of(NAME, "memory")) {
            boolean shared = Places.find(workload, SHARED, needed) != null;
            if (right && !names.contains(needed) && !shared) {
                problems.add(header.get(0).place(), "there is no column `" + needed + "`", "add it");
                right = false;
            }
        }
        return right;
    }

    private void row(List<Cell> header, List<Cell> row, Map<String, Integer> seen) {
        Map<String, Member> app = new LinkedHashMap<>();
        Map<String, Member> line = new LinkedHashMap<>();
        Cell name = row.get(0);
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i).text();
            Cell cell = row.get(i);
            Place place = below(cell, column);
            if (column.equals(NAME)) {
                name = new Cell(place, cell.text());
            } else if (!cell.text().isEmpty()) {
                Kind kind = column.equals(COUNT) && cell.text().matches("-?[0-9.]+") ? Kind.NUMBER : Kind.TEXT;
                Member member = new Member(place, new Scalar(place, kind, cell.text()));
                (column.equals(COUNT) ? line : app).put(column, member);
            }
        }
        Place place = name.place();
        if (name.text().isEmpty() || name.text().equals(WorkloadLine.NO_APP)) {
            problems.add(place, "the app has no name", "write one other than `" + WorkloadLine.NO_APP + "`");
            return;
        }
        Integer first = seen.putIfAbsent(name.text(), place.line());
        if (first != null) {
            problems.add(
                    place,
                    "the app `" + Suggestion.clip(name.text()) + "` is there twice",
                    "keep one row, with its `count`; the other is in line " + first);
            return;
        }
        Member written = apps.get(name.text());
        Node whole = new Mapping(place, app);
        Node under = written == null ? null : written.value();
        Node shared = workload.get(SHARED);
        if (shared != null) {
            under = under == null ? shared : Node.merge(shared, under);
        }
        apps.put(name.text(), new Member(place, under == null ? whole : Node.merge(under, whole)));
        lines.add(line(name.text(), place, line));
    }

    private static Mapping line(String app, Place place, Map<String, Member> keys) {
        keys.put("app", new Member(place, new Scalar(place, Kind.TEXT, app)));
        return new Mapping(place, keys);
    }

    private static Place below(Cell cell, String column) {
        Place place = cell.place();
        return new Place(place.file(), place.line(), place.column(), column);
    }
}
