package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.WorkloadLine;
import dev.stowage.scenario.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks what no single key shows: that the parts of a scenario fit together. */
final class Meaning {
    private final Scenario scenario;
    private final Mapping tree;
    private final Names names;
    private final Vocabulary vocabulary;
    private final Problems problems;

    Meaning(Scenario scenario, Mapping tree, Names names, Vocabulary vocabulary, Problems problems) {
        this.scenario = scenario;
        this.tree = tree;
        this.names = names;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < scenario.workload().size(); i++) {
            workloadLine(scenario.workload().get(i), i);
        }
        scenario.styles().forEach((name, style) -> {
            cached(name, style);
            untilFull(name, style);
            new StackCheck(scenario, name, style, tree, problems).check();
        });
        scenario.apps().forEach((name, app) -> {
            Buckets.check(scenario, app.readyAfter(), Places.nearest(tree, "apps", name, "ready-after"), problems);
            Buckets.check(scenario, app.then(), Places.nearest(tree, "apps", name, "then"), problems);
        });
        compare();
        Limits.checkRun(scenario, tree, problems);
    }

    private void workloadLine(WorkloadLine line, int index) {
        for (int i = 0; i < line.app().size(); i++) {
            String app = line.app().get(i);
            if (!app.equals(WorkloadLine.NO_APP) && !scenario.apps().containsKey(app)) {
                Set<String> known = new TreeSet<>(scenario.apps().keySet());
                known.add(WorkloadLine.NO_APP);
                problems.add(
                        Places.nearest(tree, "workload", index, "app", i),
                        "there is no app `" + Suggestion.clip(app) + "`",
                        Suggestion.among(app, known, "apps"));
            }
        }
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

    private void untilFull(String name, Style style) {
        boolean full = scenario.workload().stream().anyMatch(line -> line.until() != null);
        if (full && style.machines().asNeeded()) {
            problems.add(
                    Places.nearest(tree, "styles", name, "machines", "count"),
                    "`until: full` never ends when machines are added as needed",
                    "give a number of machines, such as `count: 1`");
        }
    }

    private void cached(String name, Style style) {
        Set<String> known = new TreeSet<>(names.names(Section.IMAGES));
        scenario.apps().values().forEach(app -> {
            if (app.image() != null) {
                known.add(app.image().name());
                app.image().layers().stream().map(Image.ImageLayer::name).forEach(known::add);
            }
        });
        List<String> unknown = new ArrayList<>(style.cached());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            known.addAll(names.imageLayers());
        }
        for (int i = 0; i < style.cached().size(); i++) {
            String cached = style.cached().get(i);
            if (!known.contains(cached)) {
                problems.add(
                        Places.nearest(tree, "styles", name, "cached", i),
                        "there is no image or image layer `" + Suggestion.clip(cached) + "`",
                        Suggestion.among(cached, known, "images and their layers"));
            }
        }
    }

    private void compare() {
        List<String> styles = scenario.compare().styles();
        for (int i = 0; i < styles.size(); i++) {
            if (!scenario.styles().containsKey(styles.get(i))) {
                problems.add(
                        Places.nearest(tree, "compare", "styles", i),
                        "there is no style `" + Suggestion.clip(styles.get(i)) + "`",
                        Suggestion.among(styles.get(i), scenario.styles().keySet(), "styles"));
            }
        }
        String metric = scenario.compare().metric();
        if (!vocabulary.hasMetric(metric)) {
            problems.add(
                    Places.nearest(tree, "compare", "metric"),
                    "there is no metric `" + Suggestion.clip(metric) + "`",
                    Suggestion.among(metric, vocabulary.metrics(), "metrics"));
        }
    }
}
