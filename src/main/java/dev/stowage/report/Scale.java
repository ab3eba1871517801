package dev.stowage.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis of numbers: its ends, its ticks and what stands beside it.
 *
 * @param label quantity and unit
 * @param low lower end
 * @param high upper end
 * @param log whether logarithmic; the label then says so
 * @param ticks values that are marked, ascending
 * @param texts what stands at them
 */
record Scale(String label, double low, double high, boolean log, List<Double> ticks, List<String> texts) {

    private static final double HEADROOM = 1.04;

    /** A range of more than a decade and a half is shown on a logarithmic axis. */
    private static final double LOG_RATIO = Math.sqrt(1000);

    /** From zero to a little above the highest value, with about so many steps. */
    static Scale fromZero(String label, double highest, int steps) {
        if (highest <= 0) {
            return fromZero(label, 1, steps); // an axis needs two places
        }
        double step = oneTwoFive(Math.max(highest, 1e-9) / steps, true);
        double high = Math.max(highest, 1e-9) * HEADROOM;
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= high; i++) {
            ticks.add(i * step);
        }
        return new Scale(label, 0, high, false, ticks, texts(ticks));
    }

    /** Logarithmic when all values are above zero and span more than a decade and a half, from zero otherwise. */
    static Scale fitting(String label, double lowest, double highest, int steps) {
        return lowest > 0 && highest / lowest > LOG_RATIO
                ? logarithmic(label, lowest, highest)
                : fromZero(label, highest, steps);
    }

    /** From the nearest of 1, 2, 5 times a power of ten not above the lowest, to the one not below the highest value. */
    static Scale logarithmic(String label, double lowest, double highest) {
        double low = oneTwoFive(lowest, false);
        double high = oneTwoFive(highest, true);
        List<Double> ticks = new ArrayList<>();
        boolean decadesOnly = high / low > 1e4;
        for (double tick = low; tick <= high * 1.000001; tick = oneTwoFive(tick * 1.5, true)) {
            if (!decadesOnly || isDecade(tick)) {
                ticks.add(tick);
            }
        }
        return new Scale(label + ", log scale", low, high, true, ticks, texts(ticks));
    }

    /** From below the lowest to above the highest value, zero included, with about so many steps. */
    static Scale withZero(String label, double lowest, double highest, int steps) {
        if (lowest >= 0 && highest <= 0) {
            return withZero(label, -1, 1, steps); // an axis needs two places
        }
        double step = oneTwoFive(Math.max(highest - Math.min(lowest, 0), 1e-9) / steps, true);
        double low = Math.min(0, Math.floor(lowest / step) * step);
        double high = Math.max(0, Math.ceil(highest / step) * step);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step / 2; i++) {
            ticks.add(Math.rint(low / step + i) * step);
        }
        return new Scale(label, low, high, false, ticks, texts(ticks));
    }

    /** Around the values: from a little below the lowest to a little above the highest, and to zero if that is not far. */
    static Scale around(String label, double lowest, double highest, boolean zero, int steps) {
        double width = Math.max(highest - lowest, Math.max(Math.abs(highest), Math.abs(lowest)) * 1e-3);
        double gap = lowest > 0 ? lowest : highest < 0 ? -highest : 0;
        boolean withZero = zero && gap <= width;
        double low = (withZero ? Math.min(0, lowest) : lowest) - width * 0.04;
        double high = (withZero ? Math.max(0, highest) : highest) + width * 0.04;
        double step = oneTwoFive(Math.max(high - low, 1e-9) / steps, true);
        List<Double> ticks = new ArrayList<>();
        for (double i = Math.ceil(low / step); i * step <= high; i++) {
            ticks.add(i == 0 ? 0.0 : i * step);
        }
        return new Scale(label, low, high, false, ticks, texts(ticks));
    }

    /** Ticks at the given values alone, logarithmic when they grow rather by factors than by steps. */
    static Scale at(String label, SortedMap<Double, String> textByValue) {
        List<Double> ticks = List.copyOf(textByValue.keySet());
        double first = ticks.get(0);
        double last = ticks.get(ticks.size() - 1);
        double middle = ticks.get(ticks.size() / 2);
        boolean log = first > 0 && last / first >= 4 && middle < (first + last) / 2 * 0.8;
        double spread = last > first ? last - first : Math.max(1, Math.abs(first)); // an axis needs two places
        double pad = log ? StrictMath.pow(last / first, 0.06) : spread * 0.06;
        return new Scale(
                log ? label + ", log scale" : label,
                log ? first / pad : first - pad,
                log ? last * pad : last + pad,
                log,
                ticks,
                List.copyOf(textByValue.values()));
    }

    /** The same with the highest value among its marks, in place of those near it. */
    Scale toppedBy(double highest) {
        List<Double> marked = new ArrayList<>(ticks);
        marked.removeIf(tick -> tick > highest - (high - low) * 0.09);
        marked.add(highest);
        return new Scale(label, low, high, log, marked, texts(marked));
    }

    /** A share from 0 to 100 %. */
    static Scale share(String label) {
        return new Scale(
                label, 0, 1.03, false, List.of(0., .25, .5, .75, 1.), List.of("0", "25 %", "50 %", "75 %", "100 %"));
    }

    /** A share from 100 % down to a least one, by decade. */
    static Scale logarithmicShare(String label, double least) {
        List<Double> ticks = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (double tick = 1; tick >= least; tick /= 10) {
            ticks.add(0, tick);
            texts.add(0, Say.percent(tick));
        }
        return new Scale(label + ", log scale", least, 1.15, true, ticks, texts);
    }

    /** The axis of the chart library. */
    ValueAxis axis() {
        ValueAxis axis = log ? new LogTicks(this) : new LinearTicks(this);
        axis.setAutoRange(false);
        axis.setRange(low, high);
        return axis;
    }

    /** Place on the axis, 0 at its lower and 1 at its upper end. */
    double fraction(double value) {
        return log ? StrictMath.log(value / low) / StrictMath.log(high / low) : (value - low) / (high - low);
    }

    /** The value at a place on the axis. */
    double value(double fraction) {
        return log ? low * StrictMath.pow(high / low, fraction) : low + fraction * (high - low);
    }

    private List<NumberTick> marks(Rectangle2D area, RectangleEdge edge) {
        boolean across = RectangleEdge.isTopOrBottom(edge);
        List<Boolean> shown = shown(across ? area.getWidth() : area.getHeight(), across);
        TextAnchor anchor = across ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> marks = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i++) {
            marks.add(new NumberTick(ticks.get(i), shown.get(i) ? texts.get(i) : "", anchor, anchor, 0));
        }
        return marks;
    }

    /** Which texts stand on an axis of a length without touching: decades first on a logarithmic one, then the ends. */
    List<Boolean> shown(double length, boolean across) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, ticks.size()).boxed().toList());
        int last = ticks.size() - 1;
        order.sort(Comparator.comparingInt(
                (Integer i) -> log && isDecade(ticks.get(i)) ? 0 : i == 0 || i == last ? 1 : 2));
        List<Boolean> shown = new ArrayList<>(Collections.nCopies(ticks.size(), false));
        for (int i : order) {
            boolean free = true;
            for (int j = 0; j < ticks.size(); j++) {
                double apart = Math.abs(fraction(ticks.get(i)) - fraction(ticks.get(j))) * length;
                free &= !shown.get(j) || apart >= (across ? (width(i) + width(j)) / 2 + 3 : Theme.TICK.size() + 1);
            }
            shown.set(i, free);
        }
        return shown;
    }

    private double width(int tick) {
        return Theme.TICK.width(texts.get(tick));
    }

    private static List<String> texts(List<Double> ticks) {
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return ticks.stream()
                .map(tick -> format.format(tick).replace('-', '\u2212'))
                .toList();
    }

    private static boolean isDecade(double value) {
        double exponent = StrictMath.log10(value);
        return Math.abs(exponent - Math.rint(exponent)) < 1e-6;
    }

    /** The nearest of 1, 2, 5 times a power of ten not below, or not above, a value. */
    private static double oneTwoFive(double value, boolean up) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(value) + 1e-9));
        double best = up ? 10 * power : power;
        for (double factor : new double[] {1, 2, 5}) {
            double candidate = factor * power;
            if (up ? candidate >= value * (1 - 1e-9) && candidate < best : candidate <= value * (1 + 1e-9)) {
                best = candidate;
            }
        }
        return best;
    }

    private static final class LogTicks extends LogAxis {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final Scale scale;

        LogTicks(Scale scale) {
            super(null);
            this.scale = scale;
            setSmallestValue(scale.low() / 1000);
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
            return scale.marks(dataArea, edge);
        }
    }

    private static final class LinearTicks extends NumberAxis {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final Scale scale;

        LinearTicks(Scale scale) {
            super(null);
            this.scale = scale;
            setTickUnit(new NumberTickUnit(1));
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
            return scale.marks(dataArea, edge);
        }
    }
}
