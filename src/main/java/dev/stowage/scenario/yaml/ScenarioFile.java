package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Account;
import dev.stowage.scenario.Analyses;
import dev.stowage.scenario.App;
import dev.stowage.scenario.Axis;
import dev.stowage.scenario.ChartKind;
import dev.stowage.scenario.Compare;
import dev.stowage.scenario.Expectation;
import dev.stowage.scenario.Experiment;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Key;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Published;
import dev.stowage.scenario.Recording;
import dev.stowage.scenario.Registry;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.Theory;
import dev.stowage.scenario.WorkloadLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario file as it is written, key by key; what is absent is null. The reader turns it into one
 * {@link dev.stowage.scenario.Scenario} for each point.
 */
record ScenarioFile(
        @Key(says = "The version of the language.", example = "1", required = true, least = 1)
        int schema,

        @Key(says = "A label; any text.", example = "module-6", otherwise = "the file's name") @Nullable String name,

        @Key(says = "The question that the scenario answers, for the report.") @Nullable String question,

        @Key(
                says =
                        "A scenario file to start from, relative to this one. Maps merge key by key; everything else that is "
                                + "written here replaces what stands there.",
                example = "common.yaml",
                as = "extends")
        @Nullable String parent,

        @Key(
                says =
                        "Files with entries of one's own, relative to this one: the sections `instance-types`, `layers`, "
                                + "`images`, `accounts` and `registries`.",
                example = "[my-machines.yaml]",
                otherwise = "none")
        @Nullable List<String> catalogue,

        @Key(says = "Machines of one's own, by name.", otherwise = "those of the catalogue") @Nullable Map<String, InstanceType> instanceTypes,

        @Key(says = "Layers of one's own, by name.", otherwise = "those of the catalogue") @Nullable Map<String, Layer> layers,

        @Key(says = "Images of one's own, by name.", otherwise = "those of the catalogue") @Nullable Map<String, Image> images,

        @Key(says = "Where images come from.", otherwise = "the catalogue's entry `default`") @Nullable Registry registry,

        @Key(says = "What the cloud account allows.", otherwise = "the catalogue's entry `default`") @Nullable Account account,

        @Key(says = "The applications, by name.", otherwise = "none") @Nullable Map<String, App> apps,

        @Key(
                says = "What is requested and when, a line each, or a table of apps: `{from: apps.csv}`.",
                example = "[{app: web, count: 12}]",
                required = true)
        List<WorkloadLine> workload,

        @Key(says = "The ways to deploy it that are compared, by name and in order.", required = true)
        Map<String, Style> styles,

        @Key(
                says =
                        "What is varied: axes by name. All combinations of their values that meet the conditions of `where` are run, each a point.",
                example = "{size: {path: apps.web.memory, values: [64 MiB, 256 MiB]}}",
                otherwise = "one point, `base`")
        @Nullable Map<String, Axis> sweep,

        @Key(says = "How often and how long each run is made.", otherwise = "30 replications from seed 1") @Nullable Experiment experiment,

        @Key(
                says =
                        "How many starts are written one by one: `all` (up to 100,000 of a style and point, a sample beyond "
                                + "that), `none`, or `{starts: N}`.",
                example = "all",
                otherwise = "all")
        @Nullable Recording record,

        @Key(
                says = "Which charts are drawn; none with `[]`.",
                example = "[start-up-ecdf, stages]",
                otherwise = "a choice by the kind of study")
        @Nullable List<ChartKind> charts,

        @Key(says = "What decides between the styles.", otherwise = "all styles by the time until ready") @Nullable Compare compare,

        @Key(
                says =
                        "What is asked of the study beside its results: which uncertain numbers matter, where two styles are even.",
                example = "{tornado: {}, break-even: {axis: apps}}",
                otherwise = "nothing")
        @Nullable Analyses analyses,

        @Key(
                says =
                        "What is expected of the results; the report says of each whether it is supported, refuted or undecided.",
                example = "[\"startup.ready.p95{style=container} < 1 s\"]",
                otherwise = "nothing")
        @Nullable List<Expectation> expect,

        @Key(says = "What was measured and published of these systems, for `reproduce`.", otherwise = "nothing")
        @Nullable Published published,

        @Key(says = "What theory says of these systems, for `verify`.", otherwise = "nothing") @Nullable Theory theory) {}
