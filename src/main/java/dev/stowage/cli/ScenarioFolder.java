package dev.stowage.cli;

import dev.stowage.scenario.EditDistance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of one kind: those of their folder here, or of the one that comes with the program. */
final class ScenarioFolder {
    private final Surroundings surroundings;
    private final Path folder;
    private final String kind;
    private final String section;

    private ScenarioFolder(Surroundings surroundings, Path folder, String kind, String section) {
        this.surroundings = surroundings;
        this.folder = folder;
        this.kind = kind;
        this.section = section;
    }

    /** Those of published experiments. */
    static ScenarioFolder published(Surroundings surroundings) {
        return new ScenarioFolder(surroundings, Path.of("scenarios", "published"), "published scenario", "published:");
    }

    /** Those of which theory knows the outcome. */
    static ScenarioFolder theory(Surroundings surroundings) {
        return new ScenarioFolder(surroundings, Path.of("scenarios", "theory"), "scenario of theory", "theory:");
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
                        "there is no scenario in " + slashes(folder) + "; name a file with `" + section + "`");
            }
            return shipped.stream().map(ScenarioFolder::path).toList();
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
                ExitCodes.USAGE, "there is no " + kind + " `" + Plain.text(name) + "`" + meant(name, shipped));
    }

    private static String meant(String name, List<Path> shipped) {
        List<String> stems = shipped.stream().map(ScenarioFolder::stem).toList();
        return EditDistance.nearest(name, stems)
                .map(stem -> "; did you mean `" + stem + "`?")
                .orElse(stems.isEmpty() ? "" : "; there are " + String.join(", ", stems));
    }

    /** In the order of their names; as a person here would name them. */
    private List<Path> shipped() {
        Path here = surroundings.resolve(folder);
        boolean own = Files.isDirectory(here);
        Path found = own ? here : Main.home().resolve(folder);
        if (!Files.isDirectory(found)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(found)) {
            return files.map(file -> (own ? folder : found).resolve(String.valueOf(file.getFileName())))
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
