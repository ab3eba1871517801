package dev.stowage.random;

import java.nio.charset.StandardCharsets;

/**
 * All random numbers of one replication. A number is a pure function of (seed, replication, purpose, entity, index): it depends
 * on no order, no worker and no other draw, and a new purpose moves nothing.
 *
 * <p>The five inputs enter {@link Philox4x32} so:
 *
 * <ul>
 *   <li>key = seed XOR hash(purpose), where hash is FNV-1a (64 bits) of the UTF-8 text, finished by the bijective mixer
 *       of MurmurHash3 ({@code fmix64});
 *   <li>high half of the counter = entity (or hash of its name);
 *   <li>low half of the counter = replication (31 bits) above index (33 bits).
 * </ul>
 *
 * <p>Under one seed and purpose, two different (replication, entity, index) never meet, since the counters differ and Philox
 * is a bijection. Two purposes meet only if their 64-bit hashes do, and two pairs (seed, purpose) only if the hashes differ
 * by exactly the seeds' XOR.
 *
 * @param seed any number
 * @param replication which repetition this is, zero or more
 */
public record Draws(long seed, int replication) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * Checks the replication.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public Draws {
        if (replication < 0) {
            throw new IllegalArgumentException("a replication must be zero or more, not " + replication);
        }
    }

    /** The stream of numbers that one entity uses for one purpose. */
    public Stream stream(Purpose purpose, long entity) {
        return new Stream(seed ^ purpose.hash(), entity, replication);
    }

    /** The same for a purpose that is named here and now. */
    public Stream stream(String purpose, long entity) {
        return stream(new Purpose(purpose), entity);
    }

    /**
     * The stream of numbers that a named entity uses for one purpose; equals that of the entity numbered {@code
     * hash(entity)}, so a purpose should keep to either names or numbers.
     */
    public Stream stream(String purpose, String entity) {
        return stream(purpose, hash(entity));
    }

    /** The same for a purpose that is known beforehand. */
    public Stream stream(Purpose purpose, String entity) {
        return stream(purpose, hash(entity));
    }

    /** FNV-1a over the UTF-8 bytes, mixed so that similar names differ in every bit. */
    static long hash(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80) {
                return mix(hashOfBytes(name));
            }
            hash = (hash ^ c) * FNV_PRIME;
        }
        return mix(hash);
    }

    private static long hashOfBytes(String name) {
        long hash = FNV_OFFSET;
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
        }
        return hash;
    }

    private static long mix(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
