package dev.stowage.cli;

import dev.stowage.results.Aside;
import dev.stowage.scenario.yaml.ScenarioException;
import dev.stowage.scenario.yaml.TypeImport;
import dev.stowage.scenario.yaml.TypeImport.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes entries of what AWS says of its instance types. */
@Command(
        name = "import",
        description =
                "Make a file of instance types that scenarios can name from the output of `aws ec2 describe-instance-types`.",
        footer = {
            "",
            "Scenarios beside the new file say `catalogue: [catalogue.yaml]`. Where a FILE",
            "cannot be used, all its mistakes are listed, and nothing is written. What is",
            "assumed or left out is told by number of types. AWS lists no prices: a type",
            "without one is `unpriced`, and scenarios that ask for its costs are refused."
        })
final class CatalogImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "JSON as AWS prints it; several files, or several documents in a file, are its pages.")
    private List<Path> files = List.of();

    @Option(
            names = "--prices",
            paramLabel = "CSV",
            description = "A table of prices with the columns type, usd_per_hour, region and date.")
    private @Nullable Path prices;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the entries go. Default: catalogue.yaml")
    private Path target = Path.of("catalogue.yaml");

    @Option(names = "--force", description = "Replace that file if it is there.")
    private boolean force;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description =
                    "When AWS said so, for the sources of the numbers. Default: when the newest FILE was changed, in UTC")
    private @Nullable String date;

    CatalogImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path file = surroundings.resolve(target);
        if (Files.exists(file) && !Files.isDirectory(file) && !force) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT,
                    surroundings.shown(target) + " is already there; choose another --out, or add --force");
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT,
                    surroundings.shown(target)
                            + " is a folder, or in a folder that is not there; choose another --out");
        }
        files.forEach(this::require);
        for (Path given : files) {
            if (Files.exists(file) && Files.isSameFile(file, surroundings.resolve(given))) {
                throw new StopException(
                        ExitCodes.INPUT_OUTPUT,
                        surroundings.shown(target) + " is what is imported; choose another --out");
            }
        }
        if (prices != null) {
            require(prices);
        }
        TypeImport imported;
        try {
            imported = TypeImport.of(
                    surroundings.catalogue(),
                    files.stream().map(this::source).toList(),
                    prices == null ? null : source(prices),
                    date());
        } catch (ScenarioException e) {
            throw new StopException(ExitCodes.INVALID, Plain.lines(String.valueOf(e.getMessage())));
        }
        Aside.write(file, head() + imported.yaml());
        imported.remarks().forEach(remark -> surroundings.err().println(Plain.text(remark)));
        surroundings
                .out()
                .println("wrote " + surroundings.shown(target) + " with " + imported.types() + " instance type"
                        + (imported.types() == 1 ? "" : "s"));
        return ExitCodes.DONE;
    }

    private void require(Path given) {
        if (!Files.exists(surroundings.resolve(given))) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT, surroundings.shown(given) + ": there is no such file; check the path");
        }
    }

    private Source source(Path file) {
        return new Source(surroundings.resolve(file), surroundings.shown(file).replace('\\', '/'));
    }

    private String head() {
        return "# Imported by `stowage catalog import` from the output of `aws ec2 describe-instance-types`.\n"
                + "# A scenario beside this file says `catalogue: [" + Plain.text(String.valueOf(target.getFileName()))
                + "]` and names the types below.\n";
    }

    /** The day that was given, or the last on which one of the files was changed. */
    private String date() throws IOException {
        if (date != null) {
            try {
                return LocalDate.parse(date).toString();
            } catch (DateTimeException e) {
                throw new StopException(
                        ExitCodes.USAGE, "--date takes a day such as 2026-07-15, not `" + Plain.text(date) + "`");
            }
        }
        List<FileTime> times = new ArrayList<>();
        for (Path file : files) {
            times.add(Files.getLastModifiedTime(surroundings.resolve(file)));
        }
        return LocalDate.ofInstant(Collections.max(times).toInstant(), ZoneOffset.UTC)
                .toString();
    }
}
