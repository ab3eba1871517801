package dev.stowage.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many lines of a table in few arrays, each line with a priority by which it may be dropped later. A line in an object of its own
 * costs the collector of garbage more than the simulation of what it says. Not thread-safe.
 */
public final class PackedLines {
    private static final int FIRST_BYTES = 1 << 10;
    private static final int LARGEST_BYTES = 1 << 16;

    /** Lines one after the other. */
    private static final class Block {
        private byte[] text;
        private int bytes;
        private int[] ends;
        private double[] priorities;
        private int lines;

        Block(int capacity) {
            text = new byte[capacity];
            ends = new int[8];
            priorities = new double[8];
        }

        boolean hasRoom(int more) {
            return bytes + more <= LARGEST_BYTES || lines == 0;
        }

        void add(double priority, byte[] from, int start, int end) {
            int grown = bytes + end - start;
            if (grown > text.length) {
                text = Arrays.copyOf(text, Math.max(grown, Math.min(LARGEST_BYTES, 2 * text.length)));
            }
            if (lines == ends.length) {
                ends = Arrays.copyOf(ends, 2 * lines);
                priorities = Arrays.copyOf(priorities, 2 * lines);
            }
            System.arraycopy(from, start, text, bytes, end - start);
            bytes = grown;
            ends[lines] = grown;
            priorities[lines++] = priority;
        }

        int start(int line) {
            return line == 0 ? 0 : ends[line - 1];
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private long size;

    /** Appends a line, its end included: the first bytes of a text. */
    void add(double priority, byte[] text, int bytes) {
        add(priority, text, 0, bytes);
    }

    private void add(double priority, byte[] from, int start, int end) {
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last == null || !last.hasRoom(end - start)) {
            last = new Block(last == null ? FIRST_BYTES : LARGEST_BYTES);
            blocks.add(last);
        }
        last.add(priority, from, start, end);
        size++;
    }

    /** Appends all lines of another one, which is not to be used any more. Few are copied, so that no array is held that is half empty. */
    public void addAll(PackedLines other) {
        if (other.blocks.size() == 1) {
            Block block = other.blocks.get(0);
            for (int i = 0; i < block.lines; i++) {
                add(block.priorities[i], block.text, block.start(i), block.ends[i]);
            }
            return;
        }
        blocks.addAll(other.blocks);
        size += other.size;
    }

    /** How many lines there are. */
    public long size() {
        return size;
    }

    /** The priorities in the order of the lines. */
    public double[] priorities() {
        double[] all = new double[Math.toIntExact(size)];
        int at = 0;
        for (Block block : blocks) {
            System.arraycopy(block.priorities, 0, all, at, block.lines);
            at += block.lines;
        }
        return all;
    }

    /** Drops the lines whose priority is this or above; the others keep their order. */
    public void keepBelow(double priority) {
        List<Block> before = List.copyOf(blocks);
        if (before.stream().allMatch(block -> isBelow(block, priority))) {
            return;
        }
        blocks.clear();
        size = 0;
        for (Block block : before) {
            for (int i = 0; i < block.lines; i++) {
                if (block.priorities[i] < priority) {
                    add(block.priorities[i], block.text, block.start(i), block.ends[i]);
                }
            }
        }
    }

    private static boolean isBelow(Block block, double priority) {
        for (int i = 0; i < block.lines; i++) {
            if (!(block.priorities[i] < priority)) {
                return false;
            }
        }
        return true;
    }

    /** Appends all to the rows of a table. */
    public void writeTo(TableWriter<?> writer) throws IOException {
        for (Block block : blocks) {
            writer.writeLines(block.text, block.bytes, block.lines);
        }
    }
}
