package dev.stowage.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no scenario is refused with a place, a reason and a remedy. */
class StrictnessTest {
    private static final String SMALL = """
            schema: 1
            name: small
            apps:
              web: {memory: 128 MiB}
            workload:
              - {app: web}
            styles:
              vm: {machines: {type: t3.micro}, stack: [ec2-nitro, amazon-linux-2023]}
            """;

    @TempDir
    Path folder;

    private String only(String text) {
        List<String> problems = Reading.problems(folder, text);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private String bytes(byte[] bytes) throws IOException {
        Path file = folder.resolve("test.yaml");
        Files.write(file, bytes);
        return read(file);
    }

    private String read(Path file) {
        try {
            Reading.READER.read(file);
            return "";
        } catch (ScenarioException e) {
            return e.problems().get(0).toString().replace(folder + "/", "");
        }
    }

    @Test
    void theSmallScenarioIsAccepted() {
        assertThat(Reading.problems(folder, SMALL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            memory: 128 MiB       | memroy: 128 MiB          | test.yaml:4:8: apps.web: the key `memory` is missing; add it, such as `memory: 128 MiB`
            memory: 128 MiB       | memory: 128              | test.yaml:4:17: apps.web.memory: `128` has no unit; use one of B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, such as `512 MiB`
            memory: 128 MiB       | memory: 128 ms           | test.yaml:4:17: apps.web.memory: `128 ms` has the unit `ms`, which is not a size; use one of B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, such as `512 MiB`
            memory: 128 MiB       | memory: [128 MiB]        | test.yaml:4:17: apps.web.memory: a list stands here; write a size, such as `512 MiB`, or a map with `request`, `limit`, `touched`
            memory: 128 MiB       | memory: true             | test.yaml:4:17: apps.web.memory: `true` stands here; write a size, such as `512 MiB`
            memory: 128 MiB       | memory: 0 MiB            | test.yaml:4:17: apps.web.memory: memory must be above 0
            memory: 128 MiB       | memory: .nan             | test.yaml:4:17: apps.web.memory: `.nan` is not a finite number; use one of B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, such as `512 MiB`
            memory: 128 MiB       | memory: -.inf            | test.yaml:4:17: apps.web.memory: `-.inf` is not a finite number; use one of B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, such as `512 MiB`
            memory: 128 MiB       | memory: 1e999 MiB        | test.yaml:4:17: apps.web.memory: `1e999 MiB` is larger than any number that can be computed with; use one of B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, such as `512 MiB`
            memory: 128 MiB       | memory: -1 MiB           | test.yaml:4:17: apps.web.memory: `-1 MiB` is negative; write a size of zero or more, such as `512 MiB`
            memory: 128 MiB       | memory:                  | test.yaml:4:16: apps.web.memory: there is no value; write a size, such as `512 MiB`, or a map with `request`, `limit`, `touched`
            {app: web}            | {app: wbe}               | test.yaml:6:11: workload[0].app: there is no app `wbe`; did you mean `web`?
            {app: web}            | {app: web, count: 2.0}   | test.yaml:6:23: workload[0].count: the number `2.0` stands here; write a whole number of 1 or more in plain digits
            {app: web}            | {app: web, count: 0x10}  | test.yaml:6:23: workload[0].count: the number `0x10` stands here; write a whole number of 1 or more in plain digits
            {app: web}            | {app: web, count: 0}     | test.yaml:6:23: workload[0].count: `0` is too small; write 1 or more
            {app: web}            | {app: web, count: 9999999999} | test.yaml:6:23: workload[0].count: `9999999999` is too large; write 2147483647 or less
            {app: web}            | {app: web, count: 30000000} | test.yaml:6:3: workload: one run has 30,000,000 guests; request at most 5,000,000
            {app: web}            | {app: web, every: 1 s}   | test.yaml:6:5: workload[0]: requests without a `count` never end; add `count:` here, or `observe-for:` under `experiment:`
            {app: web}            | {app: web, until: full}  | test.yaml:8:18: styles.vm.machines: `until: full` never ends when machines are added as needed; give a number of machines, such as `count: 1`
            {app: web}            | {app: web, every: {exponential: {mean: 1 ms, x: 1}}, count: 2} | test.yaml:6:50: workload[0].every.exponential.x: unknown key `x`; the keys here are `mean`
            {app: web}            | {app: web, every: {exponential: {}}, count: 2} | test.yaml:6:37: workload[0].every.exponential: the parameters of `exponential` are missing; write `mean`
            {app: web}            | {app: web, every: {value: 1 s, uniform: {low: 1 s, high: 2 s}}, count: 2} | test.yaml:6:23: workload[0].every: several values exclude each other: `value`, `uniform`; write one of `value`, `uniform`, `triangular`, `exponential`, `normal`, `log-normal`, `gamma`, `weibull`, `burr`, `empirical`
            {app: web}            | {app: web, every: {value: 1 s, grade: assumed}, count: 2} | test.yaml:6:23: workload[0].every: an assumed number needs a low and a high; add both
            {app: web}            | {app: web, every: {burr: {c: 1, k: 1, scale: 1 s}}, count: 2} | test.yaml:6:30: workload[0].every.burr: this law has no finite mean; choose parameters that give one
            type: t3.micro        | type: t3.mirco           | test.yaml:8:25: styles.vm.machines.type: `t3.mirco` is not one of the instance-types; did you mean `t3.micro`?
            type: t3.micro        | type: {like: t3.mirco}   | test.yaml:8:32: styles.vm.machines.type.like: `t3.mirco` is not one of the instance-types; did you mean `t3.micro`?
            type: t3.micro        | type: {like: t3.micro, network: {baseline: 0 Gbit/s}} | test.yaml:8:62: styles.vm.machines.type.network.baseline: baseline must be above 0
            type: t3.micro        | type: t3.micro, volume: {rate: 0 MiB/s} | test.yaml:8:50: styles.vm.machines.volume.rate: rate must be above 0
            type: t3.micro        | type: t3.micro, start: cold | test.yaml:8:42: styles.vm.machines.start: `cold` is not a word for this; the words are `on demand`, `stopped`, `running`
            type: t3.micro        | type: t3.micro, public-address: yes | test.yaml:8:51: styles.vm.machines.public-address: the text `yes` stands here; write `true` or `false`
            amazon-linux-2023]    | amazon-linux]            | test.yaml:8:55: styles.vm.stack[1]: `amazon-linux` is not one of the layers; did you mean `amazon-linux-2023`?
            amazon-linux-2023]    | docker, docker]          | test.yaml:8:63: styles.vm.stack[2]: two engines stand on one host; keep one, or put a layer that makes guests between them
            amazon-linux-2023]    | {docker: {}, runc: {}}]  | test.yaml:8:55: styles.vm.stack[1]: a layer of a stack has one name; write a name, or `{name: {what differs}}`; whole layers stand under `layers:`
            amazon-linux-2023]    | {kvm-qemu: {guest: {memory: 64 MiB}}}, amazon-linux-2023] | test.yaml:8:55: styles.vm.stack[1]: RAM of 64 MiB cannot hold its own system, which takes 171 MiB; give it more memory, or a smaller system
            amazon-linux-2023]    | {runc: {apps-each: as many as fit}}] | test.yaml:8:74: styles.vm.stack[1].runc.apps-each: `apps-each: as many as fit` needs guests of a stated size; add `guest: {memory: ...}`
            amazon-linux-2023]    | amazon-linux-2023], cached: [ngin] | test.yaml:8:84: styles.vm.cached[0]: there is no image or image layer `ngin`; did you mean `nginx`?
            amazon-linux-2023]    | amazon-linux-2023], colour: red | test.yaml:8:83: styles.vm.colour: a colour is written as `#` and six hexadecimal digits
            name: small           | compare: {styles: [wm]}  | test.yaml:2:20: compare.styles[0]: there is no style `wm`; did you mean `vm`?
            name: small           | compare: {metrics: A B}  | test.yaml:2:20: compare.metrics: there is no metric `A B`, nor one with such a statistic; write a metric of summary.csv, such as `startup.ready` or `startup.ready.p95`
            name: small           | charts: [ecdf]           | test.yaml:2:10: charts[0]: `ecdf` is not a word for this; did you mean `start-up-ecdf`?
            name: small           | record: some             | test.yaml:2:9: record: the text `some` stands here; write `all`, `none`, or a map with `starts`
            name: small           | experiment: {replications: 0} | test.yaml:2:28: experiment.replications: `0` is too small; write 1 or more
            name: small           | experiment: {level: 200 %} | test.yaml:2:21: experiment.level: level must lie between 0 % and 100 %
            name: small           | experiment: {replications: 1000000, seed: 1}, name: x | test.yaml:2:45: a comma stands outside of brackets; write each key in a line of its own
            name: small           | name: &a small           | test.yaml:2:7: name: the anchor `&a` is not taken; leave it out; share values between files with `extends:` and between entries with `like:`
            name: small           | name: *a                 | test.yaml:2:7: name: the alias `*a` is not taken; write the value again, or share it between files with `extends:` and between entries with `like:`
            name: small           | <<: {name: x}            | test.yaml:2:1: <<: merge keys are not taken; use `extends:` for files and `like:` for entries
            name: small           | name: !!binary aGVsbG8=  | test.yaml:2:7: name: the tag `tag:yaml.org,2002:binary` is not taken; leave it out
            name: small           | schema: 1                | test.yaml:2:1: schema: the key `schema` is given twice; keep one; the other is in line 1
            {app: web}            | {app: web, count: 2, until: full} | test.yaml:6:23: workload[0].count: `count` and `until: full` exclude each other; keep one of them
            {app: web}            | {app: web, every: {uniform: {low: 3 s, high: 500 ms}}, count: 2} | test.yaml:6:33: workload[0].every.uniform: `low: 3 s` is above `high: 500 ms`; write them in ascending order
            memory: 128 MiB       | memory: 128 MiB, cpu: {request: 2 cores, limit: 1 cores} | test.yaml:4:41: apps.web.cpu.request: the CPU request is above the limit; raise `limit`, or lower `request`
            memory: 128 MiB       | memory: 128 MiB, ready-after: {compute: {lognormal: {mean: 1 core-seconds, cv: 0.1}}} | test.yaml:4:50: apps.web.ready-after.compute.lognormal: unknown key `lognormal`; did you mean `log-normal`?
            amazon-linux-2023]    | {my-hypervisor: {makes: one-per-guest}}] | test.yaml:8:56: styles.vm.stack[1].my-hypervisor: `my-hypervisor` is not one of the layers; there are `gvisor`, `docker`, `ec2-nitro`, `eks`, `kvm-qemu`, `runc` and 1 more (`stowage catalog` lists those of the catalogue), or describe it under `layers:`
            name: small           | experiment: {replications: 1000000000000} | test.yaml:2:28: experiment.replications: `1000000000000` is too large; write 1000000 or less
            name: small           | experiment: {replications: 2147483647} | test.yaml:2:28: experiment.replications: `2147483647` is too large; write 1000000 or less
            name: small           | experiment: {warm-up: mser-5} | test.yaml:2:23: experiment.warm-up: warm-up by mser-5 is for steady studies; add `kind: steady`, or write a time
            name: small           | experiment: {kind: steady} | test.yaml:2:20: experiment.kind: kind steady has no end by itself; add `observe-for`, such as `observe-for: 2 h`
            name: small           | experiment: {kind: steddy, observe-for: 2 h} | test.yaml:2:20: experiment.kind: `steddy` is not a word for this; did you mean `steady`?
            name: small           | experiment: {kind: steady, observe-for: 2 h, warm-up: mser5} | test.yaml:2:55: experiment.warm-up: `mser5` is not a word for this; did you mean `mser-5`?
            name: small           | experiment: {replications: {precision: 5 %}} | test.yaml:2:40: experiment.replications.precision: precision names no figure; write such as `5 % on startup.ready.p95`
            name: small           | experiment: {replications: {precision: 5 on startup.ready}} | test.yaml:2:40: experiment.replications.precision: precision is no share; write such as `5 % on startup.ready.p95`
            name: small           | experiment: {replications: {precision: 0 % on makespan}} | test.yaml:2:40: experiment.replications.precision: precision must lie between 0 % and 100 %; write such as `5 % on startup.ready.p95`
            name: small           | experiment: {replications: {precision: 5 % on A.p95}} | test.yaml:2:40: experiment.replications.precision: there is no metric `A.p95`, nor one with such a statistic; write a metric of summary.csv, such as `startup.ready` or `startup.ready.p95`
            name: small           | experiment: {replications: {precision: 5 % on makespan, at-least: 5}} | test.yaml:2:67: experiment.replications.at-least: `5` is too small; write 10 or more
            name: small           | experiment: {replications: {precision: 5 % on makespan, at-least: 50, at-most: 20}} | test.yaml:2:80: experiment.replications.at-most: at-most is less than at-least; raise it
            name: small           | experiment: {replications: {exactly: 5, precision: 5 % on makespan}} | test.yaml:2:38: experiment.replications.exactly: exactly and precision exclude each other; keep one of them
            name: small           | experiment: {replications: many} | test.yaml:2:28: experiment.replications: the text `many` stands here; write a whole number of 1 or more
            schema: 1             | schema: 2                | test.yaml:1:9: schema: this version of the language is not known; write `schema: 1`
            """)
    void everyMistakeHasItsPlaceAndItsRemedy(String right, String wrong, String problem) {
        List<String> problems = Reading.problems(folder, SMALL.replace(right, wrong));
        assertThat(problems).contains(problem);
        assertThat(problems).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a: 1\\nquestion: VM: or container?        | 2:13: a colon stands inside plain text; put the text in quotes
            a:\\n  b: 1\\n   c: 2                     | 3:5: this line is indented further than the one above, which has its value already; align it with the keys that belong beside it
            a:\\n    b: 1\\n  c: 2                    | 3:3: the indentation of this line fits to none above; align it with the keys that belong beside it
            a:1\\nb: 2                               | 1:3: there is no space after the colon; write `a: 1`
            a: 1\\nb:2\\nc: 3                        | 2:3: there is no space after the colon; write `b: 2`
            a: [1, 2\\nb: 3                          | 1:4: the bracket `[` that opens here is not closed; add `]`, or a comma that is missing before line 2, column 2
            w:\\n  - {app: web, count: 4\\ns:\\n  a: 1 | 2:5: the bracket `{` that opens here is not closed; add `}`, or a comma that is missing before line 3, column 2
            {a: one of [b, c], d: 1}                 | 1:12: a bracket opens inside plain text; put the text in quotes, or a comma before the bracket
            a: "text\\nb: 3                          | 1:4: the quote that opens here is not closed; add the closing quote
            a: 'it's me'                             | 1:8: text goes on behind a closing quote; put all of it in one pair of quotes; a quote inside is written twice in single quotes
            a:\\n  - b: 1\\n  -c: 2                   | 3:3: there is no space after the dash; write `- c: 2`
            a: @x                                    | 1:4: a text cannot begin with `@`; put the text in quotes
            a: [1, 2]]                               | 1:10: `]` closes nothing; leave it out, or open it before
            a: - b                                   | 1:4: a list with dashes cannot begin in this place; begin it in a line of its own
            a: "x\\qy"                               | 1:7: the backslash before `q` means nothing in double quotes; write two backslashes, or use single quotes
            words\\na: 1                             | 1:1: this line is no key with its value; write `key: value`
            """)
    void syntaxIsExplainedInPlainWords(String text, String problem) {
        assertThat(only(text.replace("\\n", "\n") + "\n")).isEqualTo("test.yaml:" + problem);
    }

    @Test
    void mistakesBesideAWrongLikeAreToldToo() {
        String text = SMALL.replace("amazon-linux-2023]", "os, {os: {makes: one-per-host}}]")
                + "layers:\n  os: {like: amazon-linux, memory: [{term: k, each: 60}], start-up: {ready: [{name: w, wait: 3 s}, "
                + "{delay: {normal: {mean: 1 s}}}, {hold: {lock: l}}]}, guest: {memory: fitted}, admits: {memroy: 1}}\n";
        assertThat(Reading.problems(folder, text))
                .extracting(problem -> problem.replaceFirst("^test.yaml:10:[0-9]+: (layers.os[^:]*): .*$", "$1"))
                .containsExactlyInAnyOrder(
                        "layers.os.like",
                        "layers.os.memory[0].each",
                        "layers.os.start-up.ready[0].wait",
                        "layers.os.start-up.ready[1].delay.normal",
                        "layers.os.start-up.ready[2].hold",
                        "layers.os.admits.memroy");
    }

    @Test
    void anAliasIsNoNameAndAnAnchorIsToldOnce() {
        assertThat(only(SMALL.replace("memory: 128 MiB", "memory: 128 MiB, image: *x")))
                .contains("the alias `*x`");
        assertThat(only(SMALL.replace("vm: {machines", "vm: &c {machines"))).contains("the anchor `&c`");
        assertThat(only(SMALL.replace("  web: {memory: 128 MiB}", "  web: &c\n    memory: 128 MiB")))
                .contains("the anchor `&c`");
    }

    @Test
    void aStackOfOneNeedsNoBrackets() {
        assertThat(Reading.problems(folder, SMALL.replace("[ec2-nitro, amazon-linux-2023]", "amazon-linux-2023")))
                .isEmpty();
        assertThat(Reading.problems(folder, SMALL.replace("[ec2-nitro, amazon-linux-2023]", "{docker: {admits: {}}}")))
                .isEmpty();
    }

    @Test
    void aTypeDescribedInItsPlaceIsCalledAfterWhatItHas() {
        assertThat(typeName("{vcpus: 4, memory: 64 GiB}")).isEqualTo("4 vCPU, 64 GiB");
        assertThat(typeName("{vcpus: 4, memory: 64 GiB, name: mine}")).isEqualTo("mine");
        assertThat(typeName("{like: t3.micro, memory: 2 GiB}")).isEqualTo("t3.micro, changed");
        assertThat(typeName("{like: t3.micro, name: mine}")).isEqualTo("mine");
        assertThat(typeName("{like: t3.micro}")).isEqualTo("t3.micro");
    }

    private String typeName(String type) {
        return Reading.READER
                .read(Reading.write(folder, SMALL.replace("type: t3.micro", "type: " + type)))
                .points()
                .get(0)
                .scenario()
                .styles()
                .values()
                .iterator()
                .next()
                .machines()
                .type()
                .name();
    }

    @Test
    void allMistakesAreReportedInOrder() {
        String text = SMALL.replace("memory: 128 MiB", "memory: 1, cpux: 2")
                .replace("{app: web}", "{app: wbe, count: x}")
                .replace("t3.micro", "t3");
        assertThat(Reading.problems(folder, text))
                .extracting(problem -> problem.replaceFirst("^([^ ]+): ([^ ]+): .*", "$1 $2"))
                .containsExactly(
                        "test.yaml:4:17 apps.web.memory",
                        "test.yaml:4:20 apps.web.cpux",
                        "test.yaml:6:11 workload[0].app",
                        "test.yaml:6:23 workload[0].count",
                        "test.yaml:8:25 styles.vm.machines.type");
    }

    @Test
    void aStageHasOnePrimitive() {
        String text =
                SMALL.replace("memory: 128 MiB", "memory: 128 MiB, ready-after: {compute: 1 core-ms, delay: 1 s}");
        assertThat(only(text))
                .isEqualTo(
                        "test.yaml:4:39: apps.web.ready-after: a stage has one primitive, not `compute`, `delay`; write a list of "
                                + "stages, or one `sequence:` or `parallel:` of them");
    }

    @Test
    void prefixDelegationNeedsNitro() {
        String text = SMALL.replace("t3.micro", "m4.large")
                .replace("amazon-linux-2023]", "{eks: {admits: {pods: {prefix-delegation: true}}}}]");
        assertThat(only(text))
                .contains("styles.vm.stack[1]: prefix delegation needs a Nitro instance, and `m4.large` is a Xen one");
    }

    @Test
    void theStartsOfAStudyAreLimited() {
        String text = SMALL.replace("{app: web}", "{app: web, count: 100000}")
                .replace("name: small", "experiment: {replications: 100000}");
        assertThat(only(text)).contains("all runs together have 10,000,000,000 starts");
    }

    @Test
    void anArchitectureMismatchIsAnOutcomeOfARunAndNoMistake() {
        String text = SMALL.replace("memory: 128 MiB", "memory: 16 TiB, image: {like: nginx, architectures: arm64}");
        assertThat(Reading.problems(folder, text)).isEmpty();
    }

    @Test
    void oneDocumentOnly() {
        assertThat(only(SMALL + "---\nschema: 1\n")).startsWith("test.yaml:10:1: a second document begins here");
        assertThat(Reading.problems(folder, "---\n" + SMALL + "...\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "~\n", "42\n", "[1, 2]\n", "text\n"})
    void aFileHoldsKeys(String text) {
        assertThat(only(text)).startsWith("test.yaml:").contains("a scenario begins with `schema: 1`");
    }

    @Test
    void tabsAreNamed() {
        assertThat(only(SMALL.replace("  web:", "\tweb:")))
                .isEqualTo("test.yaml:4:1: a tab stands here; indent with spaces");
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        assertThat(bytes(new byte[] {'a', ':', ' ', (byte) 0xC3, (byte) 0x28}))
                .isEqualTo("test.yaml:1:4: the byte 0xC3 is not UTF-8; save the file as text in UTF-8");
        assertThat(bytes("schema: 1\nname: \0".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("test.yaml:2:7: the character U+0000 is not text; save the file as plain text");
        assertThat(bytes(SMALL.getBytes(StandardCharsets.UTF_16))).contains("is not UTF-8");
        assertThat(bytes(("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(bytes(SMALL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void largeFilesAreRefusedBySize() throws IOException {
        byte[] bytes = new byte[(1 << 20) + 1];
        assertThat(bytes(bytes))
                .isEqualTo("test.yaml: the file has 1,048,577 bytes; such a file has at most 1,048,576");
    }

    @Test
    void whatIsNoFile() {
        assertThat(read(folder.resolve("absent.yaml")))
                .isEqualTo("absent.yaml: there is no file `absent.yaml`; check the path");
        assertThat(read(folder)).contains("is a folder; name a file in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void deepNestingIsRefused(String open) {
        assertThat(only("schema: " + (open.equals("- ") ? "\n" : "") + open.repeat(10_000) + "\n"))
                .matches("test.yaml:\\d+:\\d+: lists and maps are nested too deeply; nest at most 50 of them");
    }

    @Test
    void anAliasBombIsRefusedAtItsAnchors() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        List<String> problems = Reading.problems(folder, bomb.toString());
        assertThat(problems).hasSize(100);
        assertThat(problems.get(0)).contains("a0: the anchor `&a0` is not taken");
    }

    @Test
    void problemsBeyondAHundredAreCounted() throws IOException {
        Path file = folder.resolve("many.yaml");
        StringBuilder text = new StringBuilder(SMALL);
        for (int i = 0; i < 150; i++) {
            text.append("zzzzzzzzzzz").append(i).append(": 1\n");
        }
        Files.writeString(file, text);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                        ScenarioException.class, () -> Reading.READER.read(file)))
                .satisfies(e -> assertThat(e.problems()).hasSize(100))
                .satisfies(e -> assertThat(e.omitted()).isEqualTo(50))
                .hasMessageEndingWith("and 50 more");
    }
}
