package dev.stowage.results;

/**
 * A row of one of the results tables. The components of the record, in order, are the columns of the file: {@code
 * replicationCount} would be headed {@code replication_count}. Text is never null ({@code ""} is an empty cell), an
 * absent number is {@code NaN}, and every component carries a {@link Column}.
 */
public sealed interface Row
        permits ChoiceRow,
                SummaryRow,
                ComparisonRow,
                CheckRow,
                PointRow,
                StartupRow,
                StageRow,
                PhaseRow,
                MemoryRow,
                FootprintRow,
                DensityRow,
                CostRow,
                AssumptionRow,
                ReproductionRow,
                IndexRow,
                DifferenceRow,
                TheoryRow,
                VerdictRow,
                BreakEvenRow,
                TornadoRow,
                UncertaintyRow,
                ChartRow {}
