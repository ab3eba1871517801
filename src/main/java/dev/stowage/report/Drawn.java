package dev.stowage.report;

import dev.stowage.results.ChartRow;
import java.util.ArrayList;
import java.util.List;

/** Collects what one panel shows, as rows of the table beside the chart. */
final class Drawn {
    private final String panel;
    private final String xAxis;
    private final String yAxis;
    private final List<ChartRow> rows = new ArrayList<>();

    /** Of a panel with this heading and these axes; an axis without numbers is empty. */
    Drawn(String panel, String xAxis, String yAxis) {
        this.panel = panel;
        this.xAxis = xAxis;
        this.yAxis = yAxis;
    }

    /** A place with ends along both axes; NaN for what there is not. */
    Drawn add(
            String part,
            String series,
            String name,
            double x,
            double xLower,
            double xUpper,
            double y,
            double yLower,
            double yUpper) {
        rows.add(new ChartRow(panel, part, series, name, x, xLower, xUpper, y, yLower, yUpper, xAxis, yAxis));
        return this;
    }

    /** A value on the axis to the right, with its ends. */
    Drawn across(String part, String series, String name, double x, double lower, double upper) {
        return add(part, series, name, x, lower, upper, Double.NaN, Double.NaN, Double.NaN);
    }

    List<ChartRow> rows() {
        return List.copyOf(rows);
    }
}
