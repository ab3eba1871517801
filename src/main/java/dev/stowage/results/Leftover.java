package dev.stowage.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an interrupted run left of a folder in the making, made ready to be continued.
 *
 * @param checkpoint how far it has come
 * @param digests of the tables, by file name
 */
record Leftover(Checkpoint checkpoint, Map<String, MessageDigest> digests) {

    /**
     * What was left of a study, the tables cut to their checkpoint and everything else deleted; nothing when the checkpoint is of
     * another study or is not borne out by the tables.
     */
    static Optional<Leftover> of(Path partial, Manifest study) throws IOException {
        Optional<Checkpoint> checkpoint = read(partial.resolve(Checkpoint.FILE_NAME));
        if (checkpoint.isEmpty() || !checkpoint.get().study().isOfSameStudy(study)) {
            return Optional.empty();
        }
        List<Checkpoint.TableEnd> tables = checkpoint.get().tables();
        Map<String, MessageDigest> digests = new HashMap<>();
        for (Checkpoint.TableEnd table : tables) {
            Path file = partial.resolve(table.name());
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            MessageDigest digest = Digests.of(file, table.bytes());
            if (!Digests.text(digest).equals(table.sha256())) {
                return Optional.empty();
            }
            digests.put(table.name(), digest);
        }
        for (Checkpoint.TableEnd table : tables) {
            cut(partial.resolve(table.name()), table.bytes());
        }
        deleteAllBut(digests.keySet(), partial);
        return Optional.of(new Leftover(checkpoint.get(), digests));
    }

    private static Optional<Checkpoint> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(file, Checkpoint.class));
        } catch (ResultsException e) {
            return Optional.empty(); // of another version, or damaged
        }
    }

    private static void cut(Path file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }

    private static void deleteAllBut(Set<String> tables, Path partial) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(partial)) {
            others = files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return !tables.contains(name) && !name.equals(Checkpoint.FILE_NAME);
                    })
                    .collect(Collectors.toList());
        }
        for (Path other : others) {
            Swap.delete(other);
        }
    }

    /** How far a table has come; null when it has not begun. */
    Checkpoint.@Nullable TableEnd end(String fileName) {
        return checkpoint.tables().stream()
                .filter(table -> table.name().equals(fileName))
                .findFirst()
                .orElse(null);
    }

    /** The digest of a table so far, to which more is added. */
    MessageDigest digest(Checkpoint.TableEnd table) {
        return Objects.requireNonNull(digests.get(table.name()));
    }
}
