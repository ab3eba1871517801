package dev.stowage.acceptance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a results folder with their bytes. */
final class FolderBytes {
    /** Everything that must be the same on one Java version. */
    static final Predicate<String> ALL_BUT_THE_RUN = name -> !name.equals("run.json");

    /** Everything that must be the same on all Java versions. */
    static final Predicate<String> ON_ANY_JAVA = ALL_BUT_THE_RUN.and(name -> !name.endsWith(".png"));

    private FolderBytes() {}

    /** The files whose path below the folder is wanted. */
    static Map<String, ByteBuffer> of(Path folder, Predicate<String> wanted) throws IOException {
        Map<String, ByteBuffer> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    files.put(name, ByteBuffer.wrap(Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }
}
