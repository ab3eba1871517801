package dev.stowage.cli;

import dev.stowage.experiment.InterruptedStudyException;
import dev.stowage.experiment.Version;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code stowage} with its subcommands. */
@Command(
        name = "stowage",
        mixinStandardHelpOptions = true,
        versionProvider = StowageCommand.ProductVersion.class,
        scope = CommandLine.ScopeType.INHERIT,
        description = "What changes when the same applications run as virtual machines and as containers.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a mistake in Stowage itself",
            "2:wrong usage",
            "3:a scenario, a table of measurements or an imported file is invalid",
            "4:a run failed, a check of theory did not pass, or results differ with --fail-on-difference",
            "5:input or output failed, or there is no Java 17",
            "130:interrupted"
        })
final class StowageCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private StowageCommand() {}

    /** The command line with all subcommands. */
    static CommandLine line(Surroundings surroundings) {
        CommandLine line = new CommandLine(new StowageCommand())
                .addSubcommand(new RunCommand(surroundings))
                .addSubcommand(new ValidateCommand(surroundings))
                .addSubcommand(new ReproduceCommand(surroundings))
                .addSubcommand(new VerifyCommand(surroundings))
                .addSubcommand(new FitCommand(surroundings))
                .addSubcommand(new CompareCommand(surroundings))
                .addSubcommand(new ChartCommand(surroundings))
                .addSubcommand(new ReportCommand(surroundings))
                .addSubcommand(new ExplainCommand(surroundings))
                .addSubcommand(new SchemaCommand(surroundings))
                .addSubcommand(new InitCommand(surroundings))
                .addSubcommand(new NotebookCommand(surroundings))
                .addSubcommand(new CommandLine(new CatalogCommand(surroundings))
                        .addSubcommand(new CatalogImportCommand(surroundings)));
        line.registerConverter(Integer.class, text -> (int) whole(text, Integer.MAX_VALUE));
        line.registerConverter(int.class, text -> (int) whole(text, Integer.MAX_VALUE));
        line.registerConverter(Long.class, text -> whole(text, Long.MAX_VALUE));
        return line.setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler((e, args) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, at, result) -> failed(e, at.getErr()));
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "what should be done? Name a command");
        }
    }

    private static long whole(String text, long most) {
        try {
            long number = Long.parseLong(text.strip());
            if (Math.abs(number) <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new TypeConversionException("`" + text + "` is not a whole number"
                + (text.matches("-?[0-9]+") ? " of at most " + most : "; write digits alone"));
    }

    private static int wrongUsage(ParameterException e) {
        CommandLine line = e.getCommandLine();
        line.getErr()
                .println(Plain.text(Usage.of(e)) + "; see `"
                        + line.getCommandSpec().qualifiedName() + " --help`");
        return ExitCodes.USAGE;
    }

    private static int failed(Throwable e, PrintWriter err) {
        return e instanceof InterruptedStudyException ? ExitCodes.INTERRUPTED : Failures.tell("", e, err);
    }

    /** Says the version. */
    static final class ProductVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"stowage " + Version.PRODUCT};
        }
    }
}
