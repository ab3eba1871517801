package dev.stowage.experiment;

import dev.stowage.results.CheckRow;
import dev.stowage.results.ChoiceRow;
import dev.stowage.results.ComparisonRow;
import dev.stowage.results.CostRow;
import dev.stowage.results.DensityRow;
import dev.stowage.results.FootprintRow;
import dev.stowage.results.MemoryRow;
import dev.stowage.results.PackedLines;
import dev.stowage.results.PhaseRow;
import dev.stowage.results.Row;
import dev.stowage.results.StageRow;
import dev.stowage.results.Staging;
import dev.stowage.results.StartupRow;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.TableWriter;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that grow with the study, open for writing. */
final class TableFiles implements AutoCloseable {
    private final TableWriter<SummaryRow> summary;
    private final TableWriter<ComparisonRow> comparison;
    private final TableWriter<CheckRow> checks;
    private final TableWriter<StartupRow> startups;
    private final TableWriter<StageRow> stages;
    private final TableWriter<MemoryRow> memory;
    private final TableWriter<DensityRow> density;
    private final TableWriter<PhaseRow> phases;
    private final TableWriter<FootprintRow> footprint;
    private final TableWriter<CostRow> cost;
    private final @Nullable TableWriter<ChoiceRow> choices;

    /**
     * Opens them.
     *
     * @param choices whether machines are chosen, of which a table of its own tells
     */
    TableFiles(Staging staging, boolean choices) throws IOException {
        summary = staging.table(Tables.SUMMARY);
        comparison = staging.table(Tables.COMPARISON);
        checks = staging.table(Tables.CHECKS);
        startups = staging.table(Tables.STARTUPS);
        stages = staging.table(Tables.STAGES);
        memory = staging.table(Tables.MEMORY);
        density = staging.table(Tables.DENSITY);
        phases = staging.table(Tables.PHASES);
        footprint = staging.table(Tables.FOOTPRINT);
        cost = staging.table(Tables.COST);
        this.choices = choices ? staging.table(Tables.CHOICES) : null;
    }

    /** What writes the recorded rows of a point and style, a task for each table, that of the longest first. */
    List<WorkerPool.Task> recorded(Recorder recorder) {
        PackedLines stageLines = recorder.stages();
        PackedLines startLines = recorder.starts();
        PackedLines memoryLines = recorder.memory();
        PackedLines densityLines = recorder.density();
        return List.of(
                () -> stageLines.writeTo(stages),
                () -> startLines.writeTo(startups),
                () -> memoryLines.writeTo(memory),
                () -> densityLines.writeTo(density));
    }

    void phases(Iterable<PhaseRow> rows) throws IOException {
        writeAll(phases, rows);
    }

    void footprint(Iterable<FootprintRow> rows) throws IOException {
        writeAll(footprint, rows);
    }

    void cost(Iterable<CostRow> rows) throws IOException {
        writeAll(cost, rows);
    }

    void summary(Iterable<SummaryRow> rows) throws IOException {
        writeAll(summary, rows);
    }

    void checks(Iterable<CheckRow> rows) throws IOException {
        writeAll(checks, rows);
    }

    void comparison(Iterable<ComparisonRow> rows) throws IOException {
        writeAll(comparison, rows);
    }

    void choices(Iterable<ChoiceRow> rows) throws IOException {
        if (choices != null) {
            writeAll(choices, rows);
        }
    }

    private static <R extends Row> void writeAll(TableWriter<R> writer, Iterable<R> rows) throws IOException {
        for (R row : rows) {
            writer.write(row);
        }
    }

    @Override
    public void close() throws IOException {
        summary.close();
        comparison.close();
        checks.close();
        startups.close();
        stages.close();
        memory.close();
        density.close();
        phases.close();
        footprint.close();
        cost.close();
        if (choices != null) {
            choices.close();
        }
    }
}
