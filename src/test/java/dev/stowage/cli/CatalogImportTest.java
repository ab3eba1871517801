package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.results.Metric;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.yaml.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS says of its instance types becomes entries that scenarios name, or is refused with the place of the mistake. */
class CatalogImportTest {
    private static final String LARGE = """
            {"InstanceType": "m5.large", "BareMetal": false, "Hypervisor": "nitro", "BurstablePerformanceSupported": false,
             "ProcessorInfo": {"SupportedArchitectures": ["x86_64"]}, "Unknown": {"VCpuInfo": [1, {"DefaultVCpus": 7}]},
             "VCpuInfo": {"DefaultVCpus": 2, "DefaultCores": 1, "DefaultThreadsPerCore": 2},
             "MemoryInfo": {"SizeInMiB": 8192},
             "EbsInfo": {"EbsOptimizedInfo": {"BaselineBandwidthInMbps": 650, "MaximumBandwidthInMbps": 4750, "BaselineIops": 3600}},
             "NetworkInfo": {"DefaultNetworkCardIndex": 0, "Ipv4AddressesPerInterface": 10, "MaximumNetworkInterfaces": 3,
                "NetworkCards": [{"NetworkCardIndex": 0, "MaximumNetworkInterfaces": 3, "BaselineBandwidthInGbps": 0.75, "PeakBandwidthInGbps": 10.0}]}}""";
    private static final String MICRO = LARGE.replace("m5.large", "t2.micro")
            .replace("nitro", "xen")
            .replace("\"BurstablePerformanceSupported\": false", "\"BurstablePerformanceSupported\": true")
            .replace("[\"x86_64\"]", "[\"i386\", \"x86_64\"]")
            .replace("8192", "1024")
            .replace("\"DefaultVCpus\": 2", "\"DefaultVCpus\": 1")
            .replace("\"DefaultThreadsPerCore\": 2", "\"DefaultThreadsPerCore\": 1")
            .replaceAll("\"EbsInfo\".*\\n", "\n")
            .replace(": 10, \"Max", ": 2, \"Max")
            .replace("Interfaces\": 3", "Interfaces\": 2")
            .replace("0.75", "0.064")
            .replace("10.0", "1.024");
    private static final String METAL = LARGE.replace("m5.large", "x9.metal")
            .replace("\"BareMetal\": false, \"Hypervisor\": \"nitro\"", "\"BareMetal\": true")
            .replace("\"MemoryInfo\"", "\"InstanceStorageInfo\": {\"TotalSizeInGB\": 75}, \"MemoryInfo\"")
            .replace("x86_64", "arm64")
            .replace("\"DefaultNetworkCardIndex\": 0", "\"DefaultNetworkCardIndex\": 1")
            .replace(
                    "[{\"NetworkCardIndex\": 0",
                    "[{\"NetworkCardIndex\": 0, \"MaximumNetworkInterfaces\": 9}, {\"NetworkCardIndex\": 1");
    private static final String OLD = """
            {"InstanceType": "c1.medium", "Hypervisor": "xen", "VCpuInfo": {"DefaultVCpus": 2}, "MemoryInfo": {"SizeInMiB": 1740},
             "NetworkInfo": {"Ipv4AddressesPerInterface": 6, "MaximumNetworkInterfaces": 2}}""";

    private static final String SCENARIO = """
            schema: 1
            catalogue: [catalogue.yaml]
            apps: {web: {memory: 128 MiB}}
            workload: [{app: web, count: 2}]
            styles: {vm: {machines: {type: TYPE, count: 1}, stack: [ec2-nitro, amazon-linux-2023]}}
            experiment: {replications: 2}
            """;

    @TempDir
    Path temp;

    private Cli cli;

    @BeforeEach
    void inAFolder() {
        cli = new Cli(temp);
    }

    private static String page(String... types) {
        return "{\"InstanceTypes\": [" + String.join(",\n", types) + "]}";
    }

