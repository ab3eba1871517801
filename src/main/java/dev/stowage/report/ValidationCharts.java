package dev.stowage.report;

import dev.stowage.results.Aside;
import dev.stowage.results.ReproductionRow;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws published values over simulated ones, a chart for each source, from the table of a reproduction alone. */
public final class ValidationCharts {

    private ValidationCharts() {}

    /**
     * Draws {@code validation-SOURCE.svg} for each source of which a value was compared.
     *
     * @param table a table that {@code reproduce --csv} wrote
     * @param folder where the charts go; made when it is not there
     * @throws dev.stowage.results.ResultsException if the table cannot be read
     * @throws IOException if a chart cannot be written
     */
    public static void draw(Path table, Path folder) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Map<String, List<ReproductionRow>> sources = Tables.REPRODUCTION.readAll(table).stream()
                .filter(ReproductionRow::compared)
                .collect(Collectors.groupingBy(ReproductionRow::source, LinkedHashMap::new, Collectors.toList()));
        Files.createDirectories(folder);
        for (Map.Entry<String, List<ReproductionRow>> source : sources.entrySet()) {
            Figure figure = new PublishedValues(source.getKey(), source.getValue()).figure();
            Aside.write(
                    folder.resolve(figure.name() + ".svg"),
                    figure.at(Width.TWO_COLUMNS).drawing().document());
        }
    }
}
