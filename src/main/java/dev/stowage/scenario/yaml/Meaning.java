package dev.stowage.scenario.yaml;

import dev.stowage.scenario.HostState;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.WorkloadLine;
import dev.stowage.scenario.yaml.Node.Mapping;

/** Checks what no single key shows: that the parts of a scenario fit together. */
final class Meaning {
    private final Scenario scenario;
    private final Mapping tree;
    private final Names names;
    private final Problems problems;

    Meaning(Scenario scenario, Mapping tree, Names names, Problems problems) {
        this.scenario = scenario;
        this.tree = tree;
        this.names = names;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < scenario.workload().size(); i++) {
            workloadLine(scenario.workload().get(i), i);
        }
        scenario.styles().forEach((name, style) -> {
            untilFull(name, style);
            UnknownPrices.check(name, style, tree, problems);
            client(name, style);
            for (InstanceType type : style.machines().candidates()) {
                Style on = style.on(type);
                new StackCheck(scenario, name, on, tree, problems).check();
                new StackNeeds(scenario, name, on, tree, names, problems).check();
            }
        });
        scenario.apps().forEach((name, app) -> {
            Buckets.check(scenario, app.readyAfter(), Places.nearest(tree, "apps", name, "ready-after"), problems);
            Buckets.check(scenario, app.then(), Places.nearest(tree, "apps", name, "then"), problems);
        });
        Limits.checkRun(scenario, tree, problems);
    }

    private void workloadLine(WorkloadLine line, int index) {
        if (line.app().size() > 1 && line.app().contains(WorkloadLine.NO_APP)) {
            problems.add(
                    Places.nearest(tree, "workload", index, "app"),
                    "`none` stands among apps",
                    "write a line of its own for the innermost guest alone");
        }
        if (line.isEndless() && scenario.experiment().observeFor() == null) {
            problems.add(
                    Places.nearest(tree, "workload", index),
                    "requests without a `count` never end",
                    "add `count:` here, or `observe-for:` under `experiment:`");
        }
    }

    private void client(String name, Style style) {
        boolean client = scenario.workload().stream().anyMatch(line -> line.client() != null);
        if (client && (style.machines().asNeeded() || style.machines().start() != HostState.RUNNING)) {
            problems.add(
                    Places.nearest(tree, "styles", name, "machines"),
                    "the workload has a `client` on a machine that may not be there",
                    "add `count: 1` and `start: running`");
        }
    }

    private void untilFull(String name, Style style) {
        boolean full = scenario.workload().stream().anyMatch(line -> line.until() != null);
        if (full && style.machines().asNeeded()) {
            problems.add(
                    Places.nearest(tree, "styles", name, "machines", "count"),
                    "`until: full` never ends when machines are added as needed",
                    "give a number of machines, such as `count: 1`");
        }
    }
}
