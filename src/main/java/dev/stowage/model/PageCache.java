package dev.stowage.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of files that a kernel keeps in memory it has no better use for. What was read once is read again in no time, until the
 * memory is wanted: then the oldest entries are given up.
 */
final class PageCache {
    private final @Nullable PageCache below;
    private final Space space;
    private final Map<String, Ledger.Key> kept = new LinkedHashMap<>();
    private final Map<String, Long> bytesOf = new LinkedHashMap<>();
    private final Map<String, List<Runnable>> readers = new LinkedHashMap<>();

    /**
     * @param below the cache of the kernel of the host; null on a machine
     * @param space the RAM that holds the pages
     */
    PageCache(@Nullable PageCache below, Space space) {
        this.below = below;
        this.space = space;
    }

    boolean holds(String file) {
        return kept.containsKey(file);
    }

    /**
     * Joins a read of the file that is under way.
     *
     * @return false if there is none: the caller reads, and calls {@link #read} when it is done
     */
    boolean joinReader(String file, Runnable whenRead) {
        List<Runnable> waiting = readers.get(file);
        if (waiting == null) {
            readers.put(file, new ArrayList<>());
            return false;
        }
        waiting.add(whenRead);
        return true;
    }

    /** A read that {@link #joinReader} left to the caller has ended. */
    void read(String file, Ledger.Key key, long bytes) {
        List<Runnable> waiting = readers.remove(file);
        keep(file, key, bytes);
        if (waiting != null) {
            waiting.forEach(Runnable::run);
        }
    }

    /** Keeps pages if there is free memory for them. */
    void keep(String file, Ledger.Key key, long bytes) {
        if (!kept.containsKey(file) && space.canTouch(bytes)) {
            space.touch(key, bytes);
            kept.put(file, key);
            bytesOf.put(file, bytes);
        }
    }

    /**
     * Gives up pages, here and then below, until so many bytes can be touched.
     *
     * @return whether they can
     */
    boolean makeRoom(long bytes) {
        for (PageCache cache = this; cache != null; cache = cache.below) {
            Iterator<Map.Entry<String, Ledger.Key>> oldest =
                    cache.kept.entrySet().iterator();
            while (!space.canTouch(bytes) && oldest.hasNext()) {
                Map.Entry<String, Ledger.Key> entry = oldest.next();
                Long held = cache.bytesOf.remove(entry.getKey());
                cache.space.touch(entry.getValue(), held == null ? 0 : -held);
                oldest.remove();
            }
        }
        return space.canTouch(bytes);
    }

    /** Gives up everything: the kernel is gone. */
    void drop() {
        kept.forEach((file, key) -> {
            Long held = bytesOf.get(file);
            space.touch(key, held == null ? 0 : -held);
        });
        kept.clear();
        bytesOf.clear();
    }
}
