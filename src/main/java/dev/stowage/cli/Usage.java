package dev.stowage.cli;

import dev.stowage.scenario.EditDistance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in a sentence. */
final class Usage {
    private Usage() {}

    /** The sentence, with the nearest command or option for one that is not known. */
    static String of(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return String.valueOf(e.getMessage());
        }
        CommandLine line = e.getCommandLine();
        String first = unmatched.getUnmatched().get(0);
        if (first.startsWith("-")) {
            List<String> options = new ArrayList<>();
            line.getCommandSpec().options().forEach(option -> options.addAll(List.of(option.names())));
            return "there is no option `" + first + "`" + meant(first, options);
        }
        Collection<String> commands = line.getSubcommands().keySet();
        return commands.isEmpty()
                ? "`" + first + "` is one argument too many"
                : "there is no command `" + first + "`" + meant(first, commands);
    }

    /** What a command throws when its arguments are wrong: the message with a pointer to the help of the command, where that is known. */
    static RuntimeException wrong(@Nullable CommandSpec command, String message) {
        return command == null
                ? new StopException(ExitCodes.USAGE, message)
                : new ParameterException(command.commandLine(), message);
    }

    private static String meant(String written, Collection<String> known) {
        return EditDistance.nearest(written, known)
                .map(word -> "; did you mean `" + word + "`?")
                .orElse("");
    }
}
