package dev.stowage.notebook;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/** Carries out cells of Java, each a few snippets of jshell, one after the other in this process. */
final class Cells implements AutoCloseable {
    private static final List<String> IMPORTS = List.of(
            "dev.stowage.notebook.*",
            "java.nio.file.*",
            "java.util.*",
            "java.util.function.*",
            "java.util.stream.*",
            "static org.dflib.jjava.jupyter.kernel.BaseNotebookStatics.display");

    /** Blanks and comments. Before an import they would make jshell forget the values of all variables. */
    private static final Pattern NOTHING = Pattern.compile("\\A(?:\\s+|//[^\n]*|/\\*.*?\\*/)+", Pattern.DOTALL);

    private final InProcess process = new InProcess();
    private final JShell shell;
    private final SourceCodeAnalysis analysis;

    /** Cells see the classes in this path, and the imports above. */
    Cells(String classPath) {
        shell = JShell.builder()
                .executionEngine(new Here(process), Map.of())
                .compilerOptions("-parameters")
                .build();
        analysis = shell.sourceCodeAnalysis();
        shell.addToClasspath(classPath);
        IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
    }

    /** The execution of snippets in this process, for jshell. */
    private record Here(DirectExecutionControl process) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "here";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return process;
        }
    }

    /**
     * Carries out a cell up to its first mistake.
     *
     * @return the value of the last snippet when that is an expression; null when it is none, or gave nothing
     * @throws CellException when a snippet does not compile, or throws
     */
    @Nullable Object eval(String cell) {
        Object last = null;
        for (String rest = bare(cell); !rest.isEmpty(); ) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            boolean complete = next.completeness().isComplete();
            last = snippet(complete ? next.source() : rest);
            rest = complete ? bare(next.remaining()) : "";
        }
        return last;
    }

    private static String bare(String code) {
        return NOTHING.matcher(code).replaceFirst("");
    }

    private @Nullable Object snippet(String source) {
        process.forget();
        Object value = null;
        for (SnippetEvent event : shell.eval(source)) {
            if (event.causeSnippet() == null) {
                check(event);
                value = isShown(event.snippet()) ? process.result() : null;
                // System.out.printf gives the stream back, which tells nobody anything
                value = value instanceof PrintStream ? null : value;
            }
        }
        return value;
    }

    private static boolean isShown(Snippet snippet) {
        SubKind kind = snippet.subKind();
        return kind.isExecutable()
                && kind.hasValue()
                && kind != SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND
                && kind != SubKind.VAR_DECLARATION_SUBKIND
                && kind != SubKind.ASSIGNMENT_SUBKIND;
    }

    private void check(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.exception() instanceof UnresolvedReferenceException unresolved) {
            throw new CellException(missing(unresolved.getSnippet()));
        }
        if (event.exception() != null) {
            Throwable thrown = process.failure();
            throw new CellException(thrown == null ? event.exception() : thrown, line(snippet, event.exception()));
        }
        if (event.status() == Status.REJECTED) {
            List<String> mistakes = shell.diagnostics(snippet)
                    .filter(Diag::isError)
                    .map(mistake -> told(snippet.source(), mistake))
                    .toList();
            throw new CellException(
                    mistakes.isEmpty()
                            ? "this is not complete: " + snippet.source().strip()
                            : String.join("\n", mistakes));
        }
        if (event.status() == Status.RECOVERABLE_NOT_DEFINED && snippet instanceof DeclarationSnippet declaration) {
            throw new CellException(missing(declaration));
        }
    }

    private String missing(DeclarationSnippet declaration) {
        return "there is no " + shell.unresolvedDependencies(declaration).collect(Collectors.joining(", "));
    }

    /** The line of a snippet at which an exception passed through it; empty when it did not. */
    private static String line(Snippet snippet, JShellException exception) {
        List<String> lines = snippet.source().lines().toList();
        return Arrays.stream(exception.getStackTrace())
                .filter(frame -> ("#" + snippet.id()).equals(frame.getFileName()))
                .map(StackTraceElement::getLineNumber)
                .filter(number -> number > 0 && number <= lines.size())
                .findFirst()
                .map(number -> lines.get(number - 1).strip())
                .orElse("");
    }

    /** The line with the mistake, a mark below its beginning, and what the compiler says. */
    private static String told(String source, Diag mistake) {
        int at = (int) Math.max(0, Math.min(mistake.getStartPosition(), source.length()));
        int begin = source.lastIndexOf('\n', at - 1) + 1;
        int end = source.indexOf('\n', at);
        String line = source.substring(begin, end < 0 ? source.length() : end);
        return line + "\n" + " ".repeat(at - begin) + "^ " + mistake.getMessage(null);
    }

    /** Interrupts the snippet that runs. */
    void interrupt() {
        process.interrupt();
    }

    /** Whether a text can be carried out as it is, goes on on the next line, or is wrong however it goes on. */
    Completeness completeness(String cell) {
        Completeness last = Completeness.EMPTY;
        for (String rest = bare(cell); !rest.isEmpty() && last != Completeness.UNKNOWN; ) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            last = next.completeness();
            rest = last.isComplete() ? bare(next.remaining()) : "";
        }
        return last;
    }

    /**
     * What could stand at a position of a cell.
     *
     * @param texts the candidates, each once
     * @param from where the text begins that they replace
     */
    record Completions(List<String> texts, int from) {}

    /** What could stand at a position. */
    Completions completions(String cell, int position) {
        int[] from = {position};
        int begin = position - statement(cell, position).length();
        List<String> texts = analysis.completionSuggestions(cell.substring(begin), position - begin, from).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .distinct()
                .toList();
        return new Completions(texts, begin + from[0]);
    }

    /** What is known of the expression at a position: signatures, a line each; empty when nothing is. */
    String documentation(String cell, int position) {
        String statement = statement(cell, position);
        return analysis.documentation(statement, statement.length(), false).stream()
                .map(SourceCodeAnalysis.Documentation::signature)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The statement before a position: those before it have been told to jshell already, or are of no help to it. */
    private String statement(String cell, int position) {
        String rest = cell.substring(0, position);
        while (true) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            if (!next.completeness().isComplete() || next.remaining().isBlank()) {
                return rest;
            }
            rest = next.remaining();
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
