package dev.stowage.cli;

import dev.stowage.report.Index;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks, before anything runs, that results folders can take the places meant for them without anything being lost. */
final class Targets {
    private final Surroundings surroundings;
    private final Path folder;

    /** Results go below this folder. */
    Targets(Surroundings surroundings, Path folder) {
        this.surroundings = surroundings;
        this.folder = folder;
    }

    /** The folder below which results go. */
    Path folder() {
        return surroundings.resolve(folder);
    }

    /** Where the results of a scenario go. */
    Path of(ScenarioPath scenario) {
        return surroundings.resolve(folder).resolve(scenario.stem());
    }

    /**
     * Checks all of them.
     *
     * @throws StopException when two scenarios would write one folder or one inside the other's, a name cannot be that of a
     *     folder, or a folder is there that holds something else than results
     */
    void check(List<ScenarioPath> scenarios) {
        Map<String, ScenarioPath> byPlace = new TreeMap<>();
        for (ScenarioPath scenario : scenarios) {
            checkName(scenario);
            ScenarioPath other = byPlace.putIfAbsent(place(scenario.stem()), scenario);
            if (other != null) {
                throw collision(other, scenario);
            }
        }
        for (ScenarioPath scenario : scenarios) {
            Path above = scenario.stem().getParent();
            while (above != null) {
                ScenarioPath other = byPlace.get(place(above));
                if (other != null) {
                    throw collision(other, scenario);
                }
                above = above.getParent();
            }
        }
        scenarios.forEach(this::checkContent);
    }

    /** The same for names that some file systems take for equal. */
    private static String place(Path stem) {
        return stem.toString().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private StopException collision(ScenarioPath one, ScenarioPath other) {
        return new StopException(
                ExitCodes.USAGE,
                Plain.text(other.file() + " and " + one.file() + " would both write " + surroundings.shown(of(one))
                        + "; run them one by one with different --out"));
    }

    private void checkName(ScenarioPath scenario) {
        Path stem = scenario.stem();
        String name = String.valueOf(stem.getFileName());
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new StopException(
                    ExitCodes.USAGE,
                    Plain.text(scenario.file().toString()) + ": the name gives no name for the results");
        }
        if (place(stem).equals(Tables.INDEX.fileName()) || place(stem).equals(Index.PAGE)) {
            throw new StopException(
                    ExitCodes.USAGE,
                    Plain.text(scenario.file().toString()) + ": results cannot be called " + stem
                            + ", as the index of all results is; choose another name");
        }
        if (ResultFolder.isReference(of(scenario))) {
            throw new StopException(
                    ExitCodes.USAGE,
                    Plain.text(scenario.file().toString())
                            + ": results/reference is never written by `run`; choose another name or --out");
        }
    }

    private void checkContent(ScenarioPath scenario) {
        Path target = of(scenario);
        if (!Files.exists(target)) {
            return;
        }
        boolean ours = Files.isDirectory(target)
                && (Files.isRegularFile(target.resolve(Manifest.FILE_NAME)) || isEmpty(target));
        if (!ours || holdsOtherResults(target)) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT,
                    surroundings.shown(target)
                            + " is there and holds something else than these results; move it away or choose another --out");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsOtherResults(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.anyMatch(path -> Files.exists(path.resolve(Manifest.FILE_NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
