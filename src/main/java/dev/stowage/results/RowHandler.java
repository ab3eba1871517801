package dev.stowage.results;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the cells of one row after the other while the library goes through the characters of a file. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<RowHandler> {
    private final List<String> headings = new ArrayList<>();
    private @Nullable Cell[] cells = {};
    private boolean inHeading = true;
    private long line;
    private int position;

    /** What the first line holds. */
    List<String> headings() {
        return headings;
    }

    void take(int column, Cell cell) {
        cells[column] = cell;
    }

    Cell cell(int column) {
        Cell cell = cells[column];
        if (cell == null) {
            throw new IllegalArgumentException("column " + column + " was not asked for");
        }
        return cell;
    }

    /** Line of the file, from 1, in which the row begins that was read last. */
    long line() {
        return line;
    }

    /** Heading of the cell that was read last. */
    String column() {
        return position < headings.size() ? headings.get(position) : "cell " + (position + 1);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        position = 0;
    }

    @Override
    protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
        position = index;
        if (inHeading) {
            headings.add(new String(text, from, length));
            return;
        }
        Cell cell = index < cells.length ? cells[index] : null;
        if (cell != null) {
            cell.take(text, from, length);
        }
    }

    @Override
    protected RowHandler buildRecord() {
        if (inHeading) {
            cells = new @Nullable Cell[headings.size()];
            inHeading = false;
        } else if (getFieldCount() < cells.length) {
            position = getFieldCount();
            throw new IllegalArgumentException("the line has only " + getFieldCount() + " cells");
        }
        return this;
    }
}
