package dev.stowage.experiment;

import dev.stowage.results.Manifest;
import dev.stowage.scenario.ChartKind;
import dev.stowage.scenario.Compare;
import dev.stowage.scenario.Experiment;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a results folder says about its study. */
final class StudyManifest {
    private static final String PRODUCT = "stowage";

    private StudyManifest() {}

    /**
     * The manifest of a study that was run.
     *
     * @param fewest the fewest replications that any style has at any point
     * @param most the most
     */
    static Manifest of(Study study, int fewest, int most, List<Manifest.Setting> overrides) {
        Scenario scenario = study.points().get(0).scenario();
        Experiment experiment = scenario.experiment();
        Compare compare = scenario.compare();
        return new Manifest(
                PRODUCT,
                Version.PRODUCT,
                Manifest.FORMAT,
                study.file().replace('\\', '/'),
                study.hash(),
                study.name(),
                study.question() == null ? "" : study.question(),
                experiment.seed(),
                experiment.kind().name().toLowerCase(Locale.ROOT),
                experiment.warmUp().toString(),
                experiment.replications().target() == null
                        ? ""
                        : experiment.replications().toString(),
                most,
                fewest,
                experiment.level().fraction(),
                styles(study),
                study.points().stream().map(Point::name).toList(),
                UsualCharts.of(study).stream().map(ChartKind::key).toList(),
                compare.metrics(),
                compare.styles(),
                overrides,
                List.of());
    }

    /** The styles of all points, in order of first declaration. */
    private static List<Manifest.Style> styles(Study study) {
        Map<String, Manifest.Style> styles = new LinkedHashMap<>();
        for (Point point : study.points()) {
            point.scenario()
                    .styles()
                    .forEach((name, style) -> styles.putIfAbsent(
                            name, new Manifest.Style(name, style.colour() == null ? "" : style.colour())));
        }
        return new ArrayList<>(styles.values());
    }
}