    private String imported(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 3];
        System.arraycopy(new String[] {"catalog", "import", "--date=2026-07-15"}, 0, all, 0, 3);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        assertThat(cli.execute(all)).as(cli.err()).isZero();
        return Files.readString(temp.resolve("catalogue.yaml"));
    }

    private InstanceType type(String name) throws IOException {
        return typeOf(SCENARIO.replace("TYPE", name));
    }

    private InstanceType bundled(String name) throws IOException {
        return typeOf(SCENARIO.replace("TYPE", name).replace("catalogue: [catalogue.yaml]\n", ""));
    }

    /** The layers below would refuse some of the types. */
    private InstanceType typeOf(String scenario) throws IOException {
        Path file = cli.write("reads.yaml", scenario.replace("ec2-nitro, ", ""));
        Style style = new ScenarioReader(new BundledCatalogue())
                .read(file)
                .points()
                .get(0)
                .scenario()
                .styles()
                .get("vm");
        return Objects.requireNonNull(style).machines().type();
    }

    @Test
    void whatNoOutputOfAwsLooksLikeIsLocated() throws IOException {
        cli.write("deep.json", "{\"InstanceTypes\": [\n" + "[".repeat(1001));
        assertThat(cli.execute("catalog", "import", "deep.json")).isEqualTo(ExitCodes.INVALID);
        assertThat(cli.err())
                .startsWith("deep.json:2:")
                .contains("exceeds the maximum allowed (1000); give the output of");
        assertThat(temp.resolve("catalogue.yaml")).doesNotExist();
    }

    @Test
    void anImportedTypeHasTheFiguresOfTheBundledOne() throws IOException {
        cli.write("types.json", page(LARGE, MICRO));
        cli.write("prices.csv", "region,type,usd_per_hour,date\nus-east-1,m5.large,0.096,2026-07\n");
        String yaml = imported("types.json", "--prices", "prices.csv");
        assertThat(cli.out()).isEqualTo("wrote catalogue.yaml with 2 instance types\n");
        assertThat(yaml)
                .contains(
                        "memory: {value: 8192 MiB, grade: vendor, source: aws ec2 describe-instance-types, date: \"2026-07-15\"}",
                        "price: {value: 0.096 USD/h, grade: vendor, source: \"prices.csv, us-east-1\", date: \"2026-07\"}");
        for (String name : List.of("m5.large", "t2.micro")) {
            InstanceType mine = type(name);
            InstanceType theirs = bundled(name);
            assertThat(mine)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*provenance", "price", "unpriced")
                    .isEqualTo(theirs);
        }
        assertThat(type("m5.large").usdPerHour()).isEqualTo(0.096);
        assertThat(type("t2.micro").isPriced()).isFalse();
        assertThat(type("t2.micro").usdPerHour()).isNaN();
    }

    @Test
    void metalTakesItsDefaultCardAndBootsFromAVolume() throws IOException {
        cli.write("types.json", page(METAL));
        imported("types.json");
        InstanceType metal = type("x9.metal");
        assertThat(metal.hypervisor()).isEqualTo(InstanceType.Hypervisor.NONE);
        assertThat(metal.network().interfaces()).isEqualTo(3);
        assertThat(metal.bootsFromVolume()).isTrue();
        assertThat(cli.err())
                .contains("1 type (x9.metal): several network cards", "1 type (x9.metal): local storage is left out");
    }

    @Test
    void olderOutputIsTakenAndSaysWhatIsAssumed() throws IOException {
        cli.write(
                "types.json", page(OLD, OLD.replace("c1.medium", "c1.xlarge"), LARGE.replace("x86_64", "x86_64_mac")));
        imported("types.json");
        assertThat(cli.err()).isEqualTo("""
                1 type (m5.large): left out: processors other than x86_64 and arm64
                2 types (c1.medium, c1.xlarge): no ProcessorInfo: x86_64 is assumed
                2 types (c1.medium, c1.xlarge): no DefaultThreadsPerCore: 1 is assumed
                2 types (c1.medium, c1.xlarge): no NetworkCards: the interfaces of the default card are taken to be MaximumNetworkInterfaces
                2 types (c1.medium, c1.xlarge): no network bandwidth: 10 Gbit/s is assumed, between 1 and 100 Gbit/s
                2 types (c1.medium, c1.xlarge): no EbsOptimizedInfo: the path to EBS volumes has no limit of its own
                2 types (c1.medium, c1.xlarge): no price: scenarios that ask for their costs are refused; give one with --prices
                """);
        InstanceType old = type("c1.medium");
        assertThat(old.network().interfaces()).isEqualTo(2);
        assertThat(old.network().baseline().low()).isEqualTo(1.25e8);
        assertThat(old.volumeLink()).isNull();
    }

    @Test
    void pagesMayBeFilesOrStandBehindEachOther() throws IOException {
        String large = page(LARGE).replaceFirst("\\{", "{\"NextToken\": \"abc\", ");
        cli.write("one.json", large + "\n" + page(METAL));
        cli.write("two.json", page(LARGE, OLD));
        String yaml = imported("one.json", "two.json");
        assertThat(cli.out()).contains("with 3 instance types");
        assertThat(cli.err()).doesNotContain("NextToken");
        assertThat(imported("two.json", "one.json", "--force")).isEqualTo(yaml);
        cli.write("cut.json", large);
        imported("cut.json", "--force");
        assertThat(cli.err()).contains("the output goes on behind its NextToken: types may be missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"InstanceTypes\": [{]} | bad.json:1:21: this is not JSON: ",
                "{\"InstanceTypes\": [ | bad.json:1:20: the file ends in the middle of a value; give the output of",
                "{\"Reservations\": []} | bad.json:1:1: this is not the output of `aws ec2 describe-instance-types`: there is no key `InstanceTypes`; give",
                "INSTANCETYPES | bad.json:1:1: this is not JSON: Unrecognized token 'INSTANCETYPES'; give the output of",
                "[1] | bad.json:1:1: this is not the output of `aws ec2 describe-instance-types`: a list stands here; give",
                "{\"InstanceTypes\": 5} | bad.json:1:19: InstanceTypes: the number `5` stands where the list of types should; give",
                "{\"InstanceTypes\": [5]} | bad.json:1:20: InstanceTypes[0]: the number `5` stands where a type should be described; give",
                "{\"InstanceTypes\": [{}]} | bad.json:1:20: InstanceTypes[0].InstanceType: the type has no name; give",
            })
    void aFileThatIsNoDescriptionIsRefused(String json, String problem) throws IOException {
        refused(json, problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"VCpuInfo\": {\"DefaultVCpus\": 2, \"DefaultCores | \"VCpus\": {\"Cores | bad.json:1:20: InstanceTypes[0].VCpuInfo: it is not there, and `m5.large` cannot be used without it; ask AWS",
                "\"DefaultVCpus\": 2 | \"DefaultVCpus\": \"=2+2\" | bad.json:3:31: InstanceTypes[0].VCpuInfo.DefaultVCpus: the text `=2+2` stands where a whole number of 1 or more should be, of `m5.large`; ask AWS",
                "8192 | -1e999999999 | bad.json:4:30: InstanceTypes[0].MemoryInfo.SizeInMiB: the number `-1e999999999` stands where",
                "0.75 | 0.0 | InstanceTypes[0].NetworkInfo.NetworkCards[0].BaselineBandwidthInGbps: the number `0.0` stands where a number above 0 should be, of `m5.large`",
                "\"MemoryInfo\": | \"MemoryInfo\": {}, \"MemoryInfo\": | bad.json:4:20: InstanceTypes[0].MemoryInfo: the key `MemoryInfo` is given twice",
            })
    void aDescriptionThatCannotBeUsedIsRefused(String from, String to, String problem) throws IOException {
        refused(page(LARGE.replace(from, to)), problem);
    }

    private void refused(String json, String problem) throws IOException {
        cli.write("bad.json", json);
        cli.write("good.json", page(METAL));
        cli.write("catalogue.yaml", "mine");
        assertThat(cli.execute("catalog", "import", "good.json", "bad.json", "--force"))
                .isEqualTo(ExitCodes.INVALID);
        assertThat(cli.err()).contains(problem);
        assertThat(Files.readString(temp.resolve("catalogue.yaml"))).isEqualTo("mine");
        try (var files = Files.list(temp)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void aTypeThatIsDescribedInTwoWaysIsRefused() throws IOException {
        refused(
                page(METAL.replace("8192", "4096")),
                "bad.json:1:37: InstanceTypes[0].InstanceType: `x9.metal` is described a second time with other figures; keep one; "
                        + "the other is in line 1 of good.json");
    }

    @Test
    void outputWithoutTypesIsRefused() throws IOException {
        cli.write("none.json", page());
        assertThat(cli.execute("catalog", "import", "none.json")).isEqualTo(ExitCodes.INVALID);
        assertThat(cli.err())
                .isEqualTo(
                        "none.json: no type is described that scenarios could use; ask AWS for more types, without `--filters`\n");
        assertThat(temp.resolve("catalogue.yaml")).doesNotExist();
    }

    @Test
    void aFileThatIsThereIsKeptUnlessForced() throws IOException {
        cli.write("types.json", page(LARGE));
        cli.write("catalogue.yaml", "mine");
        assertThat(cli.execute("catalog", "import", "types.json")).isEqualTo(ExitCodes.INPUT_OUTPUT);
        assertThat(cli.err()).isEqualTo("catalogue.yaml is already there; choose another --out, or add --force\n");
        assertThat(Files.readString(temp.resolve("catalogue.yaml"))).isEqualTo("mine");
        assertThat(cli.execute("catalog", "import", "nowhere.json", "--force")).isEqualTo(ExitCodes.INPUT_OUTPUT);
        assertThat(cli.err()).isEqualTo("nowhere.json: there is no such file; check the path\n");
        assertThat(cli.execute("catalog", "import", "types.json", "--out=nowhere/mine.yaml"))
                .isEqualTo(ExitCodes.INPUT_OUTPUT);
        assertThat(cli.err())
                .isEqualTo("nowhere/mine.yaml is a folder, or in a folder that is not there; choose another --out\n");
        assertThat(cli.execute("catalog", "import", "types.json", "--date=soon", "--force"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(cli.err()).isEqualTo("--date takes a day such as 2026-07-15, not `soon`\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type,usd_per_hour | prices.csv:1:1: the table has no column `region`, `date`; write a header with",
                "type,usd_per_hour,region,date;m5.large,=1+1,eu,2026 | prices.csv:2:10: `=1+1` is no price; write USD an hour",
                "type,usd_per_hour,region,date;m5.large,1,eu,July | prices.csv:2:15: `July` is no date; write when",
                "type,usd_per_hour,region,date;m5.large,1,eu | prices.csv:2:1: the row has 3 cells and the header 4",
                "type,usd_per_hour,region,date;a.b,1,eu,2026;a.b,1,us,2026 | prices.csv:3:1: `a.b` has a second price; keep one, of one region; the other is in line 2",
            })
    void pricesThatCannotBeUsedAreRefused(String csv, String problem) throws IOException {
        cli.write("types.json", page(LARGE));
        cli.write("prices.csv", csv.replace(";", "\n"));
        assertThat(cli.execute("catalog", "import", "types.json", "--prices", "prices.csv"))
                .isEqualTo(ExitCodes.INVALID);
        assertThat(cli.err()).contains(problem);
        assertThat(temp.resolve("catalogue.yaml")).doesNotExist();
    }

    @Test
    void oddNamesComeBackAsTheyWere() throws IOException {
        for (String name :
                List.of("=1+1", "no", "1e3", "a: b", "# c", "{x}", "- d", "é\\\"\\t", "\\ud83d\\ude00", "~")) {
            cli.write("types.json", page(LARGE.replace("m5.large", name)));
            imported("types.json", "--force");
            String meant = name.replace("\\ud83d\\ude00", "\ud83d\ude00")
                    .replace("\\\"", "\"")
                    .replace("\\t", "\t");
            String quoted = "\"" + name + "\"";
            assertThat(type(quoted).name()).as(name).isEqualTo(meant);
        }
    }

    @Test
    void aScenarioWithAnImportedTypeRunsAndSaysNothingOfUnknownCosts() throws IOException {
        cli.write("types.json", page(LARGE.replace("m5.large", "m99.large")));
        imported("types.json");
        cli.write("mine.yaml", SCENARIO.replace("TYPE", "m99.large"));
        assertThat(cli.drawing().execute("run", "mine.yaml", "--quiet"))
                .as(cli.err())
                .isZero();
        Path results = temp.resolve("results/mine");
        assertThat(Tables.COST.readAll(results.resolve("cost.csv"))).isEmpty();
        assertThat(Tables.SUMMARY.readAll(results.resolve("summary.csv")))
                .extracting(SummaryRow::metric)
                .contains(Metric.STARTUP_READY)
                .doesNotContain(Metric.COST_USD_RUN, Metric.COST_USD_PER_APP_MONTH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "charts: [stages, cost] | 7:18: charts[1]: `cost` asks for costs, but the price of `m99.large` is not known; give it a price",
                "compare: {metrics: [cost.usd_run]} | 7:21: compare.metrics[0]: `cost.usd_run` asks for costs",
            })
    void aScenarioThatAsksForUnknownCostsIsRefused(String asks, String problem) throws IOException {
        cli.write("types.json", page(LARGE.replace("m5.large", "m99.large")));
        imported("types.json");
        cli.write("mine.yaml", SCENARIO.replace("TYPE", "m99.large") + asks + "\n");
        assertThat(cli.execute("validate", "mine.yaml")).isEqualTo(ExitCodes.INVALID);
        assertThat(cli.err() + cli.out()).contains(problem);
        cli.write("mine.yaml", SCENARIO.replace("TYPE", "{like: m99.large, price: 0.1 USD/h}") + asks + "\n");
        assertThat(cli.execute("validate", "mine.yaml")).as(cli.err()).isZero();
    }

    @Test
    void theCheapestCannotBeFoundAmongTypesWithoutPrices() throws IOException {
        cli.write("types.json", page(LARGE.replace("m5.large", "m99.large")));
        imported("types.json");
        cli.write("mine.yaml", SCENARIO.replace("TYPE, count: 1", "\"cheapest of [m99.large, m5.large]\""));
        assertThat(cli.execute("validate", "mine.yaml")).isEqualTo(ExitCodes.INVALID);
        assertThat(cli.err() + cli.out())
                .contains("the cheapest cannot be found, since the price of `m99.large` is not known");
    }
}
