package dev.stowage.cli;

import dev.stowage.report.FolderDifference;
import dev.stowage.results.DifferenceRow;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what differs between two results folders, or two trees of them. */
@Command(
        name = "compare",
        description = "Say which metrics differ beyond their intervals between two results folders, or trees of them.",
        footer = {
            "",
            "A figure differs when its difference exceeds the square root of the sum of",
            "the squares of the half-widths of both intervals; where the replications do",
            "not vary, or there is only one, when it is not the same. Nothing is said of",
            "figures that vary and have no interval, such as the largest value.",
            "The exit code is 0 whether something differs or not, unless",
            "--fail-on-difference says otherwise.",
        })
final class CompareCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "DIR", description = "A results folder, or a folder with several below.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "Another; folders below are matched by their paths.")
    private Path second = Path.of("");

    @Mixin
    private final CsvOption csv = new CsvOption();

    @Option(
            names = "--fail-on-difference",
            description = "Exit with 4 when a figure differs beyond its intervals, or is in one folder alone.")
    private boolean failOnDifference;

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Path> ones = ResultsBelow.of(first, surroundings);
        Map<String, Path> others = ResultsBelow.of(second, surroundings);
        List<DifferenceRow> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean same = ones.keySet().equals(others.keySet());
        for (Map.Entry<String, Path> one : ones.entrySet()) {
            Path other = others.get(one.getKey());
            if (other == null) {
                lines.add("only in " + surroundings.shown(first) + ": " + Plain.text(one.getKey()));
                continue;
            }
            FolderDifference difference =
                    FolderDifference.of(ResultFolder.open(one.getValue()), ResultFolder.open(other));
            same &= difference.isNone();
            lines.addAll(new DifferenceText(one.getKey(), difference).lines());
            difference.rows().forEach(row -> rows.add(DifferenceText.row(one.getKey(), row)));
        }
        others.keySet().stream()
                .filter(name -> !ones.containsKey(name))
                .forEach(name -> lines.add("only in " + surroundings.shown(second) + ": " + Plain.text(name)));
        lines.forEach(line -> surroundings.out().println(line));
        surroundings.out().flush();
        csv.write(Tables.DIFFERENCES, rows, surroundings);
        return same || !failOnDifference ? ExitCodes.DONE : ExitCodes.RUN_FAILED;
    }
}
