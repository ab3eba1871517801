package dev.stowage.cli;

import dev.stowage.report.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes charts and reports again from results folders, or one report over several. */
@Command(
        name = "report",
        description = "Make charts and reports again from results folders, without a run; or one report over several.",
        footer = {
            "",
            "Without --out each folder gets its charts, report.html, stress.html, report.md",
            "and report.json anew. With --out and one folder they are written there, and",
            "the folder stays as it is. With --out and several folders a report over all of",
            "them is written there: questions, verdicts, their figures in one table, links.",
        })
final class ReportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "RESULTS", description = "Results folders, or folders with several below.")
    private List<Path> given = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Write the report there.")
    private @Nullable Path out;

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Path> folders = new LinkedHashMap<>();
        for (Path path : given) {
            ResultsBelow.of(path, surroundings)
                    .forEach((below, folder) -> folders.put(
                            path.resolve(below).normalize().toString().replace('\\', '/'), folder));
        }
        if (out == null) {
            for (Path folder : folders.values()) {
                Reports.again(folder, folder);
                wrote(folder);
            }
            return ExitCodes.DONE;
        }
        Path target = surroundings.resolve(out);
        if (folders.size() == 1) {
            Reports.again(folders.values().iterator().next(), target);
        } else {
            Reports.over(folders, target);
        }
        wrote(target);
        return ExitCodes.DONE;
    }

    private void wrote(Path folder) {
        surroundings.out().println("wrote " + surroundings.shown(folder.resolve("report.html")));
        surroundings.out().flush();
    }
}
