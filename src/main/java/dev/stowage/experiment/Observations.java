package dev.stowage.experiment;

import dev.stowage.results.Metric;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.ScenarioException;
import dev.stowage.scenario.yaml.Study;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was observed at the points of a study and, where it is asked for, in between. */
final class Observations {
    private final Study study;
    private final Set<Metric> wanted;
    private final Trials trials;
    private final Map<String, Point> points = new HashMap<>();
    private final Map<Setting, Observed> known = new HashMap<>();

    /** Of these metrics of a study. */
    Observations(Study study, Set<Metric> wanted, Trials trials) {
        this.study = study;
        this.wanted = wanted;
        this.trials = trials;
        study.points().forEach(point -> points.put(point.name(), point));
    }

    /** Keeps what the study itself gave, so that it is not run again. */
    void keep(Cell cell, Map<Metric, Sample> samples) {
        Point point = points.get(cell.point());
        if (point != null && !wanted.isEmpty()) {
            known.put(
                    new Setting(point.axisValues(), cell.styleName()), Observed.of(samples, cell.experiment(), wanted));
        }
    }

    /** Runs what is not known yet, all at once; nothing is observed where the language allows no such value. */
    void prepare(Collection<Setting> settings) {
        List<Setting> missing = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (Setting setting : settings) {
            if (known.containsKey(setting) || missing.contains(setting)) {
                continue;
            }
            try {
                cells.add(trials.cell(setting.point(), setting.style(), scenario(setting)));
                missing.add(setting);
            } catch (ScenarioException e) {
                known.put(
                        setting,
                        new Observed(Map.of(), study.points().get(0).scenario().experiment()));
            }
        }
        List<Observed> observed = trials.run(cells, wanted);
        for (int i = 0; i < missing.size(); i++) {
            known.put(missing.get(i), observed.get(i));
        }
    }

    private Scenario scenario(Setting setting) {
        Point point = points.get(setting.point());
        Scenario scenario = point == null ? study.variants().at(setting.values()) : point.scenario();
        return scenario.onlyStyle(setting.style());
    }

    /** What was observed here. */
    Observed at(Setting setting) {
        prepare(List.of(setting));
        return Objects.requireNonNull(known.get(setting));
    }
}
