package dev.stowage.results;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;

/** The column dictionary, {@code docs/results.md}, made from the records themselves. */
public final class ResultsDocument {

    private ResultsDocument() {}

    /** The page as Markdown. */
    public static String markdown() {
        StringBuilder page = new StringBuilder();
        page.append("""
                # What a run writes

                <!-- Generated from the row types; ./mvnw test -Dtest=ResultsDocumentTest -Dstowage.docs=write renews it. -->

                A run writes one folder. Everything in it but `run.json` is the same, byte for byte, for the same scenario,
                seed and version (PNG images: on the same Java version).

                | file | what it holds |
                |---|---|
                """);
        for (Table<?> table : Tables.all()) {
            row(page, "[`" + table.fileName() + "`](#" + anchor(table) + ")", table.says());
        }
        page.append("""
                | `manifest.json` | what the folder is about: versions, scenario and its hash, seed, styles, points, rows and SHA-256 of each table |
                | `run.json` | how the run went: commit, date, Java, system, workers, wall seconds |
                | `charts/` | each chart as `NAME.svg` and `NAME.png` (174 mm, 300 dpi), [what it shows](#chartcsv) as `NAME.csv`, and what it says as `NAME.txt`; `stowage chart` adds PDF and 84 mm |
                | `verdict.txt` | the verdict, a sentence a line |
                | `report.html` | the report on one page, without any other file: verdict, six figures, charts, assumptions, what moves the verdict, provenance; two sheets of A4 when printed |
                | `stress.html` | the study by the items of STRESS-DES, and all assumptions; blanks are marked |
                | `report.md` | the report in Markdown, to paste into a decision record |
                | [`report.json`](#reportjson) | the same facts for other programs |

                ## How the tables are written

                UTF-8, comma-separated, quoted as RFC 4180 says, lines end with a line feed. Numbers carry nine significant
                digits (counts and bytes: all digits); an empty cell is an absent value. A text that begins with `=`, `+`, `-`,
                `@`, `'`, a tab or a carriage return and is not a number has an apostrophe put before it, so that no spreadsheet takes it for a
                formula; who reads the file takes it away again.
                Times are seconds of simulated time, counted from the start of the replication. Intervals are two-sided, at the
                confidence that the column `level` gives: of means by Student's t over the replications; of quantiles between two
                observations whose ranks allow for the dependence of starts of one replication, none with fewer than ten
                replications or where no start lies far enough beyond, and by binomial ranks with one start a replication; of
                differences and ratios of quantiles by a bootstrap of whole replications of both styles together. In the tables with a replication, rows come by point, style and
                replication, in the order of the manifest; the rows of one replication stand together.
                """);
        Tables.all().forEach(table -> dictionary(page, table));
        page.append("""

                ## report.json

                What the report says. Values are rounded as in the tables, null where there is none. `report --out DIR` over several
                folders writes `format` and a list `results` there, each with its `folder` and what that folder's own `report.json` says as
                `report`.

                | key | meaning |
                |---|---|
                """);
        keys(page, "", ReportFacts.class);
        page.append("\n## Metrics\n\n| metric | unit | better | definition |\n|---|---|---|---|\n");
        for (Metric metric : Metric.values()) {
            String better = metric.better() == Metric.Better.LOWER ? "lower" : "higher";
            row(page, "`" + metric.id() + "`", metric.unit(), better, metric.meaning());
        }
        page.append("\n## Statistics\n\n| statistic | definition |\n|---|---|\n");
        for (Statistic statistic : Statistic.values()) {
            row(page, "`" + statistic.id() + "`", statistic.meaning());
        }
        page.append(
                "\n# What gathers all runs\n\nBeside the folders, `run` renews `index.csv` and `index.html`, a page with a line for each"
                        + " folder and links to their reports.\nFolders whose names begin with a dot are passed over, and so is `results/reference`.\n");
        dictionary(page, Tables.INDEX);
        page.append("\n# What stands beside each chart\n");
        dictionary(page, Tables.CHART);
        page.append(
                "\n# What `explain --out` writes\n\n`waterfall.png` and `waterfall.svg`, the stages of one start from when to when, and `waterfall.csv` with the"
                        + " rows that are drawn,\nin the columns of [`stages.csv`](#stagescsv).\n");
        page.append("\n# What `reproduce` writes\n");
        dictionary(page, Tables.REPRODUCTION);
        page.append("\n# What `verify` writes\n");
        dictionary(page, Tables.THEORY);
        page.append("\n# What `compare` writes\n");
        dictionary(page, Tables.DIFFERENCES);
        return page.toString();
    }

    private static void dictionary(StringBuilder page, Table<?> table) {
        page.append("\n## ").append(table.fileName()).append("\n\n").append(sentence(table.says()));
        page.append("\n\n| column | unit | meaning |\n|---|---|---|\n");
        for (Table.ColumnText column : table.columns()) {
            row(page, "`" + column.name() + "`", column.unit(), column.meaning());
        }
    }

    /** The keys of a record as JSON has them; those within others behind them. */
    private static void keys(StringBuilder page, String within, Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = within + Table.columnName(component.getName());
            row(page, "`" + name + "`", component.getAnnotation(Column.class).says());
            Class<?> inner = component.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : component.getType();
            if (inner.isRecord()) {
                keys(page, name + (inner == component.getType() ? "." : "[]."), inner);
            }
        }
    }

    private static String anchor(Table<?> table) {
        return table.fileName().replace(".", "");
    }

    private static String sentence(String says) {
        return Character.toUpperCase(says.charAt(0)) + says.substring(1) + ".";
    }

    private static void row(StringBuilder page, String... cells) {
        for (String cell : cells) {
            page.append("| ").append(cell).append(cell.isEmpty() ? "" : " ");
        }
        page.append("|\n");
    }
}
