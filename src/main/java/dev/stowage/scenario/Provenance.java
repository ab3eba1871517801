package dev.stowage.scenario;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a number comes from.
 *
 * @param grade how it is known
 * @param source who states it, as a citation; absent only for the grades {@code assumed} and {@code scenario}
 * @param date when it was stated or read, such as {@code 2020} or {@code 2026-07}; absent when undated
 * @param because for an assumed number: why this value and this range
 * @param fitted the measurements to which the value was fitted, as a citation; absent when it was not fitted
 */
public record Provenance(
        @Key(says = "How the number is known: measured, published, vendor, assumed or scenario.", required = true)
        Grade grade,

        @Key(says = "Who states it, as a citation.") @Nullable String source,

        @Key(says = "When it was stated or read.", example = "2026-07") @Nullable String date,

        @Key(says = "For an assumed number: why this value and this range.") @Nullable String because,

        @Key(says = "The measurements to which the value was fitted, as a citation.") @Nullable String fitted) {

    /** The provenance of a number that was not fitted. */
    public Provenance(Grade grade, @Nullable String source, @Nullable String date, @Nullable String because) {
        this(grade, source, date, because, null);
    }

    /** The provenance of a number that the author of a scenario wrote without saying more. */
    public static final Provenance OF_SCENARIO = new Provenance(Grade.SCENARIO, null, null, null, null);

    /**
     * Checks that the number can be traced.
     *
     * @throws IllegalArgumentException when a measured, published or vendor number has no source
     */
    public Provenance {
        Objects.requireNonNull(grade, "grade");
        if (source == null && grade != Grade.ASSUMED && grade != Grade.SCENARIO) {
            throw new IllegalArgumentException("a number graded " + grade + " needs a source");
        }
    }
}
