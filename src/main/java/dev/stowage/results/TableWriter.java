package dev.stowage.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the rows of a table as they come, holding none, and counts and hashes what it wrote. Not thread-safe.
 *
 * @param <R> the type of the rows
 */
public final class TableWriter<R extends Row> implements AutoCloseable {

    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final int BUFFER_CHARS = 1 << 16;

    private final Table<R> table;
    private final int width;
    private final MessageDigest digest;
    private final CSVPrinter printer;
    private long rows;
    private String sha256 = "";

    /** Begins a table with its heading. */
    TableWriter(Table<R> table, OutputStream out) throws IOException {
        this(table, out, Digests.sha256(), 0);
        for (Table.ColumnText column : table.columns()) {
            printer.print(column.name());
        }
        printer.println();
    }

    /**
     * Goes on with a table.
     *
     * @param digest of what the file holds, to which all that is written is added
     * @param rows rows that the file holds
     */
    TableWriter(Table<R> table, OutputStream out, MessageDigest digest, long rows) throws IOException {
        this.table = table;
        this.width = table.columns().size();
        this.digest = digest;
        this.rows = rows;
        OutputStream hashed = new DigestOutputStream(out, digest);
        printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(hashed, StandardCharsets.UTF_8), BUFFER_CHARS), FORMAT);
    }

    /** Appends one row. */
    public void write(R row) throws IOException {
        for (int i = 0; i < width; i++) {
            printer.print(Cells.format(table.component(row, i)));
        }
        printer.println();
        rows++;
    }

    /** Rows written so far, the heading not counted. */
    public long rows() {
        return rows;
    }

    /** Hands all rows over to the file; the SHA-256 of the file so far in lower-case hexadecimal. */
    String flush() throws IOException {
        printer.flush();
        return Digests.text(digest);
    }

    /**
     * SHA-256 of the file in lower-case hexadecimal.
     *
     * @throws IllegalStateException if the writer is still open
     */
    public String sha256() {
        if (sha256.isEmpty()) {
            throw new IllegalStateException(table.fileName() + " is still being written");
        }
        return sha256;
    }

    @Override
    public void close() throws IOException {
        if (sha256.isEmpty()) {
            printer.close(true);
            sha256 = Digests.text(digest);
        }
    }
}
