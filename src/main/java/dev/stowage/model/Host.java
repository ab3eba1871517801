package dev.stowage.model;

import dev.stowage.resource.SharedCapacity;
import dev.stowage.scenario.CpuBand;
import dev.stowage.scenario.HostState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes guests: a machine with the layers on it, or a guest with the layers inside. It counts what placement admits
 * against and knows who waits for it to be ready.
 */
final class Host {
    private final Segment segment;
    private final @Nullable Host parent;
    private final Machine machine;
    private final HostState state;
    private final String name;
    private final long ordinal;
    private final Space space;
    private final KernelScope scope;
    private final SharedCapacity cpu;
    private final int vcpus;
    private final boolean covered;
    private final double allocatableCores;
    private final Set<Host> children = new LinkedHashSet<>();
    private final List<MemoryCharge> hostCharges = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private @Nullable List<Runnable> waiting = new ArrayList<>();
    private int apps;
    private int guestsTaken;
    private double requestedCores;
    private int guestVcpus;

    Host(
            Segment segment,
            @Nullable Host parent,
            Machine machine,
            HostState state,
            String name,
            long ordinal,
            Space space,
            KernelScope scope,
            SharedCapacity cpu,
            int vcpus) {
        this.segment = segment;
        this.parent = parent;
        this.machine = machine;
        this.state = state;
        this.name = name;
        this.ordinal = ordinal;
        this.space = space;
        this.scope = scope;
        this.cpu = cpu;
        this.vcpus = vcpus;
        this.covered = MemoryCharge.isCovered(segment);
        int kept = segment.inside().stream()
                .mapToInt(layer -> CpuBand.reservedMillicores(layer.reserveCpu(), vcpus))
                .sum();
        this.allocatableCores = vcpus - kept / 1000.0;
    }

    Segment segment() {
        return segment;
    }

    @Nullable Host parent() {
        return parent;
    }

    Machine machine() {
        return machine;
    }

    /** What it was when it was first needed, by which its stages are chosen. */
    HostState state() {
        return state;
    }

    String name() {
        return name;
    }

    /** Its index among the hosts of its segment, in order of creation, by which its layers' draws are keyed. */
    long ordinal() {
        return ordinal;
    }

    Space space() {
        return space;
    }

    KernelScope scope() {
        return scope;
    }

    SharedCapacity cpu() {
        return cpu;
    }

    int vcpus() {
        return vcpus;
    }

    /** Whether a reservation of the node stands for its system, engine and sandboxes. */
    boolean isCovered() {
        return covered;
    }

    /** Cores less what the node keeps for itself. */
    double allocatableCores() {
        return allocatableCores;
    }

    Set<Host> children() {
        return children;
    }

    /** What its maker charged to the RAM below. */
    List<MemoryCharge> hostCharges() {
        return hostCharges;
    }

    /** Its layers' instances, from below. */
    List<Guest> guests() {
        return guests;
    }

    /** The name of the guest on which whatever it takes next is placed. */
    String top() {
        return guests.isEmpty() ? name : guests.get(guests.size() - 1).name();
    }

    int apps() {
        return apps;
    }

    /** Guests and apps directly on it. */
    int guestsTaken() {
        return guestsTaken;
    }

    double requestedCores() {
        return requestedCores;
    }

    int guestVcpus() {
        return guestVcpus;
    }

    /** Counts an app in, here and below; negative counts count it out. */
    void countApp(int count) {
        apps += count;
        if (parent != null) {
            parent.countApp(count);
        }
    }

    /** Counts in a guest or app taken directly; negative counts count it out. */
    void countGuest(int count, double cores, int vcpusOfGuest) {
        guestsTaken += count;
        requestedCores += cores;
        guestVcpus += vcpusOfGuest;
    }

    boolean isReady() {
        return waiting == null;
    }

    /** Runs the action when the host can take guests; at once if it can already. */
    void whenReady(Runnable action) {
        if (waiting == null) {
            action.run();
        } else {
            waiting.add(action);
        }
    }

    /** The last of its layers is ready. */
    void becomeReady() {
        List<Runnable> actions = waiting;
        if (actions == null) {
            throw new IllegalStateException(name + " became ready twice");
        }
        waiting = null;
        actions.forEach(Runnable::run);
    }

    @Override
    public String toString() {
        return name;
    }
}
