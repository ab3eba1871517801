package dev.stowage.random;

/** Numbers addressed by an index, which holds no state: the same index gives the same number, in whatever order it is asked. */
public final class Stream {
    private static final int INDEX_BITS = 33;
    private static final double STEP = 0x1p-53;

    private final long key;
    private final long counterHigh;
    private final long replicationBits;

    Stream(long key, long entity, int replication) {
        this.key = key;
        this.counterHigh = entity;
        this.replicationBits = (long) replication << INDEX_BITS;
    }

    /**
     * A number uniform on the multiples of 2^-53 below 1, where 2^-54 stands in for zero, so that it lies strictly between
     * 0 and 1.
     *
     * @param index from 0 to 2^33 - 1
     * @throws IllegalArgumentException when the index is outside
     */
    public double uniform(long index) {
        if (index < 0 || index >= 1L << INDEX_BITS) {
            throw new IllegalArgumentException("an index must be from 0 to 2^33 - 1, not " + index);
        }
        int[] words = Philox4x32.block(key, replicationBits | index, counterHigh);
        long bits = ((long) words[1] << 32 | (words[0] & 0xFFFFFFFFL)) >>> 11;
        return bits == 0 ? STEP / 2 : bits * STEP;
    }

    /**
     * A whole number uniform from 0 to {@code bound - 1}; the probabilities differ from each other by less than 2^-53.
     *
     * @throws IllegalArgumentException when the bound is not positive or the index is outside
     */
    public int below(int bound, long index) {
        if (bound < 1) {
            throw new IllegalArgumentException("a bound must be one or more, not " + bound);
        }
        return (int) (uniform(index) * bound);
    }
}
