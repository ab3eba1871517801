package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What is wrong with the syntax of a file, in the words of somebody who writes one: the parser says which of its rules failed, and
 * the line at hand tells what was meant.
 *
 * @param line from 1
 * @param column from 1
 * @param what what is wrong
 * @param remedy what would be right
 */
record YamlMistake(int line, int column, String what, String remedy) {
    private static final String CHECK = "check indentation, colons, quotes and brackets here and just before";
    private static final String ALIGN = "align it with the keys that belong beside it";
    private static final Pattern KEY_AND_TEXT = Pattern.compile("\\s*(- )*[^:#\"'\\[{]+: .*\\S.*");
    private static final Pattern NO_SPACE = Pattern.compile("\\s*(?:- )*([\\w.-]+):([^\\s:]\\S*)(?:\\s.*)?");
    private static final Pattern NO_SPACE_AFTER_DASH = Pattern.compile("\\s*-([^\\s-].*)");
    private static final Pattern OPENS_IN_TEXT = Pattern.compile(".*[\\w.%] +[\\[{]");
    private static final Pattern FOUND = Pattern.compile("but (?:found|got) '?(.+?)'?$");
    private static final Pattern CHARACTER = Pattern.compile("character '?(.+?)['(].*");

    /** What the parser refused, explained by the text in which it did. */
    static YamlMistake of(MarkedYAMLException refused, String text) {
        String problem = String.valueOf(refused.getProblem());
        Mark mark = refused.getProblemMark() == null ? refused.getContextMark() : refused.getProblemMark();
        int line = mark == null ? 1 : mark.getLine() + 1;
        int column = mark == null ? 1 : mark.getColumn() + 1;
        YamlMistake here = new YamlMistake(line, column, "", "");
        Mark begun = refused.getContextMark();
        YamlMistake opened = begun == null ? here : new YamlMistake(begun.getLine() + 1, begun.getColumn() + 1, "", "");
        String[] lines = text.split("\\R", -1);
        YamlMistake known = problem.contains("TAB") || problem.contains("\\t")
                ? here.says("a tab stands here", "indent with spaces")
                : explained(problem, String.valueOf(refused.getContext()), here, opened, lines);
        return known == null ? here.says("this is not YAML: " + firstLine(problem), CHECK) : known;
    }

    /** What the parser's reader refused before its rules came to it. */
    static YamlMistake unknown(@Nullable String message, @Nullable JsonLocation at) {
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        return new YamlMistake(line, column, "this is not YAML: " + firstLine(message), CHECK);
    }

    private YamlMistake says(String said, String cure) {
        return new YamlMistake(line, column, said, cure);
    }

    private static @Nullable YamlMistake explained(
            String problem, String context, YamlMistake here, YamlMistake opened, String[] lines) {
        if (problem.startsWith("mapping values are not allowed")) {
            return colon(here, lines);
        } else if (problem.startsWith("could not find expected ':'")) {
            YamlMistake noSpace = noSpace(opened.line, lines);
            return noSpace == null
                    ? opened.says("this line is no key with its value", "write `key: value`, with a space")
                    : noSpace;
        } else if (problem.startsWith("expected ',' or")) {
            return unclosed(context, here, opened, lines);
        } else if (problem.contains("unexpected end of stream") && context.contains("quoted")) {
            return opened.says("the quote that opens here is not closed", "add the closing quote");
        } else if (problem.startsWith("sequence entries are not allowed")) {
            return here.says("a list with dashes cannot begin in this place", "begin it in a line of its own");
        } else if (problem.contains("cannot start any token")) {
            return here.says("a text cannot begin with `" + character(problem) + "`", "put the text in quotes");
        } else if (problem.contains("unknown escape character")) {
            return here.says(
                    "the backslash before `" + character(problem) + "` means nothing in double quotes",
                    "write two backslashes, or use single quotes");
        } else if (problem.startsWith("expected <block end>")) {
            return blockEnd(problem, here, lines);
        }
        return null;
    }

    /** A colon where no key can end. */
    private static YamlMistake colon(YamlMistake here, String[] lines) {
        String line = line(lines, here.line);
        String before = line.substring(0, Math.min(here.column - 1, line.length()));
        if (KEY_AND_TEXT.matcher(before).matches()) {
            return here.says("a colon stands inside plain text", "put the text in quotes");
        }
        int above = here.line - 1;
        while (above > 1 && line(lines, above).isBlank()) {
            above--;
        }
        YamlMistake noSpace = noSpace(above, lines);
        if (noSpace != null) {
            return noSpace;
        }
        return line(lines, above).contains(":")
                ? here.says("this line is indented further than the one above, which has its value already", ALIGN)
                : new YamlMistake(above, 1, "this line is no key with its value", "write `key: value`");
    }

    /** A bracket that nothing closes, or one that opens behind plain text. */
    private static YamlMistake unclosed(String context, YamlMistake here, YamlMistake opened, String[] lines) {
        String line = line(lines, here.line);
        String upToHere = line.substring(0, Math.min(here.column, line.length()));
        if (OPENS_IN_TEXT.matcher(upToHere).matches()) {
            return here.says(
                    "a bracket opens inside plain text", "put the text in quotes, or a comma before the bracket");
        }
        String bracket = context.contains("sequence") ? "[" : "{";
        return opened.says(
                "the bracket `" + bracket + "` that opens here is not closed",
                "add `" + closing(bracket) + "`, or a comma that is missing before line " + here.line + ", column "
                        + here.column);
    }

    private static @Nullable YamlMistake noSpace(int number, String[] lines) {
        Matcher matcher = NO_SPACE.matcher(line(lines, number));
        return matcher.matches()
                ? new YamlMistake(
                        number,
                        matcher.start(2) + 1,
                        "there is no space after the colon",
                        "write `" + Suggestion.clip(matcher.group(1) + ": " + matcher.group(2)) + "`")
                : null;
    }

    private static @Nullable YamlMistake blockEnd(String problem, YamlMistake here, String[] lines) {
        Matcher matcher = FOUND.matcher(problem);
        String found = matcher.find() ? matcher.group(1) : "";
        Matcher dash = NO_SPACE_AFTER_DASH.matcher(line(lines, here.line));
        if (dash.matches() && dash.start(1) > here.column - 1) {
            return here.says(
                    "there is no space after the dash",
                    "write `- " + Suggestion.clip(dash.group(1).strip()) + "`");
        }
        return switch (found) {
            case "<scalar>" ->
                here.says(
                        "text goes on behind a closing quote",
                        "put all of it in one pair of quotes; a quote inside is written twice in single quotes");
            case "]", "}" -> here.says("`" + found + "` closes nothing", "leave it out, or open it before");
            case "," -> here.says("a comma stands outside of brackets", "write each key in a line of its own");
            case "<block mapping start>", "<block sequence start>", "?", "-" ->
                here.says("the indentation of this line fits to none above", ALIGN);
            default -> null;
        };
    }

    private static String line(String[] lines, int number) {
        return number >= 1 && number <= lines.length ? lines[number - 1] : "";
    }

    private static String closing(String bracket) {
        return bracket.equals("[") ? "]" : "}";
    }

    private static String character(String problem) {
        Matcher matcher = CHARACTER.matcher(problem);
        return matcher.find() ? matcher.group(1).replace("`", "'") : "this";
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "it cannot be read" : Suggestion.clip(message.split("\\R", 2)[0].replace("`", "'"));
    }
}
