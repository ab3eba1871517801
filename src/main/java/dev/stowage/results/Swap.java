package dev.stowage.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The renames by which one folder takes the place of another. Five names stand side by side:
 *
 * <ul>
 *   <li>{@code target}: what readers see
 *   <li>{@code partial}: being written; of no worth
 *   <li>{@code complete}: finished, about to be moved in
 *   <li>{@code old}: the former target, moved aside
 *   <li>{@code trash}: about to be deleted; of no worth
 * </ul>
 *
 * The order is partial to complete, target to old, complete to target, old to trash, delete trash. A rename is atomic,
 * so between any two steps at least one of target, old and complete is whole, and {@link #mend} knows which.
 *
 * @param target what readers see
 * @param partial being written
 * @param complete finished
 * @param old former target
 * @param trash to be deleted
 * @param lock file that the writing process holds locked
 */
record Swap(Path target, Path partial, Path complete, Path old, Path trash, Path lock) {

    static Swap of(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        if (name == null) {
            throw new ResultsException(target + ": a results folder needs a name");
        }
        return new Swap(
                absolute,
                absolute.resolveSibling("." + name + ".partial"),
                absolute.resolveSibling("." + name + ".complete"),
                absolute.resolveSibling("." + name + ".old"),
                absolute.resolveSibling("." + name + ".trash"),
                absolute.resolveSibling("." + name + ".lock"));
    }

    Path parent() {
        Path parent = target.getParent();
        return parent == null ? target : parent;
    }

    boolean hasLeftovers() {
        return Stream.of(partial, complete, old, trash, lock).anyMatch(Files::exists);
    }

    /** Puts the partial folder, which is finished, in the place of the target. */
    void finish() throws IOException {
        move(partial, complete);
        moveIn();
    }

    /** Brings the five names to the state in which the target alone is left, the newest complete folder in its place. */
    void mend() throws IOException {
        delete(partial);
        settle();
    }

    /** The same, but what is being written is left. */
    void settle() throws IOException {
        if (Files.exists(complete)) {
            moveIn();
        } else if (Files.exists(old)) {
            if (!Files.exists(target)) {
                move(old, target);
            }
            discardOld();
        }
        delete(trash);
    }

    private void moveIn() throws IOException {
        if (Files.exists(target)) {
            discardOld();
            move(target, old);
        }
        move(complete, target);
        discardOld();
    }

    private void discardOld() throws IOException {
        delete(trash);
        if (Files.exists(old)) {
            move(old, trash);
            delete(trash);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a folder and all that is in it, if it exists; a symbolic link is deleted, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
