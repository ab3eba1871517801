package dev.stowage.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Results in the making: a hidden folder beside the target, which is moved into place when it is complete.
 *
 * <p>At every instant a complete folder exists, the old one or the new one; {@link #mend} puts it in place whatever
 * the moment at which an earlier run was interrupted. Two runs into the same target at once are refused.
 */
public final class Staging implements AutoCloseable {

    private final Swap swap;
    private final FileChannel lockChannel;
    private final List<TableWriter<?>> writers = new ArrayList<>();
    private final List<Table<?>> tables = new ArrayList<>();
    private @Nullable Manifest manifest;
    private final @Nullable Leftover leftover;
    private boolean kept;

    private Staging(Swap swap, FileChannel lockChannel, @Nullable Leftover leftover) {
        this.swap = swap;
        this.lockChannel = lockChannel;
        this.leftover = leftover;
    }

    /**
     * Begins a new results folder, after mending what an interrupted run left.
     *
     * @param target the folder that will be replaced or made by {@link #commit}
     * @throws ResultsException if another run is writing it
     * @throws IOException if the folders cannot be made
     */
    public static Staging begin(Path target) throws IOException {
        Swap swap = Swap.of(target);
        Files.createDirectories(swap.parent());
        FileChannel channel = lock(swap);
        try {
            swap.mend();
            Files.createDirectory(swap.partial());
            return new Staging(swap, channel, null);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Goes on where an interrupted run of the same study was at its last {@link #checkpoint}; begins a new folder when there is
     * none.
     *
     * @param target the folder that will be replaced or made by {@link #commit}
     * @param study what it is about; its tables do not matter
     * @throws ResultsException if another run is writing it
     * @throws IOException if the folders cannot be read or made
     */
    public static Staging resume(Path target, Manifest study) throws IOException {
        Swap swap = Swap.of(target);
        Files.createDirectories(swap.parent());
        FileChannel channel = lock(swap);
        try {
            swap.settle();
            Optional<Leftover> leftover = Leftover.of(swap.partial(), study);
            if (leftover.isEmpty()) {
                Swap.delete(swap.partial());
                Files.createDirectory(swap.partial());
            }
            return new Staging(swap, channel, leftover.orElse(null));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether an interrupted run left something at a target that may be gone on with. */
    public static boolean hasCheckpoint(Path target) {
        return Files.exists(Swap.of(target).partial().resolve(Checkpoint.FILE_NAME));
    }

    /** How far the run had come with which this one goes on; empty when it began anew. */
    public Optional<Checkpoint> resumed() {
        return Optional.ofNullable(leftover).map(Leftover::checkpoint);
    }

    /**
     * Puts right what an interrupted run left at a target: a finished folder is moved into place, leftovers are
     * removed, but for one that can be gone on with. Does nothing when nothing is left over.
     *
     * @throws ResultsException if another run is writing it
     */
    public static void mend(Path target) throws IOException {
        Swap swap = Swap.of(target);
        if (!swap.hasLeftovers()) {
            return;
        }
        FileChannel channel = lock(swap);
        try {
            if (hasCheckpoint(target)) {
                swap.settle();
            } else {
                swap.mend();
            }
            Files.deleteIfExists(swap.lock());
        } finally {
            channel.close();
        }
    }

    private static FileChannel lock(Swap swap) throws IOException {
        FileChannel channel = FileChannel.open(swap.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new ResultsException(swap.target() + ": another run is writing these results", e);
        }
        channel.close();
        throw new ResultsException(swap.target() + ": another run is writing these results");
    }

    /** The folder in the making, for charts and pages; its path is not the final one. */
    public Path folder() {
        return swap.partial();
    }

    /** Starts one table, or goes on with it; each at most once. Close the writer before {@link #manifest}. */
    public <R extends Row> TableWriter<R> table(Table<R> table) throws IOException {
        Path file = folder().resolve(table.fileName());
        Checkpoint.TableEnd end = leftover == null ? null : leftover.end(table.fileName());
        OpenOption mode = end == null ? StandardOpenOption.CREATE_NEW : StandardOpenOption.APPEND;
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE, mode);
        TableWriter<R> writer = end == null || leftover == null
                ? new TableWriter<>(table, out)
                : new TableWriter<>(table, out, leftover.digest(end), end.rows());
        tables.add(table);
        writers.add(writer);
        return writer;
    }

    /**
     * Hands all rows of the open tables over to their files and notes that so much is complete. A process that is killed at any
     * moment leaves the last checkpoint or the one before.
     *
     * @param study what the folder is about
     * @param replications how many replications each style at each point has whose rows are complete, in order
     * @param carried what the next ones need of them
     */
    public void checkpoint(Manifest study, List<Integer> replications, List<Checkpoint.Sample> carried)
            throws IOException {
        List<Checkpoint.TableEnd> ends = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            TableWriter<?> writer = writers.get(i);
            String sha256 = writer.flush();
            String name = tables.get(i).fileName();
            ends.add(new Checkpoint.TableEnd(name, Files.size(folder().resolve(name)), writer.rows(), sha256));
        }
        Aside.write(
                folder().resolve(Checkpoint.FILE_NAME), Json.write(new Checkpoint(study, replications, carried, ends)));
    }

    /** From now on {@link #close} leaves the folder in the making for {@link #resume}. */
    public void keep() {
        kept = true;
    }

    /** Writes one table at once. */
    public <R extends Row> void write(Table<R> table, Iterable<R> rows) throws IOException {
        try (TableWriter<R> writer = table(table)) {
            for (R row : rows) {
                writer.write(row);
            }
        }
    }

    /**
     * Writes {@code manifest.json} with rows and hashes of the tables written so far, in the order of {@link
     * Tables#all}; those that the argument lists are replaced.
     *
     * @return the manifest as written
     * @throws IllegalStateException if a table is still open
     */
    public Manifest manifest(Manifest described) throws IOException {
        List<Manifest.TableFile> files = new ArrayList<>();
        for (Table<?> table : Tables.all()) {
            int index = tables.indexOf(table);
            if (index >= 0) {
                TableWriter<?> writer = writers.get(index);
                files.add(new Manifest.TableFile(table.fileName(), writer.rows(), writer.sha256()));
            }
        }
        Manifest complete = described.withFiles(files);
        write(Manifest.FILE_NAME, Json.write(complete));
        manifest = complete;
        return complete;
    }

    /** Writes {@code run.json}. */
    public void runInfo(RunInfo info) throws IOException {
        write(RunInfo.FILE_NAME, Json.write(info));
    }

    /** Writes one text file as UTF-8. */
    public void write(String fileName, String text) throws IOException {
        Files.writeString(folder().resolve(fileName), text, StandardCharsets.UTF_8);
    }

    /**
     * Moves the folder into place.
     *
     * @throws IllegalStateException if no manifest was written
     */
    public void commit() throws IOException {
        if (manifest == null) {
            throw new IllegalStateException("results without a manifest");
        }
        Files.deleteIfExists(folder().resolve(Checkpoint.FILE_NAME));
        swap.finish();
        kept = true;
    }

    /** Gives up the folder unless it was committed or is to be kept, and lets other runs write the target. */
    @Override
    public void close() throws IOException {
        // on a full disk closing a table fails as well, and just then its space is wanted back
        try {
            closeTables();
        } finally {
            try {
                if (!kept) {
                    Swap.delete(swap.partial());
                }
            } finally {
                Files.deleteIfExists(swap.lock());
                lockChannel.close();
            }
        }
    }

    private void closeTables() throws IOException {
        IOException first = null;
        for (TableWriter<?> writer : writers) {
            try {
                writer.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
