package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCommandsTest {
    @TempDir
    Path temp;

    private Cli cli;

    @BeforeEach
    void cli() {
        cli = new Cli(temp);
    }

    @Test
    void validateNamesWhatIsValidAndExplainsWhatIsNot() throws IOException {
        cli.write("all/a.yaml", Cli.STUDY);
        cli.write("all/b.yaml", Cli.STUDY.replace("128 MiB", "128 Mib").replace("count: 2", "cuont: 2"));
        assertThat(cli.execute("validate", "all")).isEqualTo(3);
        assertThat(cli.out()).isEqualTo("ok all/a.yaml\n2 scenarios, 1 invalid\n");
        assertThat(cli.err()).contains("b.yaml:4:").contains("b.yaml:5:").contains("did you mean `count`?");
        assertThat(temp.resolve("results")).doesNotExist();
    }

    @Test
    void validateOfAValidScenarioIsDone() throws IOException {
        cli.write("a.yaml", Cli.STUDY);
        assertThat(cli.execute("validate", "a.yaml")).isZero();
        assertThat(cli.out()).isEqualTo("ok a.yaml\n1 scenario, all valid\n");
    }

    @Test
    void aFolderWithoutScenariosIsWrongUsage() throws IOException {
        cli.write("empty/notes.txt", "nothing");
        assertThat(cli.execute("validate", "empty")).isEqualTo(2);
    }

    @Test
    void initWritesAScenarioThatIsValidAndRuns() {
        assertThat(cli.execute("init", "mine")).isZero();
        assertThat(temp.resolve("mine.yaml")).exists();
        assertThat(cli.execute("validate", "mine.yaml")).as(cli.err()).isZero();
        assertThat(cli.execute("run", "mine.yaml", "--replications", "2"))
                .as(cli.err())
                .isZero();
        assertThat(cli.out()).contains("vm", "container", "s sooner on average");
    }

    @Test
    void initNamesTheLauncherAndTheSchema() throws IOException {
        cli.write("docs/scenario.schema.json", "{}");
        cli.write("sub/other.txt", "");
        System.setProperty(Main.HOME, temp.toString());
        try {
            assertThat(cli.execute("init", "sub/my study")).isZero();
        } finally {
            System.clearProperty(Main.HOME);
        }
        assertThat(cli.out()).endsWith("run it with: ./stowage run 'sub/my study.yaml'\n");
        assertThat(temp.resolve("sub/my study.yaml"))
                .content()
                .startsWith("# yaml-language-server: $schema=../docs/scenario.schema.json\n")
                .contains("#   ./stowage run 'sub/my study.yaml'\n", "`./stowage catalog show nginx`");
        assertThat(cli.execute("validate", "sub/my study.yaml")).as(cli.err()).isZero();
    }

    @Test
    void initNeedsAFolder() {
        assertThat(cli.execute("init", "a b/c")).isEqualTo(5);
        assertThat(cli.err()).isEqualTo("there is no folder a b; make it first, or choose another name\n");
    }

    @Test
    void initReplacesNothing() throws IOException {
        cli.write("mine.yaml", "precious");
        assertThat(cli.execute("init", "mine.yaml")).isEqualTo(5);
        assertThat(cli.err()).isEqualTo("mine.yaml is already there; choose another name\n");
        assertThat(temp.resolve("mine.yaml")).hasContent("precious");
    }

    @Test
    void schemaIsPrinted() {
        assertThat(cli.execute("schema")).isZero();
        assertThat(cli.out()).startsWith("{").contains("\"workload\"", "\"styles\"");
    }

    @Test
    void theCatalogueIsListedAndExplained() {
        assertThat(cli.execute("catalog")).isZero();
        assertThat(cli.out()).contains("m5.large", "firecracker", "nginx");
        String all = cli.out();
        assertThat(cli.execute("catalog", "list")).isZero();
        assertThat(cli.out()).isEqualTo(all);
        assertThat(cli.execute("catalog", "show", "m5.large")).isZero();
        assertThat(cli.out()).contains("0.096");
        assertThat(cli.execute("catalog", "show", "m5.larg")).isEqualTo(2);
        assertThat(cli.err()).contains("did you mean", "m5.large").hasLineCount(1);
    }
}
