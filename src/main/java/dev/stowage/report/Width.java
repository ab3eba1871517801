package dev.stowage.report;

/** The widths at which figures are made: those of one and of two columns of a journal's page. */
public enum Width {
    /** 84 mm. */
    ONE_COLUMN(84),
    /** 174 mm. */
    TWO_COLUMNS(174);

    private static final double UNITS_PER_MM = 96 / 25.4;

    private final int millimetres;

    Width(int millimetres) {
        this.millimetres = millimetres;
    }

    /** In mm. */
    public int millimetres() {
        return millimetres;
    }

    /** In whole units of a figure, 1/96 inch each. */
    double units() {
        return Math.rint(millimetres * UNITS_PER_MM);
    }

    /** The name of a file without its ending: that of the figure itself for the wider, with the width for the narrower. */
    String fileName(String figure) {
        return this == TWO_COLUMNS ? figure : figure + "-" + millimetres + "mm";
    }
}
