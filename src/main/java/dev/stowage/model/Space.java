package dev.stowage.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The RAM of a machine or of a guest that has RAM of its own, with its two books. <i>Commitment</i> is what placement admits
 * against; <i>resident</i> is what is touched. What is touched in a guest is touched in the RAM of its hosts as well, and is
 * written once, in the machine's ledger.
 */
final class Space {
    private final @Nullable Space parent;
    private final Ledger ledger;
    private final String name;
    private final long capacityBytes;
    private final long kernelBytes;
    private Map<Ledger.Key, Integer> sharers = Map.of();
    private Set<Ledger.Key> touchedOnce = Set.of();
    private Map<MemoryCharge, Integer> mappings = Map.of();
    private long committedBytes;
    private long residentBytes;

    /**
     * @param parent the RAM that holds this one; null for a machine
     * @param ledger the machine's ledger
     * @param kernelBytes what the kernel takes before it counts MemTotal
     */
    Space(@Nullable Space parent, Ledger ledger, String name, long capacityBytes, long kernelBytes) {
        this.parent = parent;
        this.ledger = ledger;
        this.name = name;
        this.capacityBytes = capacityBytes;
        this.kernelBytes = kernelBytes;
    }

    long capacityBytes() {
        return capacityBytes;
    }

    /** What the kernel offers to all that runs: the RAM less the kernel's own part. */
    long memTotalBytes() {
        return capacityBytes - kernelBytes;
    }

    /** What is committed of MemTotal. */
    long committedBytes() {
        return committedBytes;
    }

    /** What is touched. */
    long residentBytes() {
        return residentBytes;
    }

    /** What may still be committed when {@code share} of MemTotal may be. */
    long uncommittedBytes(double share) {
        return (long) Math.floor(memTotalBytes() * share) - committedBytes;
    }

    /** Commits bytes of MemTotal; negative bytes give them back. */
    void commit(Ledger.Key key, long bytes) {
        committedBytes += bytes;
        if (committedBytes < 0) {
            throw new IllegalStateException("commitment of " + name + " fell below 0");
        }
        if (parent == null) {
            ledger.commit(key, bytes);
        }
    }

    /** Writes down, in the commitment book, a part that the kernel takes before MemTotal. */
    void commitKernel(Ledger.Key key, long bytes) {
        if (parent == null) {
            ledger.commit(key, bytes);
        }
    }

    /** Whether so many bytes more can be touched here and in all RAM below. */
    boolean canTouch(long bytes) {
        for (Space space = this; space != null; space = space.parent) {
            if (space.residentBytes + bytes > space.capacityBytes) {
                return false;
            }
        }
        return true;
    }

    /** Touches bytes; negative bytes give them back. */
    void touch(Ledger.Key key, long bytes) {
        for (Space space = this; space != null; space = space.parent) {
            space.hold(key, bytes);
        }
        ledger.touch(key, bytes);
    }

    private void hold(Ledger.Key key, long bytes) {
        residentBytes += bytes;
        if (residentBytes < 0 || residentBytes > capacityBytes) {
            throw new IllegalStateException("resident memory of " + name + " is " + residentBytes + " B of "
                    + capacityBytes + " B after " + key);
        }
    }

    /** Maps pages of a template: this RAM has them, and the RAM below holds them once, however many guests map them. */
    void mapTemplate(MemoryCharge charge) {
        Space below = Objects.requireNonNull(parent);
        if (below.mappings.isEmpty()) {
            below.mappings = new HashMap<>();
        }
        if (below.mappings.merge(charge, 1, Integer::sum) == 1) {
            below.touch(charge.key(), charge.resident());
        }
        hold(charge.key(), charge.resident());
    }

    /** Gives them back, below with the last guest that maps them. */
    void unmapTemplate(MemoryCharge charge) {
        Space below = Objects.requireNonNull(parent);
        if (below.mappings.merge(charge, -1, Integer::sum) == 0) {
            below.touch(charge.key(), -charge.resident());
        }
        hold(charge.key(), -charge.resident());
    }

    /** What one more guest with these charges takes of this RAM for templates that are not there yet. */
    long templateBytes(List<MemoryCharge> charges) {
        long bytes = 0;
        for (MemoryCharge charge : charges) {
            bytes += charge.fromTemplate() && mappings.getOrDefault(charge, 0) == 0 ? charge.resident() : 0;
        }
        return bytes;
    }

    /** Whether a shared part is paid for already. */
    boolean isShared(Ledger.Key key) {
        return sharers.getOrDefault(key, 0) > 0;
    }

    /** Whether a shared part is touched. */
    boolean isTouched(Ledger.Key key) {
        return touchedOnce.contains(key);
    }

    /** Counts one more user of a shared part; true for the first. */
    boolean join(Ledger.Key key) {
        if (sharers.isEmpty()) {
            sharers = new HashMap<>();
        }
        return sharers.merge(key, 1, Integer::sum) == 1;
    }

    /** Notes that a shared part is touched; true for the first time since it had no user. */
    boolean firstTouch(Ledger.Key key) {
        if (touchedOnce.isEmpty()) {
            touchedOnce = new HashSet<>();
        }
        return touchedOnce.add(key);
    }

    /** Notes that a shared part is no longer touched; false if it never was. */
    boolean forget(Ledger.Key key) {
        return !touchedOnce.isEmpty() && touchedOnce.remove(key);
    }

    /** Counts one user less of a shared part; true for the last, with which it goes. */
    boolean leave(Ledger.Key key) {
        return sharers.merge(key, -1, Integer::sum) == 0;
    }
}
