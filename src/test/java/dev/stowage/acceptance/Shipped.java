package dev.stowage.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios that come with the product. */
final class Shipped {
    static final Path FOLDER = Path.of("scenarios");
    static final Path CLAIMS = FOLDER.resolve("claims");

    private Shipped() {}

    /** Their file names, sorted; those in folders of their own aside. */
    static List<String> names() {
        return names(FOLDER);
    }

    /** The claims taught in class: their file names, sorted. */
    static List<String> claims() {
        return names(CLAIMS);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the tables that some of them name into another folder. */
    static void copyTables(Path to) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                Files.copy(file, to.resolve(FOLDER.relativize(file)));
            }
        }
    }

    /** Copies all files of a folder to where they lie below another. */
    static void copyAll(Path folder, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
