package dev.stowage.report;

import dev.stowage.results.DensityRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Apps per machine and the limit that bound, averaged over the replications, by point, style and machine type. */
final class Limits {

    private final Map<Place, Map<String, Held>> held = new LinkedHashMap<>();

    /** What the machines of one type held. */
    static final class Held {
        private final List<Double> apps = new ArrayList<>();
        private final Map<String, Integer> limits = new TreeMap<>();

        double meanApps() {
            return apps.stream().mapToDouble(Double::doubleValue).sum() / apps.size();
        }

        /** The limit that bound in most replications; empty when most met none. */
        String limit() {
            return limits.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    Limits(List<DensityRow> rows) {
        for (DensityRow row : rows) {
            Held place = held.computeIfAbsent(new Place(row.point(), row.style()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(row.machineType(), type -> new Held());
            place.apps.add(Double.isNaN(row.apps()) ? 0 : row.apps()); // no machine took any
            place.limits.merge(row.bindingLimit(), 1, Integer::sum);
        }
    }

    /** By machine type, in the order of the file; empty when nothing was held. */
    Map<String, Held> at(String point, String style) {
        return held.getOrDefault(new Place(point, style), Map.of());
    }
}
