package dev.stowage.cli;

import dev.stowage.scenario.EditDistance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of published experiments: those of the folder here, or of the one that comes with the program. */
final class PublishedFiles {
    private static final Path FOLDER = Path.of("scenarios", "published");

    private final Surroundings surroundings;

    PublishedFiles(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The scenarios of these names: a name of the folder with or without its ending, or the path of any file; all when there are none.
     *
     * @throws StopException when there is no such scenario, or none at all
     */
    List<ScenarioPath> named(List<String> names) {
        List<Path> shipped = shipped();
        if (names.isEmpty()) {
            if (shipped.isEmpty()) {
                throw new StopException(
                        ExitCodes.USAGE,
                        "there is no scenario in " + slashes(FOLDER) + "; name a file with `published:`");
            }
            return shipped.stream().map(PublishedFiles::path).toList();
        }
        List<ScenarioPath> found = new ArrayList<>();
        names.forEach(name -> found.add(path(one(name, shipped))));
        return found.stream().distinct().toList();
    }

    private Path one(String name, List<Path> shipped) {
        for (Path file : shipped) {
            if (stem(file).equals(name) || String.valueOf(file.getFileName()).equals(name)) {
                return file;
            }
        }
        Path given = Path.of(name);
        if (Files.isRegularFile(surroundings.resolve(given))) {
            return given;
        }
        throw new StopException(
                ExitCodes.USAGE, "there is no published scenario `" + Plain.text(name) + "`" + meant(name, shipped));
    }

    private static String meant(String name, List<Path> shipped) {
        List<String> stems = shipped.stream().map(PublishedFiles::stem).toList();
        return stems.stream()
                .filter(stem -> EditDistance.between(name, stem) <= Math.max(2, name.length() / 3))
                .min(Comparator.comparingInt(stem -> EditDistance.between(name, stem)))
                .map(stem -> "; did you mean `" + stem + "`?")
                .orElse(stems.isEmpty() ? "" : "; there are " + String.join(", ", stems));
    }

    /** In the order of their names; as a person here would name them. */
    private List<Path> shipped() {
        Path here = surroundings.resolve(FOLDER);
        boolean own = Files.isDirectory(here);
        Path folder = own ? here : Main.home().resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> (own ? FOLDER : folder).resolve(String.valueOf(file.getFileName())))
                    .filter(file -> String.valueOf(file.getFileName()).matches("[^._].*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScenarioPath path(Path file) {
        return new ScenarioPath(file, Path.of(stem(file)));
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
