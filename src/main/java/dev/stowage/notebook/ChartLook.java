package dev.stowage.notebook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Stroke;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.plot.DefaultDrawingSupplier;

/** The look of the charts that cells make with JFreeChart: white ground, and the colours that styles have in the report. */
final class ChartLook {
    private static final Paint[] COLOURS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), Color.BLACK
    };
    private static final Color GRID = new Color(0xE4E4E4);
    private static final float[] DASHES = {7, 4};
    private static final float[] DOTS = {2, 4};

    private ChartLook() {}

    static StandardChartTheme theme() {
        StandardChartTheme theme = new StandardChartTheme("Stowage");
        theme.setChartBackgroundPaint(Color.WHITE);
        theme.setPlotBackgroundPaint(Color.WHITE);
        theme.setPlotOutlinePaint(GRID);
        theme.setDomainGridlinePaint(GRID);
        theme.setRangeGridlinePaint(GRID);
        theme.setExtraLargeFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        theme.setLargeFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        theme.setRegularFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        theme.setDrawingSupplier(new DefaultDrawingSupplier(
                COLOURS,
                COLOURS,
                new Stroke[] {line(null), line(DASHES), line(DOTS)},
                DefaultDrawingSupplier.DEFAULT_OUTLINE_STROKE_SEQUENCE,
                DefaultDrawingSupplier.DEFAULT_SHAPE_SEQUENCE));
        return theme;
    }

    private static BasicStroke line(float @org.jspecify.annotations.Nullable [] dashes) {
        return new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }
}
