package dev.stowage.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    @TempDir
    Path folder;

    @Test
    void writes_headings_numbers_and_line_ends() throws IOException {
        assertThat(text(Tables.DENSITY, new DensityRow("base", "vm", 0, "m5.large", 27, 3.375, "addresses")))
                .isEqualTo("""
                        point,style,replication,machine_type,apps,apps_per_paid_gib,binding_limit
                        base,vm,0,m5.large,27,3.375,addresses
                        """);
    }

    @Test
    void enums_have_the_names_of_the_files() throws IOException {
        SummaryRow row = new SummaryRow(
                "base", "vm", Metric.STARTUP_READY, Statistic.P999, "s", 1.5, Double.NaN, Double.NaN, 30, 9000, .95);
        assertThat(text(Tables.SUMMARY, row)).endsWith("base,vm,startup.ready,p99.9,s,1.5,,,30,9000,0.95\n");
        assertThat(text(Tables.MEMORY, new MemoryRow("base", "vm", 1, "m-1", "", Book.RESIDENT, "free", 137438953472L)))
                .endsWith("base,vm,1,m-1,,resident,free,137438953472\n");
    }

    @Property
    void cells_are_quoted_as_the_library_does(@ForAll("texts") String first, @ForAll("texts") String last)
            throws IOException {
        StringBuilder expected = new StringBuilder();
        TableWriter.FORMAT.printRecord(
                expected, Cells.format(first), Cells.format("x"), 0, Cells.format("y"), Cells.format(last));
        assertThat(text(Tables.POINTS, new PointRow(first, "x", 0, "y", last))).endsWith("value,unit\n" + expected);
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aZ09,.-/ #\"'\r\nü~\\=").ofMaxLength(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "+4 apps|'+4 apps",
                "-2 s|'-2 s",
                "-boot|'-boot",
                "+4|+4",
                "-1.5|-1.5",
                "-1.5e-7|-1.5e-7",
                "@SUM(A1)|'@SUM(A1)",
                "'quoted|''quoted",
                "a=b|a=b",
                "say \"no\"|\"say \"\"no\"\"\"",
                "one, two|\"one, two\""
            })
    void no_text_is_taken_for_a_formula(String text, String cell) throws IOException {
        assertThat(text(Tables.POINTS, new PointRow("base", "x", 0, text, "s")))
                .endsWith("\nbase,x,0," + cell + ",s\n");
    }

    @Property(tries = 500)
    void every_text_comes_back(@ForAll String a, @ForAll String b) throws IOException {
        Path file = Files.createTempFile("table", ".csv");
        // unpaired surrogates have no UTF-8 form
        PointRow row = new PointRow(encodable("\t" + a), encodable(a), 3, encodable(b), encodable("-" + b));
        try (TableWriter<PointRow> writer = Tables.POINTS.writeTo(Files.newOutputStream(file))) {
            writer.write(row);
        }
        assertThat(Tables.POINTS.readAll(file)).containsExactly(row);
        Files.delete(file);
    }

    @Test
    void numbers_and_enums_come_back() throws IOException {
        StartupRow row = new StartupRow(
                "base",
                "vm",
                3,
                "web-7",
                "docker",
                "m-1",
                "web",
                "m-1",
                "requested",
                "cold",
                "cached",
                0.25,
                1,
                2.5,
                Double.NaN,
                Outcome.UNFINISHED,
                "");
        Path file = folder.resolve("startups.csv");
        Files.writeString(file, text(Tables.STARTUPS, row));
        assertThat(Tables.STARTUPS.readAll(file)).containsExactly(row);
    }

    @Test
    void columns_are_found_by_heading() throws IOException {
        Path file = folder.resolve("points.csv");
        Files.writeString(file, "order,later,axis,point,unit,value\n2,x,memory,memory=1,MiB,128\n");
        assertThat(Tables.POINTS.readAll(file)).containsExactly(new PointRow("memory=1", "memory", 2, "128", "MiB"));
    }

    @Test
    void mistakes_are_located() throws IOException {
        Path file = folder.resolve("points.csv");
        assertThatThrownBy(() -> Tables.POINTS.readAll(file))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("no such file");
        Files.writeString(file, "point,axis,order,value\n");
        assertThatThrownBy(() -> Tables.POINTS.readAll(file)).hasMessageContaining("column `unit` is missing");
        Files.writeString(file, "point,axis,order,value,unit\na,b,0,c,s\na,b,first,c,s\n");
        assertThatThrownBy(() -> Tables.POINTS.readAll(file))
                .hasMessageContaining("points.csv: line 3: order: For input string: \"first\"");
        Files.writeString(file, "point,axis,order,value,unit\na,b,0,\"c\nd\",s\na,b\n");
        assertThatThrownBy(() -> Tables.POINTS.readAll(file))
                .hasMessageContaining("points.csv: line 4: order: the line has only 2 cells");
        Files.writeString(file, "point,axis,order,value,unit\na,b,3000000000,c,s\n");
        assertThatThrownBy(() -> Tables.POINTS.readAll(file))
                .hasMessageContaining("points.csv: line 2: order: 3000000000 is too large");
        Files.writeString(file, "point,axis,order,value,unit\na,b,0,c,s\na,\"b,1,c,s\n");
        assertThatThrownBy(() -> Tables.POINTS.readAll(file)).hasMessageContaining("points.csv: line 3: ");
        Files.writeString(file, "");
        assertThatThrownBy(() -> Tables.POINTS.readAll(file)).hasMessageContaining("column `point` is missing");
        Files.write(file, "point,axis,order,value,unit\na,\u00fc,0,c,s\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Tables.POINTS.readAll(file)).hasMessageContaining("points.csv: line 2: not in UTF-8");
    }

    @Test
    void long_files_are_streamed_and_counted() throws IOException {
        Path file = folder.resolve("memory.csv");
        long rows = 100_000;
        TableWriter<MemoryRow> writer = Tables.MEMORY.writeTo(Files.newOutputStream(file));
        for (long i = 0; i < rows; i++) {
            writer.write(new MemoryRow("base", "vm", 0, "m", "docker", Book.COMMITMENT, "apps", i));
        }
        assertThatThrownBy(writer::sha256).isInstanceOf(IllegalStateException.class);
        writer.close();
        assertThat(writer.rows()).isEqualTo(rows);
        assertThat(writer.sha256()).hasSize(64);
        try (Stream<MemoryRow> read = Tables.MEMORY.read(file)) {
            assertThat(read.mapToLong(MemoryRow::bytes).sum()).isEqualTo(rows * (rows - 1) / 2);
        }
    }

    @Test
    void the_hash_is_that_of_the_file() throws IOException {
        Path target = folder.resolve("out");
        try (Staging staging = Staging.begin(target)) {
            staging.write(Tables.POINTS, List.of(new PointRow("base", "a", 0, "1", "")));
            staging.manifest(ManifestTest.example());
            staging.commit();
        }
        ResultFolder read = ResultFolder.open(target);
        assertThat(read.altered()).isEmpty();
        Files.writeString(target.resolve("points.csv"), "point\n");
        assertThat(read.altered()).containsExactly("points.csv");
    }

    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static <R extends Row> String text(Table<R> table, R row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter<R> writer = table.writeTo(out)) {
            writer.write(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
