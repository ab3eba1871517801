package dev.stowage.experiment;

import dev.stowage.model.MachineObserved;
import dev.stowage.model.RunResult;
import dev.stowage.scenario.Charge;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Machines;
import dev.stowage.scenario.Style;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a period costs, a line for each kind of charge, in USD. The run is billed by the second, a machine that was launched or
 * restarted for 60 s at least; a month is 730 h of the machines that are there at the peak.
 *
 * @param lines amounts by line, in the order of the bill
 */
record Bill(Map<String, Double> lines) {
    private static final double BYTES_PER_GB = 1e9;

    /** The bill of the simulated run. */
    static Bill ofRun(Style style, RunResult result, Tariff tariff) {
        boolean started = style.machines().start() != HostState.RUNNING;
        double machineSeconds = 0;
        for (MachineObserved machine : result.machines()) {
            double seconds = machine.billedUntil() - machine.billedFrom();
            if (!Double.isNaN(seconds)) {
                machineSeconds += started ? Math.max(seconds, tariff.leastBilledSeconds()) : seconds;
            }
        }
        return of(
                style, machineSeconds / Tariff.SECONDS_PER_HOUR, result.endSeconds() / Tariff.SECONDS_PER_HOUR, tariff);
    }

    /** The bill of a month of so many machines. */
    static Bill ofMonth(Style style, int machines, Tariff tariff) {
        return of(style, machines * Tariff.MONTH_HOURS, Tariff.MONTH_HOURS, tariff);
    }

    private static Bill of(Style style, double machineHours, double clusterHours, Tariff tariff) {
        Map<String, Double> lines = new LinkedHashMap<>();
        Machines machines = style.machines();
        lines.put("instances", machineHours * machines.type().price().mean());
        if (machines.type().bootsFromVolume()) {
            double gigabytes = machines.volume().size().bytes() / BYTES_PER_GB;
            double months = machineHours / Tariff.MONTH_HOURS;
            lines.put("volumes", months * gigabytes * machines.volume().price().mean());
        }
        if (machines.publicAddress()) {
            lines.put("addresses", machineHours * tariff.publicAddressUsdPerHour());
        }
        for (Layer layer : style.stack()) {
            layer.charges().forEach((name, charge) -> {
                double hours = charge.per() == Charge.Per.CLUSTER ? clusterHours : machineHours;
                lines.merge(layer.name() + " " + name, hours * charge.price().mean(), Double::sum);
            });
        }
        return new Bill(lines);
    }

    /** The sum of its lines, in USD. */
    double total() {
        double sum = 0;
        for (double amount : lines.values()) {
            sum += amount;
        }
        return sum;
    }
}
