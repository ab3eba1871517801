package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The table of instance types, each row turned into an entry in the language of scenarios. */
final class InstanceTypeTable {
    private static final BigDecimal CREDITS_PER_VCPU_HOUR = new BigDecimal("0.6"); // for each per cent of baseline

    private final Map<String, CSVRecord> rows;
    private final ObjectNode columns;
    private final ObjectNode meanings;

    private InstanceTypeTable(Map<String, CSVRecord> rows, ObjectNode meanings) {
        this.rows = rows;
        this.meanings = meanings;
        this.columns = (ObjectNode) meanings.required("columns");
    }

    static InstanceTypeTable bundled() {
        return new InstanceTypeTable(BundledFile.table("instance-types.csv"), BundledFile.yaml("instance-types.yaml"));
    }

    /** The names in the order of the table: by family and size. */
    List<String> names() {
        return List.copyOf(rows.keySet());
    }

    /** The entry of a type, sources still as keys. */
    Optional<ObjectNode> find(String name) {
        return Optional.ofNullable(rows.get(name)).map(this::entry);
    }

    private ObjectNode entry(CSVRecord row) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        putWhole(entry, "vcpus", row, "vcpus");
        putWhole(entry, "threads-per-core", row, "threads_per_core");
        JsonNode speed = meanings.required("speed").get(family(row));
        if (speed != null) {
            entry.set("speed", speed.deepCopy());
        }
        entry.set("memory", figure(row, "memory"));
        entry.put("architecture", row.get("architecture"));
        entry.put("hypervisor", row.get("hypervisor"));
        ObjectNode network = link(row, "network");
        putWhole(network, "interfaces", row, "interfaces");
        putWhole(network, "addresses-each", row, "addresses_each");
        entry.set("network", network);
        if (!row.get("volume_baseline").isEmpty()) {
            entry.set("volume-link", link(row, "volume"));
        }
        if (!row.get("cpu_baseline").isEmpty()) {
            entry.set("credits", credits(row));
        }
        entry.set("price", figure(row, "price"));
        entry.set(BundledCatalogue.SOURCED, plainNumbers());
        return entry;
    }

    private static String family(CSVRecord row) {
        return row.get("type").replaceFirst("\\..*", "");
    }

    private static void putWhole(ObjectNode into, String key, CSVRecord row, String column) {
        into.put(key, Integer.parseInt(row.get(column)));
    }

    private ObjectNode link(CSVRecord row, String what) {
        ObjectNode link = JsonNodeFactory.instance.objectNode();
        link.set("baseline", figure(row, what + "_baseline"));
        if (!row.get(what + "_peak").equals(row.get(what + "_baseline"))) {
            link.set("peak", figure(row, what + "_peak"));
            link.set("burst", meanings.required(what + "-burst").deepCopy());
        }
        return link;
    }

    private ObjectNode figure(CSVRecord row, String column) {
        return provenance(column).put("value", withUnit(row.get(column), column));
    }

    private String withUnit(String number, String column) {
        return number + " " + columns.required(column).required("unit").asText();
    }

    /** Grade and source of a column. */
    private ObjectNode provenance(String column) {
        return columns.required(column).<ObjectNode>deepCopy().retain("grade", "source");
    }

    private ObjectNode credits(CSVRecord row) {
        JsonNode family = meanings.required("credits").required(family(row));
        BigDecimal vcpus = new BigDecimal(row.get("vcpus"));
        ObjectNode credits = JsonNodeFactory.instance.objectNode();
        credits.set("baseline", baseline(row, BigDecimal.ONE, " %"));
        credits.set("earned", baseline(row, vcpus.multiply(CREDITS_PER_VCPU_HOUR), " /h"));
        JsonNode launch = family.get("at-launch-per-vcpu");
        if (launch != null) {
            ObjectNode atLaunch = launch.deepCopy();
            for (String key : List.of("value", "low", "high")) {
                atLaunch.put(key, launch.required(key).decimalValue().multiply(vcpus));
            }
            credits.set("at-launch", atLaunch);
        }
        credits.put("unlimited", family.required("unlimited").booleanValue());
        return credits;
    }

    /** The baseline of a type, times a factor: vendor's where the table has no range beside it, otherwise assumed. */
    private ObjectNode baseline(CSVRecord row, BigDecimal factor, String unit) {
        boolean assumed = !row.get("cpu_baseline_low").isEmpty();
        ObjectNode figure = assumed ? meanings.required("assumed-baseline").deepCopy() : provenance("cpu_baseline");
        figure.put("value", times(row.get("cpu_baseline"), factor) + unit);
        if (assumed) {
            figure.put("low", times(row.get("cpu_baseline_low"), factor) + unit);
            figure.put("high", times(row.get("cpu_baseline_high"), factor) + unit);
            figure.put("grade", "assumed");
        }
        return figure;
    }

    private static String times(String number, BigDecimal factor) {
        return new BigDecimal(number).multiply(factor).stripTrailingZeros().toPlainString();
    }

    private ObjectNode plainNumbers() {
        ObjectNode sourced = JsonNodeFactory.instance.objectNode();
        sourced.set("vcpus", provenance("vcpus"));
        sourced.set("threads-per-core", provenance("threads_per_core"));
        sourced.set("network.interfaces", provenance("interfaces"));
        sourced.set("network.addresses-each", provenance("addresses_each"));
        return sourced;
    }
}
