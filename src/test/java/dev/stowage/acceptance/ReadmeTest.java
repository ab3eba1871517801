package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first page says is so, and the page with what it leaves out. */
class ReadmeTest {
    private static final String DESCRIBED = """
            {"InstanceTypes": [{"InstanceType": "m7i.large", "Hypervisor": "nitro", "VCpuInfo": {"DefaultVCpus": 2},
             "MemoryInfo": {"SizeInMiB": 8192}, "NetworkInfo": {"Ipv4AddressesPerInterface": 10, "MaximumNetworkInterfaces": 3}}]}
            """;

    @TempDir
    Path temp;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md")).replace("\r\n", "\n");
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("docs", "guide.md")).replace("\r\n", "\n");
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex, Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String between(String text, String from, String to) {
        int begin = text.indexOf(from) + from.length();
        assertThat(text).contains(from, to);
        return text.substring(begin, to.isEmpty() ? text.length() : text.indexOf(to, begin));
    }

    @Test
    void theScenariosListedAreTheFiles() throws IOException {
        assertThat(all("^\\| \\[[^\\]]+\\]\\(scenarios/([a-z0-9-]+\\.yaml)\\) \\|", readme()))
                .containsExactlyInAnyOrderElementsOf(Shipped.names());
    }

    @Test
    void everyFileThatIsLinkedIsThere() throws IOException {
        assertThat(all("\\]\\((?!https?:)([^)#]+)[^)]*\\)", readme()))
                .isNotEmpty()
                .allMatch(link -> Files.exists(Path.of(link)));
    }

    /** Every {@code ./stowage ...} of the pages: in a block of commands, or between back ticks. */
    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (String found : all("(?:^|`)\\./stowage ([^`\\n]+)", readme() + guide())) {
            commands.add(found.replaceFirst("\\s+#.*", "").strip());
        }
        return commands;
    }

    @Test
    void theCommandsWork() throws IOException {
        for (String part : List.of("published", "claims")) {
            Shipped.copyAll(Shipped.FOLDER.resolve(part), temp);
        }
        Shipped.copyAll(Path.of("results", "reference"), temp);
        for (String name : Shipped.names()) {
            Files.copy(Shipped.FOLDER.resolve(name), temp.resolve("scenarios").resolve(name));
        }
        Shipped.copyTables(temp.resolve("scenarios"));
        Files.writeString(temp.resolve("types.json"), DESCRIBED);
        Files.writeString(
                temp.resolve("prices.csv"),
                all("```csv\\n(type,.*?)```", guide()).get(0));
        Cli cli = new Cli(temp);
        assertThat(commands()).contains("run scenarios/module-6.yaml");
        for (String command : commands()) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            if (words.get(0).equals("run")) {
                words.addAll(List.of("--replications", "1"));
            }
            assertThat(cli.execute(words.toArray(String[]::new)))
                    .as(command + ": " + cli.err())
                    .isZero();
        }
    }

    @Test
    void theCommandsOfTheTableAreKnown() throws IOException {
        List<String> usages = all("^\\| `stowage ([^`]+)` \\|", readme());
        assertThat(usages).isNotEmpty();
        Cli cli = new Cli(temp);
        for (String usage : usages) {
            String command = usage.split(" ", 2)[0];
            assertThat(cli.execute(command, "--help")).as(command).isZero();
            String help = cli.out();
            for (String option : all("(--[a-z]+)", usage)) {
                assertThat(help).as(command).contains(option);
            }
        }
        cli.execute("--help");
        assertThat(usages.stream().map(usage -> usage.split(" ", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(
                        all("^  ([a-z]+)  ", between(cli.out(), "Commands:", "Exit codes:")));
    }

    @Test
    void theExitCodesAreThoseOfTheHelp() throws IOException {
        Cli cli = new Cli(temp);
        cli.execute("--help");
        List<String> ofHelp = all("^ +(\\d+) ", between(cli.out(), "Exit codes:", ""));
        String line = all("^Exit codes: (.*?)\\n\\n", readme()).get(0);
        assertThat(all("\\*\\*(\\d+)\\*\\*", line)).isEqualTo(ofHelp);
    }

    @Test
    void theScenarioThatIsShownIsOne() throws IOException {
        List<String> snippets = all("```yaml\\n(.*?)```", readme());
        assertThat(snippets).isNotEmpty();
        for (String snippet : snippets) {
            Files.writeString(temp.resolve("shown.yaml"), snippet);
            Cli cli = new Cli(temp);
            assertThat(cli.execute("validate", "shown.yaml")).as(cli.err()).isZero();
            assertThat(SchemaFile.problems(snippet)).isEmpty();
        }
    }

    @Test
    void theReferencesOfTheFirstLinesAreThere() {
        assertThat(Stream.of("docs/scenario.schema.json", "docs/scenarios.md", "docs/results.md"))
                .allMatch(file -> Files.exists(Path.of(file)));
    }
}
