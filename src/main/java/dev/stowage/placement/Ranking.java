package dev.stowage.placement;

import java.util.Arrays;

/**
 * A key for each of a row of places, and the first place that has the least: a tournament of neighbours. Setting a key and finding the
 * least cost O(log n).
 */
final class Ranking {
    /** The key of a place that is out of the question. */
    static final long NONE = Long.MAX_VALUE;

    /** Node i has the children 2i and 2i + 1; the places are the leaves, from {@code leaves} on. */
    private long[] least;

    private int leaves;
    private int[] stale = new int[8];
    private int staleCount;
    private boolean[] isStale;

    /** So many places at least, all out of the question. */
    Ranking(int places) {
        leaves = Math.max(8, Integer.highestOneBit(Math.max(1, places - 1)) << 1);
        least = new long[2 * leaves];
        Arrays.fill(least, NONE);
        isStale = new boolean[leaves];
    }

    int places() {
        return leaves;
    }

    void set(int place, long key) {
        int node = leaves + place;
        least[node] = key;
        while (node > 1) {
            node >>= 1;
            long smaller = Math.min(least[2 * node], least[2 * node + 1]);
            if (least[node] == smaller) {
                return;
            }
            least[node] = smaller;
        }
    }

    long key(int place) {
        return least[leaves + place];
    }

    /** The first place with the least key; -1 if all are out of the question. */
    int first() {
        if (least[1] == NONE) {
            return -1;
        }
        int node = 1;
        while (node < leaves) {
            node *= 2;
            if (least[node] != least[node / 2]) {
                node++;
            }
        }
        return node - leaves;
    }

    /** The key of a place must be found again. */
    void markStale(int place) {
        if (!isStale[place]) {
            isStale[place] = true;
            if (staleCount == stale.length) {
                stale = Arrays.copyOf(stale, 2 * staleCount);
            }
            stale[staleCount++] = place;
        }
    }

    /** Takes one of the places whose key must be found again; -1 when there is none. */
    int takeStale() {
        if (staleCount == 0) {
            return -1;
        }
        int place = stale[--staleCount];
        isStale[place] = false;
        return place;
    }
}
