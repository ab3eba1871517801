package dev.stowage.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A results folder, to be read.
 *
 * @param path the folder
 * @param manifest what it is about
 */
public record ResultFolder(Path path, Manifest manifest) {

    /**
     * Opens a folder by its manifest.
     *
     * @throws ResultsException if there is none, it cannot be read, or a newer version wrote it
     */
    public static ResultFolder open(Path path) {
        Manifest manifest = Json.read(path.resolve(Manifest.FILE_NAME), Manifest.class);
        if (manifest.format() > Manifest.FORMAT) {
            throw new ResultsException(path + ": written in format " + manifest.format() + " by version "
                    + manifest.version() + "; this version reads formats up to " + Manifest.FORMAT);
        }
        return new ResultFolder(path, manifest);
    }

    /**
     * Whether a path is {@code results/reference} or lies in it: results that come with the product, which a run neither writes nor
     * counts among its own. Letter case does not matter, as on some file systems.
     */
    public static boolean isReference(Path path) {
        String place = path.toAbsolutePath().normalize().toString().replace('\\', '/');
        return (place.toLowerCase(Locale.ROOT) + "/").contains("/results/reference/");
    }

    /** Whether the folder has the table. */
    public boolean has(Table<?> table) {
        return Files.isRegularFile(path.resolve(table.fileName()));
    }

    /** The rows of a table, read as the stream is consumed; none when the folder does not have it. Close the stream. */
    public <R extends Row> Stream<R> stream(Table<R> table) {
        return has(table) ? table.read(path.resolve(table.fileName())) : Stream.empty();
    }

    /**
     * The rows of a table at once; none when the run did not write it.
     *
     * @throws ResultsException if the folder lacks it although the run wrote it, or it is cut short
     */
    public <R extends Row> List<R> list(Table<R> table) {
        if (!has(table) && written(table).isPresent()) {
            throw new ResultsException(
                    path.resolve(table.fileName()) + ": missing, although the run wrote it; run the scenario again");
        }
        try (Stream<R> rows = stream(table)) {
            List<R> list = rows.toList();
            requireRows(table, list.size());
            return list;
        }
    }

    /**
     * Holds the rows that were read of a table against those that the run wrote.
     *
     * @throws ResultsException if they are fewer
     */
    public void requireRows(Table<?> table, long read) {
        long expected = written(table).map(Manifest.TableFile::rows).orElse(read);
        if (read < expected) {
            throw new ResultsException(String.format(
                    Locale.ROOT,
                    "%s: cut short, %,d rows of %,d; run the scenario again",
                    path.resolve(table.fileName()),
                    read,
                    expected));
        }
    }

    private Optional<Manifest.TableFile> written(Table<?> table) {
        return manifest.files().stream()
                .filter(file -> file.name().equals(table.fileName()))
                .findFirst();
    }

    /** Goes through the rows of a table without making them; nothing when the folder does not have it. Close the cursor. */
    public Optional<Cursor> scan(Table<?> table) {
        return has(table) ? Optional.of(table.scan(path.resolve(table.fileName()))) : Optional.empty();
    }

    /** How the run went, if the folder says so. */
    public Optional<RunInfo> runInfo() {
        Path file = path.resolve(RunInfo.FILE_NAME);
        return Files.isRegularFile(file) ? Optional.of(Json.read(file, RunInfo.class)) : Optional.empty();
    }

    /** Names of the tables whose bytes are not those that the manifest vouches for, or that are missing. */
    public List<String> altered() {
        List<String> altered = new ArrayList<>();
        for (Manifest.TableFile file : manifest.files()) {
            if (!file.sha256().equals(sha256(path.resolve(file.name())))) {
                altered.add(file.name());
            }
        }
        return altered;
    }

    private static String sha256(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try {
            return Digests.text(Digests.of(file, Long.MAX_VALUE));
        } catch (IOException e) {
            throw new ResultsException(file + ": " + e.getMessage(), e);
        }
    }
}
