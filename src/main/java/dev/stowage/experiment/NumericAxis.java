package dev.stowage.experiment;

import dev.stowage.scenario.Axis;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.units.Dimension;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An axis of numbers between whose values others can be put. Whole numbers stay whole, and sizes are whole bytes. */
final class NumericAxis {
    private static final String WHOLE = "[0-9]+";

    private final String name;
    private final Dimension dimension;
    private final List<String> labels;
    private final boolean whole;

    private NumericAxis(String name, Dimension dimension, List<String> labels) {
        this.name = name;
        this.dimension = dimension;
        this.labels = labels.stream()
                .sorted(Comparator.comparingDouble(dimension::parse))
                .toList();
        this.whole = dimension == Dimension.COUNT && labels.stream().allMatch(label -> label.matches(WHOLE));
    }

    /** The axis of this name, if it has values of one kind of number, and others can be put between them. */
    static Optional<NumericAxis> of(Study study, String name) {
        for (Axis axis : study.axes()) {
            List<String> labels = axis.values().stream().map(Axis.Value::label).toList();
            Optional<Dimension> dimension = Dimension.ofText(labels.get(0));
            if (axis.name().equals(name)
                    && labels.size() > 1
                    && study.variants().isOpen(name)
                    && dimension.isPresent()
                    && labels.stream().allMatch(dimension.get()::matches)) {
                return Optional.of(new NumericAxis(name, dimension.get(), labels));
            }
        }
        return Optional.empty();
    }

    String name() {
        return name;
    }

    /** The unit of positions; empty for plain numbers. */
    String unit() {
        return PointsTable.unit(dimension);
    }

    /** Whether its values are whole numbers. */
    boolean isWhole() {
        return whole;
    }

    /** The positions of the listed values, ascending. */
    List<Double> positions() {
        return labels.stream().map(dimension::parse).toList();
    }

    /** The position of a value. */
    double position(String label) {
        return dimension.parse(label);
    }

    /** How a position is written, the listed ones as the file does. */
    String label(double position) {
        for (String label : labels) {
            if (dimension.parse(label) == position) {
                return label;
            }
        }
        return whole ? Long.toString((long) position) : dimension.print(position);
    }

    /** The position half-way between two others; one of the two when there is none between. */
    double middle(double low, double high) {
        double middle = low + (high - low) / 2;
        return whole || dimension == Dimension.SIZE ? Math.floor(middle) : middle;
    }
}
