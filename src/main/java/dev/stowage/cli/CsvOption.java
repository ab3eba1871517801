package dev.stowage.cli;

import dev.stowage.results.Aside;
import dev.stowage.results.Row;
import dev.stowage.results.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that print values to write them as a table too. */
final class CsvOption {
    @Option(names = "--csv", paramLabel = "FILE", description = "Write the values as a table; see docs/results.md.")
    private @Nullable Path file;

    /** Writes the table if it was asked for. */
    <R extends Row> void write(Table<R> table, List<R> rows, Surroundings surroundings) throws IOException {
        if (file != null) {
            Aside.write(surroundings.resolve(file), table, rows);
        }
    }
}
