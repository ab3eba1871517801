package dev.stowage.report;

import dev.stowage.results.AssumptionRow;
import dev.stowage.results.Manifest;
import dev.stowage.results.ReportFacts;
import dev.stowage.results.Tables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The study by the items of STRESS-DES (Monks, Currie, Onggo, Robinson, Kunc and Taylor 2019, Strengthening the reporting of empirical
 * simulation studies, Journal of Simulation 13), filled from the results folder. What a folder cannot say is marked as blank.
 */
final class StressPage {

    /** File name within the results folder. */
    static final String FILE_NAME = "stress.html";

    private final Results results;
    private final ReportFacts facts;
    private final Manifest manifest;
    private final List<AssumptionRow> assumptions;
    private final Html html = new Html();

    private StressPage(Results results, ReportFacts facts) {
        this.results = results;
        this.facts = facts;
        manifest = results.manifest();
        assumptions = results.list(Tables.ASSUMPTIONS);
    }

    static String html(Results results, ReportFacts facts) {
        StressPage page = new StressPage(results, facts);
        PageFrame.open(page.html, "STRESS-DES: " + facts.name() + " \u2013 Stowage");
        page.html
                .element("p class=\"label\"", facts.name())
                .element("h1", "The study by the items of STRESS-DES")
                .raw("</header>\n")
                .element(
                        "p class=\"note\"",
                        "STRESS-DES (Monks et al. 2019) lists what a reader needs to judge and repeat a simulation study. What the results "
                                + "say is filled in; what only the author can say is marked as blank.");
        page.objectives();
        page.logic();
        page.data();
        page.experimentation();
        page.implementation();
        page.access();
        Assumptions.write(page.html, page.assumptions);
        page.html.raw("<p><a href=\"" + Report.PAGE + "\">" + Report.PAGE + "</a></p>\n");
        PageFrame.close(page.html);
        return page.html.toString();
    }

    private void objectives() {
        section("1", "Objectives");
        item("1.1", "Purpose", facts.question().isEmpty() ? Optional.empty() : Optional.of(facts.question()));
        String expected = new Expectations(results)
                .rows().values().stream()
                        .map(rows -> rows.get(0).says().isEmpty()
                                ? rows.get(0).expectation()
                                : rows.get(0).says())
                        .collect(Collectors.joining("; "));
        item(
                "1.2",
                "Outputs",
                "Decided by "
                        + Verdict.deciding(results).stream()
                                .map(what -> what.id())
                                .collect(Collectors.joining(", "))
                        + "; reported: "
                        + facts.figures().stream()
                                .map(figure -> figure.heading() + " (" + figure.definition() + ")")
                                .collect(Collectors.joining("; "))
                        + ".");
        item(
                "1.3",
                "Aims of experimentation",
                "To compare the styles " + Say.list(facts.styles()) + at()
                        + (expected.isEmpty() ? "." : "; expected: " + expected + "."));
        end();
    }

    private String at() {
        return results.sweep().single()
                ? ""
                : " at " + Say.count(results.sweep().points().size(), "point", "points") + " over "
                        + Say.list(results.sweep().axes().stream()
                                .map(results.sweep()::axisName)
                                .toList());
    }

    private void logic() {
        section("2", "Logic");
        item("2.1", "Overview of the model", Optional.empty());
        item(
                "2.2",
                "Base logic",
                "Apps are requested, placed on machines, and started through the stages of each layer of their style's stack; stages share "
                        + "cores, disks, links and locks, and memory is booked at every layer. It is Stowage's conceptual model, "
                        + "docs/model.md of version " + manifest.version() + ".");
        item(
                "2.3",
                "Scenario logic",
                "Styles: " + Say.list(facts.styles()) + ". Layers, images and types that the runs rest on: " + parts()
                        + "."
                        + (results.sweep().single()
                                ? ""
                                : " Points: "
                                        + results.sweep().points().stream()
                                                .map(results.sweep()::heading)
                                                .collect(Collectors.joining("; "))
                                        + "."));
        item(
                "2.4",
                "Algorithms",
                "Shared resources by processor sharing with weights and caps, transfers over several links by progressive filling, queues in "
                        + "order of arrival, placement as the scenario names it.");
        item(
                "2.5",
                "Components",
                "Entities: machines, guests, apps. Activities: the stages of stages.csv. Resources: cores, disks, links, locks, token "
                        + "buckets, memory. Entry: the workload of the scenario. Exit: the end of a lifetime or of the run.");
        end();
    }

