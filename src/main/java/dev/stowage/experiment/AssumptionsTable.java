package dev.stowage.experiment;

import dev.stowage.catalog.Price;
import dev.stowage.random.Constant;
import dev.stowage.random.Distribution;
import dev.stowage.results.AssumptionRow;
import dev.stowage.results.Numbers;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.Provenance;
import dev.stowage.scenario.Scenario;
import dev.stowage.units.Dimension;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Every number that a study rests on, once each, whatever the styles and points that use it: first those that are assumed, then
 * those of vendors, published and measured, and the author's own last. A number of the author's that is zero says that there is
 * none of something, and is left out.
 */
final class AssumptionsTable {
    private static final List<Grade> ORDER =
            List.of(Grade.ASSUMED, Grade.VENDOR, Grade.PUBLISHED, Grade.MEASURED, Grade.SCENARIO);

    private final Set<AssumptionRow> rows = new LinkedHashSet<>();

    /** Adds the numbers of a scenario. */
    void add(Scenario scenario) {
        FigureWalk.visit(scenario, this::add);
    }

    /** Adds a price beside the machines. */
    void add(Price price) {
        add("prices." + price.name(), Tariff.figure(price), price.amount().dimension());
    }

    /** Adds one number. */
    void add(String name, Figure<?> figure, Dimension dimension) {
        if (figure.provenance().grade() == Grade.SCENARIO && figure.isConstant() && figure.mean() == 0) {
            return;
        }
        Provenance provenance = figure.provenance();
        rows.add(new AssumptionRow(
                name,
                words(figure.law()),
                dimension.baseUnit(),
                figure.low() == null ? Double.NaN : figure.low(),
                figure.high() == null ? Double.NaN : figure.high(),
                provenance.grade().name().toLowerCase(Locale.ROOT),
                said(provenance),
                provenance.date() == null ? "" : provenance.date()));
    }

    private static String said(Provenance provenance) {
        StringJoiner said = new StringJoiner("; ");
        if (provenance.source() != null) {
            said.add(provenance.source());
        }
        if (provenance.because() != null) {
            said.add(provenance.because());
        }
        if (provenance.fitted() != null) {
            said.add("fitted to " + provenance.fitted());
        }
        return said.toString();
    }

    /** The rows, firmest grades last. */
    List<AssumptionRow> rows() {
        Comparator<AssumptionRow> byGrade = Comparator.comparingInt(
                row -> ORDER.indexOf(Grade.valueOf(row.grade().toUpperCase(Locale.ROOT))));
        return rows.stream()
                .sorted(byGrade.thenComparing(AssumptionRow::name).thenComparing(AssumptionRow::value))
                .toList();
    }

    /** A constant as a number; any other law as its mean, its kind and its parameters. */
    private static String words(Distribution law) {
        if (law instanceof Constant constant) {
            return Numbers.format(constant.value());
        }
        StringJoiner words = new StringJoiner(", ", "mean " + Numbers.format(law.mean()) + " (", ")");
        words.add(FigureWalk.kebab(law.getClass().getSimpleName()));
        for (RecordComponent component : law.getClass().getRecordComponents()) {
            Object value = FigureWalk.read(component, (Record) law);
            if (value instanceof Double number) {
                words.add(component.getName() + " " + Numbers.format(number));
            } else if (value instanceof List<?> list) {
                words.add(list.size() + " values");
            } else if (value instanceof Distribution inner) {
                words.add(words(inner));
            }
        }
        return words.toString();
    }
}
