package dev.stowage.cli;

import dev.stowage.notebook.JavaKernel;
import dev.stowage.notebook.KernelSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes Jupyter know the kernel, and is what Jupyter then starts. */
@Command(
        name = "notebook",
        description = "Make Jupyter know the kernel for notebooks in Java.",
        footer = {
            "",
            "Jupyter starts the kernel from where this program lies now: do it again when",
            "the folder has moved. `jupyter kernelspec remove stowage-java` undoes it."
        })
final class NotebookCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "A data folder of Jupyter. Default: the one of this person (`jupyter --data-dir`)")
    private @Nullable Path data;

    @Option(names = "--serve", paramLabel = "FILE", hidden = true, description = "Serve a notebook; for Jupyter.")
    private @Nullable Path connection;

    NotebookCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (connection != null) {
            JavaKernel.serve(surroundings.resolve(connection));
            return ExitCodes.DONE;
        }
        Path folder =
                data == null ? KernelSpec.dataFolder(System.getProperty("os.name", ""), home(), System::getenv) : data;
        Path written =
                KernelSpec.write(surroundings.resolve(folder).toAbsolutePath().normalize(), command());
        surroundings
                .out()
                .println("Jupyter knows the kernel " + KernelSpec.NAME + " now: " + surroundings.shown(written));
        return ExitCodes.DONE;
    }

    /** As Jupyter finds it: by the environment first. */
    private static Path home() {
        String stated = System.getenv("HOME");
        return Path.of(stated == null || stated.isBlank() ? System.getProperty("user.home", "") : stated);
    }

    /** The launcher where there is one; else this Java with its class path. */
    private static List<String> command() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Path launcher = Main.home().resolve(windows ? "stowage.cmd" : "stowage").toAbsolutePath();
        if (System.getProperty(Main.HOME) != null && Files.isRegularFile(launcher)) {
            return List.of(launcher.toString(), "notebook", "--serve");
        }
        Path java = Path.of(System.getProperty("java.home", ""), "bin", "java");
        return List.of(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                Main.class.getName(),
                "notebook",
                "--serve");
    }
}
