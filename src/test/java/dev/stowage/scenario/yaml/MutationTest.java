package dev.stowage.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged scenarios are accepted or end in located problems, never in another exception; seeds are fixed. */
class MutationTest {
    private static final Pattern KEY = Pattern.compile(
            "(?<=[{ \n])(memory|cpu|image|request|ready-after|compute|app|count|at|machines"
                    + "|type|start|stack|apps-each|replications|seed|level|vcpus|price|each|term|charts|experiment|styles|workload)(?=: )");
    private static final Pattern QUANTITY =
            Pattern.compile("[0-9.]+ (MiB|GiB|GB|cores|core-seconds|core-ms|s|min|USD/h|MB/s|GB/s|%)");
    private static final Pattern LINE = Pattern.compile("(?m)^.*\n");
    private static final int MUTANTS = 300;

    @TempDir
    Path folder;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Mutant(byte[] bytes, boolean mustFail) {}

    private static Mutant text(String text, boolean mustFail) {
        return new Mutant(text.getBytes(StandardCharsets.UTF_8), mustFail);
    }

    private static MatchResult pick(Pattern pattern, String text, Random random) {
        List<MatchResult> matches = pattern.matcher(text).results().toList();
        return matches.get(random.nextInt(matches.size()));
    }

    private static String replace(String text, MatchResult at, String by) {
        return text.substring(0, at.start()) + by + text.substring(at.end());
    }

    private static Mutant mutant(String text, int kind, Random random) {
        return switch (kind) {
            case 0 -> text(replace(text, pick(LINE, text, random), ""), false);
            case 1 -> {
                MatchResult key = pick(KEY, text, random);
                String value = text.substring(key.end() + 2).split("[,}\n]", 2)[0];
                boolean opens = value.isBlank() || value.contains("{") || value.contains("[");
                String twice = opens ? key.group() + ": {}, " : key.group() + ": " + value + ", ";
                boolean inFlow = !text.substring(0, key.start()).matches("(?s).*\n *");
                yield text(
                        replace(text, key, (inFlow ? twice : key.group() + ": 1\n" + indent(text, key)) + key.group()),
                        true);
            }
            case 2 -> {
                MatchResult key = pick(KEY, text, random);
                yield text(replace(text, key, key.group() + "x"), true);
            }
            case 3 -> {
                String[] others = {"true", "[1]", "{}", "soon", "12 parsecs", "-1 MiB", "\"\""};
                yield text(replace(text, pick(QUANTITY, text, random), others[random.nextInt(others.length)]), true);
            }
            case 4 -> text(text.substring(0, random.nextInt(text.length())), false);
            case 5 -> text(text + "key: [unclosed\n", true);
            default -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 3; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield new Mutant(bytes, false);
            }
        };
    }

    private static String indent(String text, MatchResult key) {
        int line = text.lastIndexOf('\n', key.start()) + 1;
        return text.substring(line, key.start());
    }

    @Test
    void mutantsAreAcceptedOrHaveLocatedProblems() throws IOException {
        String text = Reading.text("comparison.yaml");
        Random random = new Random(2026);
        Path file = folder.resolve("mutant.yaml");
        List<String> wronglyAccepted = new ArrayList<>();
        int rejected = 0;
        for (int i = 0; i < MUTANTS; i++) {
            Mutant mutant = mutant(text, i % 7, random);
            Files.write(file, mutant.bytes());
            try {
                Reading.READER.read(file);
                if (mutant.mustFail()) {
                    wronglyAccepted.add(new String(mutant.bytes(), StandardCharsets.UTF_8));
                }
            } catch (ScenarioException e) {
                rejected++;
                assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.column()).isPositive();
                    assertThat(problem.toString()).doesNotContain("\n").doesNotContain("Exception");
                });
            }
        }
        assertThat(wronglyAccepted).isEmpty();
        assertThat(rejected).isGreaterThan(MUTANTS / 2);
    }
}
