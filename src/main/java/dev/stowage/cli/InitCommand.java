package dev.stowage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a scenario to start from. */
@Command(name = "init", description = "Write NAME.yaml, a small commented scenario that runs.")
final class InitCommand implements Callable<Integer> {
    private static final String TEMPLATE = "init.yaml";
    private static final String ENDING = ".yaml";

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", description = "The name of the file, with or without .yaml.")
    private String name = "";

    InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        if (stem.isBlank() || stem.endsWith("/") || stem.chars().anyMatch(Character::isISOControl)) {
            throw new StopException(ExitCodes.USAGE, "`" + Plain.text(name) + "` is no name for a file");
        }
        Path file = surroundings.resolve(Path.of(stem + ENDING));
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT,
                    "there is no folder " + (folder == null ? "" : surroundings.shown(folder))
                            + "; make it first, or choose another name");
        }
        try {
            Files.writeString(
                    file, template(folder, stem + ENDING), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT, surroundings.shown(file) + " is already there; choose another name");
        }
        surroundings.out().println("wrote " + surroundings.shown(file));
        surroundings.out().println("run it with: " + command() + " run " + argument(surroundings.shown(file)));
        return ExitCodes.DONE;
    }

    /** How the product is called from here: by its launcher when that started it. */
    private String command() {
        String home = System.getProperty(Main.HOME);
        if (home == null) {
            return "stowage";
        }
        Path launcher = Path.of(home).toAbsolutePath().normalize().resolve("stowage");
        Path here = surroundings.directory().toAbsolutePath().normalize();
        return launcher.startsWith(here) ? "./" + slashes(here.relativize(launcher)) : argument(slashes(launcher));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** A word of a command line, in quotes when a shell would split it. */
    private static String argument(String word) {
        return word.matches("[\\w./:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The text, whose first line names the schema where that can be reached from the folder. */
    private String template(Path folder, String name) throws IOException {
        String text;
        try (InputStream in = Objects.requireNonNull(InitCommand.class.getResourceAsStream(TEMPLATE))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return schemaLine(folder)
                + text.replace("COMMAND", command()).replace("THIS_FILE", argument(surroundings.shown(Path.of(name))));
    }

    private static String schemaLine(Path folder) {
        Path schema = Main.home().toAbsolutePath().normalize().resolve("docs").resolve("scenario.schema.json");
        if (!Files.isRegularFile(schema) || !Objects.equals(schema.getRoot(), folder.getRoot())) {
            return "";
        }
        return "# yaml-language-server: $schema=" + slashes(folder.relativize(schema)) + "\n";
    }
}
