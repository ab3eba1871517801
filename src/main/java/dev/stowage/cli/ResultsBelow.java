package dev.stowage.cli;

import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The results folders that a path on the command line names. */
final class ResultsBelow {
    private ResultsBelow() {}

    /**
     * Results folders by their path below the given one, which is empty for that itself; the reference results where they are
     * meant.
     *
     * @throws StopException if there are none
     */
    static Map<String, Path> of(Path given, Surroundings surroundings) throws IOException {
        Path root = surroundings.resolve(given);
        Map<String, Path> folders = new TreeMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.endsWith(Manifest.FILE_NAME))
                        .filter(file -> ResultFolder.isReference(root) || !ResultFolder.isReference(file))
                        .forEach(file -> {
                            Path folder = root.relativize(file.resolveSibling(""));
                            folders.put(folder.toString().replace('\\', '/'), file.resolveSibling(""));
                        });
            }
        }
        if (folders.isEmpty()) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT,
                    "there are no results in " + surroundings.shown(given)
                            + "; name a folder that `stowage run` wrote");
        }
        return folders;
    }
}
