package dev.stowage.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of Java, as the kernel carries them out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CellsTest {
    private Cells cells;

    @BeforeAll
    void open() {
        cells = new Cells(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }

    @AfterAll
    void close() {
        cells.close();
    }

    @Test
    void theLastExpressionIsTheValueItself() {
        assertThat(cells.eval("var list = new ArrayList<Integer>();\nlist.add(3);\nlist"))
                .isInstanceOf(java.util.ArrayList.class)
                .hasToString("[3]");
    }

    @Test
    void whatIsNoExpressionHasNoValue() {
        assertThat(cells.eval("int x = 5;")).isNull();
        assertThat(cells.eval("x = 6")).isNull();
        assertThat(cells.eval("void nothing() {}")).isNull();
        assertThat(cells.eval("for (int i = 0; i < 3; i++) x++;")).isNull();
        assertThat(cells.eval("// only said")).isNull();
        assertThat(cells.eval("System.out.printf(\"\")")).isNull();
        assertThat(cells.eval("x + 1")).isEqualTo(10);
    }

    /** jshell forgets all variables when something stands before a second import. */
    @Test
    void importsLeaveTheVariablesAlone() {
        cells.eval("var kept = new StringBuilder(\"kept\");");
        cells.eval(
                "\n// of charts\nimport org.jfree.chart.*;\n/* and\n their data */\nimport org.jfree.data.xy.*;\nnew XYSeries(\"a\")");
        assertThat(cells.eval("kept.toString()")).isEqualTo("kept");
    }

    @Test
    void classesOfTheProgramAreThoseOfThisProcess() {
        assertThat(cells.eval("Draft.of(\"schema: 1\")")).isInstanceOf(Draft.class);
    }

    @Test
    void aMistakeIsShownWhereItIs() {
        assertThatThrownBy(() -> cells.eval("int one = 1;\nint two = \"two\";\nint three = 3;"))
                .isInstanceOf(CellException.class)
                .hasMessageStartingWith("int two = \"two\";\n          ^ ")
                .hasMessageContaining("String cannot be converted to int");
        assertThat(cells.eval("one")).isEqualTo(1);
        assertThatThrownBy(() -> cells.eval("three")).hasMessageContaining("cannot find symbol");
        assertThatThrownBy(() -> cells.eval("foo(")).hasMessageContaining("reached end of file");
        cells.eval("int half() { return missing() / 2; }");
        assertThatThrownBy(() -> cells.eval("half()")).hasMessageContaining("there is no method missing()");
    }

    @Test
    void whatIsThrownNamesItsLine() {
        assertThatThrownBy(() -> cells.eval("int[] few = {1};\nint zero = 0;\nif (zero == 0) {\n    few[3]++;\n}"))
                .isInstanceOf(CellException.class)
                .hasMessage("ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 1\n  at: few[3]++;")
                .hasCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cells.eval("throw new AssertionError(\"an error too\");"))
                .isInstanceOf(CellException.class)
                .hasMessageStartingWith("AssertionError: an error too");
    }

    @Test
    void aMistakeInAScenarioIsTheWholeMessage() {
        assertThatThrownBy(() -> cells.eval("Draft.of(\"schema: 1\\napp: {}\").run()"))
                .isInstanceOf(CellException.class)
                .hasMessageContaining("scenario:2:1: app: ")
                .hasMessageContaining("did you mean `apps`?")
                .hasMessageEndingWith("at: Draft.of(\"schema: 1\\napp: {}\").run()");
    }

    @Test
    void aCellCanBeInterrupted() throws Exception {
        CompletableFuture<Void> sleeping = CompletableFuture.runAsync(() -> cells.eval("Thread.sleep(60_000);"));
        while (!sleeping.isDone()) {
            cells.interrupt();
            Thread.sleep(20);
        }
        assertThat(sleeping)
                .isCompletedExceptionally()
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableThat()
                .withMessageContaining("InterruptedException");
        assertThat(cells.eval("1 + 1")).isEqualTo(2);
    }

    @Test
    void whatCouldStandAtThePosition() {
        String cell = "int before = 1;\nDraft.op";
        Cells.Completions found = cells.completions(cell, cell.length());
        assertThat(found.texts()).containsExactly("open(");
        assertThat(found.from()).isEqualTo(cell.length() - "op".length());
        String call = "int before = 1;\nDraft.open(";
        assertThat(cells.documentation(call, call.length())).contains("Draft.open(String");
    }

    @ParameterizedTest
    @CsvSource({"1 + 1, COMPLETE", "int a = 1;, COMPLETE", "'for (;;) {', DEFINITELY_INCOMPLETE", "'', EMPTY"})
    void whetherMoreIsToCome(String cell, Completeness expected) {
        assertThat(cells.completeness(cell)).isEqualTo(expected);
    }
}
