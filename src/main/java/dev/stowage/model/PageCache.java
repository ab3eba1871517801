package dev.stowage.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of files that a kernel keeps in memory it has no better use for. What was read once is read again in no time, until the
 * memory is wanted: then the oldest entries are given up.
 */
final class PageCache {
    private final @Nullable PageCache below;
    private final Space space;
    private final int depth;
    private Map<String, Pages> kept = Map.of();
    private Map<String, List<Runnable>> readers = Map.of();
    private boolean dropped;

    private record Pages(Ledger.Key key, long bytes) {}

    /**
     * @param below the cache of the kernel of the host; null on a machine
     * @param space the RAM that holds the pages
     * @param depth the depth of the hosts whose kernel it is, for which its lines of the ledger are
     */
    PageCache(@Nullable PageCache below, Space space, int depth) {
        this.below = below;
        this.space = space;
        this.depth = depth;
    }

    /**
     * Reads a file: in no time if its pages are here, together with a reader that is under way, else through the cache of the host
     * below, and from the disk at the bottom. Guests whose disks are made from one image thus read it once per machine.
     *
     * @param fromDisk reads the bytes from the disk and then runs what it is given
     */
    void read(String file, Ledger.Key key, long bytes, Consumer<Runnable> fromDisk, Runnable done) {
        if (kept.containsKey(file)) {
            done.run();
            return;
        }
        List<Runnable> waiting = readers.get(file);
        if (waiting != null) {
            waiting.add(done);
            return;
        }
        List<Runnable> joined = new ArrayList<>();
        if (readers.isEmpty()) {
            readers = new LinkedHashMap<>();
        }
        readers.put(file, joined);
        Runnable arrived = () -> {
            readers.remove(file);
            keep(file, key, bytes);
            done.run();
            joined.forEach(Runnable::run);
        };
        if (below == null) {
            fromDisk.accept(arrived);
        } else {
            below.read(file, key, bytes, fromDisk, arrived);
        }
    }

    /** Keeps pages if there is free memory for them. */
    void keep(String file, Ledger.Key key, long bytes) {
        if (!dropped && !kept.containsKey(file) && space.canTouch(bytes)) {
            Ledger.Key own = key.at(depth);
            space.touch(own, bytes);
            if (kept.isEmpty()) {
                kept = new LinkedHashMap<>();
            }
            kept.put(file, new Pages(own, bytes));
        }
    }

    /**
     * Gives up pages, here and then below, until so many bytes can be touched.
     *
     * @param target what they are to be touched in: the RAM that the kernel sees, or that of a guest which has none of its own
     * @return whether they can
     */
    boolean makeRoom(Space target, long bytes) {
        for (PageCache cache = this; cache != null; cache = cache.below) {
            Iterator<Pages> oldest = cache.kept.values().iterator();
            while (!target.canTouch(bytes) && oldest.hasNext()) {
                Pages pages = oldest.next();
                cache.space.touch(pages.key(), -pages.bytes());
                oldest.remove();
            }
        }
        return target.canTouch(bytes);
    }

    /** Gives up everything, what is being read included: the kernel is gone. */
    void drop() {
        dropped = true;
        kept.values().forEach(pages -> space.touch(pages.key(), -pages.bytes()));
        kept = Map.of();
    }
}
