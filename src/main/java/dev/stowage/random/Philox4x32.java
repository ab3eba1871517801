package dev.stowage.random;

/**
 * The counter-based generator Philox4x32 with ten rounds: a bijection of 128-bit counters for every 64-bit key, whose values
 * pass the published batteries of tests of randomness.
 *
 * <p>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
 */
public final class Philox4x32 {
    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final long LOW_WORD = 0xFFFFFFFFL;

    private Philox4x32() {}

    /**
     * The four words at a counter.
     *
     * @param key its low half is the paper's k0, its high half k1
     * @param counterLow its low half is the paper's c0, its high half c1
     * @param counterHigh its low half is the paper's c2, its high half c3
     */
    public static int[] block(long key, long counterLow, long counterHigh) {
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        int c0 = (int) counterLow;
        int c1 = (int) (counterLow >>> 32);
        int c2 = (int) counterHigh;
        int c3 = (int) (counterHigh >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (c0 & LOW_WORD);
            long product1 = MULTIPLIER_1 * (c2 & LOW_WORD);
            int next0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            int next2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c0 = next0;
            c1 = (int) product1;
            c2 = next2;
            c3 = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        return new int[] {c0, c1, c2, c3};
    }
}
