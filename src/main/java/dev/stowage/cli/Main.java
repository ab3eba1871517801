package dev.stowage.cli;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.model.Simulation;
import dev.stowage.report.Report;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** Where the process begins. */
public final class Main {
    /** The system property in which the launcher names its folder. */
    static final String HOME = "stowage.home";

    private static final String TERMINAL = "stowage.terminal";

    private Main() {}

    /** Carries out the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = writer(System.out, "stdout.encoding");
        PrintWriter err = writer(System.err, "stderr.encoding");
        int exitCode;
        try {
            Surroundings surroundings = new Surroundings(
                    Simulation::run,
                    Report::draw,
                    new BundledCatalogue(),
                    Path.of(""),
                    out,
                    err,
                    Boolean.getBoolean(TERMINAL));
            exitCode = StowageCommand.line(surroundings).execute(args);
        } catch (OutOfMemoryError e) {
            err.println("there is not enough memory; give Java more with STOWAGE_JAVA_OPTS=-Xmx8g, or record less");
            exitCode = ExitCodes.RUN_FAILED;
        } catch (Throwable e) {
            Defects.tell("", e, err);
            exitCode = ExitCodes.DEFECT;
        }
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** The folder that the launcher lies in; the current one without a launcher. */
    static Path home() {
        return Path.of(System.getProperty(HOME, ""));
    }

    /** Writes in the terminal's encoding, a line at a time. */
    private static PrintWriter writer(PrintStream stream, String encoding) {
        String name = System.getProperty(encoding);
        Charset charset = name == null ? Charset.defaultCharset() : Charset.forName(name);
        return new PrintWriter(new java.io.OutputStreamWriter(stream, charset), true);
    }
}
