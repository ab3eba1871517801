package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.yaml.CsvText.Cell;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prices by type, from a table with the columns {@code type}, {@code usd_per_hour}, {@code region} and {@code date}; other columns are passed over. */
final class PriceList {
    private static final List<String> COLUMNS = List.of("type", "usd_per_hour", "region", "date");
    private static final String HEADER = "write a header with " + Suggestion.quoted(COLUMNS) + ", separated by commas";
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,12})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private final String file;
    private final Problems problems;
    private final Map<String, ObjectNode> prices = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private PriceList(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The prices as figures with source and date. */
    static Map<String, ObjectNode> read(Path path, String file, Problems problems) {
        PriceList list = new PriceList(file, problems);
        Place whole = new Place(file, 0, 0, "");
        String text = SourceText.read(path, file, whole, DescribedTypes.MOST_BYTES, problems);
        List<List<Cell>> rows = text == null ? null : CsvText.rows(text, file, problems);
        if (rows != null && rows.isEmpty()) {
            problems.add(whole, "the file is empty", HEADER);
        } else if (rows != null) {
            list.rows(rows);
        }
        return list.prices;
    }

    private void rows(List<List<Cell>> rows) {
        List<String> header = rows.get(0).stream().map(Cell::text).toList();
        List<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            problems.add(rows.get(0).get(0).place(), "the table has no column " + Suggestion.quoted(missing), HEADER);
            return;
        }
        for (List<Cell> row : rows.subList(1, rows.size())) {
            if (row.size() != header.size()) {
                problems.add(
                        row.get(0).place(),
                        "the row has " + row.size() + " cells and the header " + header.size(),
                        "put cells that hold commas in double quotes");
            } else {
                row(COLUMNS.stream()
                        .map(column -> row.get(header.indexOf(column)))
                        .toList());
            }
        }
    }

    private void row(List<Cell> cells) {
        Cell type = cells.get(0);
        String usd = amount(cells.get(1));
        Cell region = cells.get(2);
        Cell date = cells.get(3);
        if (type.text().isEmpty()) {
            problems.add(type.place(), "the row names no type", "write one, such as `m5.large`");
        }
        if (!DATE.matcher(date.text()).matches()) {
            problems.add(
                    date.place(), cell(date) + " is no date", "write when the price was read, such as `2026-07-15`");
        }
        Integer before = lines.putIfAbsent(type.text(), type.place().line());
        if (before != null) {
            problems.add(
                    type.place(),
                    "`" + Suggestion.clip(type.text()) + "` has a second price",
                    "keep one, of one region; the other is in line " + before);
        }
        if (usd != null) {
            String where = region.text().isEmpty() ? "" : ", " + region.text();
            ObjectNode price = JsonNodeFactory.instance.objectNode();
            price.put("value", usd + " USD/h").put("grade", "vendor");
            price.put("source", file + where).put("date", date.text());
            prices.put(type.text(), price);
        }
    }

    private @Nullable String amount(Cell cell) {
        if (AMOUNT.matcher(cell.text()).matches()) {
            BigDecimal usd = new BigDecimal(cell.text());
            if (usd.signum() > 0) {
                return usd.toPlainString();
            }
        }
        problems.add(
                cell.place(),
                cell(cell) + " is no price",
                "write USD an hour, such as `0.096`; leave out the row of a type whose price is not known");
        return null;
    }

    private static String cell(Cell cell) {
        return cell.text().isEmpty() ? "an empty cell" : "`" + Suggestion.clip(cell.text()) + "`";
    }
}
