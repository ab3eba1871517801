package dev.stowage.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes the rows of a table as they come, holding none, and counts and hashes what it wrote. Not thread-safe.
 *
 * @param <R> the type of the rows
 */
public final class TableWriter<R extends Row> implements AutoCloseable {

    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final int BUFFER_BYTES = 1 << 16;

    private final Table<R> table;
    private final LineEncoder<R> encoder;
    private final MessageDigest digest;
    private final OutputStream out;
    private long rows;
    private String sha256 = "";

    /** Begins a table with its heading. */
    TableWriter(Table<R> table, OutputStream out) throws IOException {
        this(table, out, Digests.sha256(), 0);
        encoder.encodeHeading();
        this.out.write(encoder.bytes(), 0, encoder.length());
    }

    /**
     * Goes on with a table.
     *
     * @param digest of what the file holds, to which all that is written is added
     * @param rows rows that the file holds
     */
    TableWriter(Table<R> table, OutputStream out, MessageDigest digest, long rows) {
        this.table = table;
        this.encoder = table.encoder();
        this.digest = digest;
        this.rows = rows;
        this.out = new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER_BYTES);
    }

    /** Appends one row. */
    public void write(R row) throws IOException {
        encoder.encode(row);
        writeLines(encoder.bytes(), encoder.length(), 1);
    }

    /** Appends rows that have been {@linkplain LineEncoder encoded}: the first bytes of a text, and how many rows they are. */
    void writeLines(byte[] text, int bytes, int lines) throws IOException {
        out.write(text, 0, bytes);
        rows += lines;
    }

    /** Rows written so far, the heading not counted. */
    public long rows() {
        return rows;
    }

    /** Hands all rows over to the file; the SHA-256 of the file so far in lower-case hexadecimal. */
    String flush() throws IOException {
        out.flush();
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
            out.close();
            sha256 = Digests.text(digest);
        }
    }
}