    /** "layer docker, image nginx": the entries of the catalogue that assumptions.csv names. */
    private String parts() {
        String parts = assumptions.stream()
                .map(row -> Assumptions.parts(row.name()))
                .filter(name -> name.size() > 1 && Assumptions.isEntry(name.get(0)))
                .map(name -> name.get(1))
                .distinct()
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "none that is named" : parts;
    }

    private void data() {
        section("3", "Data");
        item("3.1", "Sources", grades() + " Each with its source and date below and in assumptions.csv.");
        item("3.2", "Input parameters", "The numbers below, and those of the scenario " + manifest.scenario() + ".");
        item("3.3", "Preparation of data", Optional.empty());
        item(
                "3.4",
                "Assumptions",
                Say.count(count("assumed"), "number is", "numbers are")
                        + " assumed, with a low and a high where stated. "
                        + facts.leftOut().get(facts.leftOut().size() - 1));
        end();
    }

    private String grades() {
        return "Of " + Say.count(assumptions.size(), "number", "numbers") + ", " + count("measured") + " are measured, "
                + count("published") + " published, " + count("vendor") + " from vendors, " + count("assumed")
                + " assumed.";
    }

    private int count(String grade) {
        return Assumptions.count(assumptions, grade);
    }

    private void experimentation() {
        section("4", "Experimentation");
        boolean steady = manifest.kind().equals("steady");
        item(
                "4.1",
                "Initialisation",
                "A " + manifest.kind() + " study; warm-up: "
                        + (steady || !manifest.warmUp().matches("0( s)?") ? manifest.warmUp() : "none")
                        + ". Runs begin at 0 s with the machines that the scenario says are running.");
        item("4.2", "Run length", "Until every start is ready or refused, or until observe-for of the scenario.");
        item(
                "4.3",
                "Estimation",
                Say.count(manifest.replications(), "independent replication", "independent replications")
                        + (manifest.precision().isEmpty() ? "" : " at most, until " + manifest.precision())
                        + ", common random numbers between styles, " + Say.percent(manifest.level())
                        + " intervals: of means by Student's t, of quantiles by ranks, of differences paired by replication.");
        end();
    }

    private void implementation() {
        section("5", "Implementation");
        item("5.1", "Software", manifest.product() + " " + manifest.version() + " on Java, with the kernel of DSOL.");
        item(
                "5.2",
                "Random sampling",
                "Philox4x32-10, counter-based, seed " + manifest.seed()
                        + "; variates by inversion; a stream a purpose, the same for all styles.");
        item(
                "5.3",
                "Execution",
                "By events; those of the same instant by a stated priority, then in the order in which they were scheduled. "
                        + facts.provenance().command());
        item("5.4", "System", "Processor, Java and time taken are in run.json; no result depends on them.");
        end();
    }

    private void access() {
        section("6", "Code access");
        item(
                "6.1",
                "Access to the code",
                "Apache-2.0; version " + manifest.version()
                        + " is needed, with the scenario whose resolved form has SHA-256 " + manifest.scenarioHash()
                        + ".");
        item("", "Where this scenario is published", Optional.empty());
        end();
    }

    private void section(String number, String title) {
        html.raw("<section aria-labelledby=\"part-" + number + "\">\n")
                .element("h2 id=\"part-" + number + "\"", number + " " + title)
                .raw("<dl>\n");
    }

    private void end() {
        html.raw("</dl>\n</section>\n");
    }

    private void item(String number, String title, String says) {
        item(number, title, Optional.of(says));
    }

    private void item(String number, String title, Optional<String> says) {
        html.raw("<div><dt>").text((number + " " + title).strip()).raw("</dt><dd>");
        says.ifPresentOrElse(
                text -> html.text(text),
                () -> html.raw("<span class=\"blank\">blank: to be filled in by the author</span>"));
        html.raw("</dd></div>\n");
    }
}
