package dev.stowage.experiment;

import dev.stowage.model.MachineObserved;
import dev.stowage.model.RunResult;
import dev.stowage.scenario.Charge;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Machines;
import dev.stowage.scenario.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a period costs, a line for each kind of charge, in USD. The run is billed by the second, a machine that was launched or
 * restarted for 60 s at least; a month is 730 h of the machines that are there at the peak.
 *
 * @param lines amounts by line, in the order of the bill; none when the price of a machine is not known
 */
record Bill(Map<String, Double> lines) {
    private static final double BYTES_PER_GB = 1e9;

    /** The bill of the simulated run. */
    static Bill ofRun(Style style, RunResult result, Tariff tariff) {
        boolean started = style.machines().start() != HostState.RUNNING;
        Hours hours = new Hours();
        for (MachineObserved machine : result.machines()) {
            double seconds = machine.billedUntil() - machine.billedFrom();
            if (!Double.isNaN(seconds)) {
                hours.add(
                        machine.type(),
                        (started ? Math.max(seconds, tariff.leastBilledSeconds()) : seconds) / Tariff.SECONDS_PER_HOUR);
            }
        }
        return of(style, hours, result.endSeconds() / Tariff.SECONDS_PER_HOUR, tariff);
    }

    /** The bill of a month of these machines. */
    static Bill ofMonth(Style style, List<InstanceType> machines, Tariff tariff) {
        Hours hours = new Hours();
        machines.forEach(type -> hours.add(type, Tariff.MONTH_HOURS));
        return of(style, hours, Tariff.MONTH_HOURS, tariff);
    }

    /** The hours of machines, and what these cost. */
    private static final class Hours {
        private double machineHours;
        private double fixedUsd;
        private double coresUsd;
        private double memoryUsd;

        void add(InstanceType type, double hours) {
            machineHours += hours;
            fixedUsd += hours * type.price().mean();
            coresUsd += hours * type.usdPerHourForCores();
            memoryUsd += hours * type.usdPerHourForMemory();
        }
    }

    private static Bill of(Style style, Hours hoursOfMachines, double clusterHours, Tariff tariff) {
        Map<String, Double> lines = new LinkedHashMap<>();
        Machines machines = style.machines();
        if (!machines.candidates().stream().allMatch(InstanceType::isPriced)) {
            return new Bill(lines);
        }
        double machineHours = hoursOfMachines.machineHours;
        lines.put("instances", hoursOfMachines.fixedUsd);
        if (machines.type().pricePerVcpu().mean() > 0) {
            lines.put("vcpus", hoursOfMachines.coresUsd);
        }
        if (machines.type().pricePerGib().mean() > 0) {
            lines.put("memory", hoursOfMachines.memoryUsd);
        }
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

    /** The sum of its lines, in USD; NaN when there is no bill. */
    double total() {
        if (lines.isEmpty()) {
            return Double.NaN;
        }
        double sum = 0;
        for (double amount : lines.values()) {
            sum += amount;
        }
        return sum;
    }
}
