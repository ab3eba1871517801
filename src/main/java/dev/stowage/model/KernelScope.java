package dev.stowage.model;

import dev.stowage.resource.Lock;
import dev.stowage.resource.Slots;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the guests of one kernel share: its locks, its caps, its page cache and its image store. */
final class KernelScope {
    private final World world;
    private final Machine machine;
    private final String name;
    private final PageCache pages;
    private final ImageStore store;
    private Map<String, Lock> locks = Map.of();
    private Map<String, Slots> caps = Map.of();

    KernelScope(World world, Machine machine, @Nullable KernelScope below, Space space, int depth, String name) {
        this.world = world;
        this.machine = machine;
        this.name = name;
        this.pages = new PageCache(below == null ? null : below.pages, space, depth);
        this.store = new ImageStore(world, this);
    }

    Machine machine() {
        return machine;
    }

    String name() {
        return name;
    }

    PageCache pages() {
        return pages;
    }

    ImageStore store() {
        return store;
    }

    /** It goes: nobody takes its locks any more, its caps, or what its image store contends for. */
    void release() {
        locks.values().forEach(world.audit()::release);
        caps.values().forEach(world.audit()::release);
        store.release();
        locks = Map.of();
        caps = Map.of();
    }

    Lock lockNamed(String lock) {
        if (locks.isEmpty()) {
            locks = new LinkedHashMap<>();
        }
        return locks.computeIfAbsent(lock, key -> world.audit().watch(Lock.of(world.kernel(), name + " " + key)));
    }

    /** The cap of the stage with this purpose. */
    Slots cap(String purpose, int atMost) {
        if (caps.isEmpty()) {
            caps = new LinkedHashMap<>();
        }
        return caps.computeIfAbsent(
                purpose, key -> world.audit().watch(Slots.of(world.kernel(), name + " " + key, atMost)));
    }
}
