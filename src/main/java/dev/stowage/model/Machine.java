package dev.stowage.model;

import dev.stowage.kernel.Kernel;
import dev.stowage.kernel.LogicalProcess;
import dev.stowage.resource.Link;
import dev.stowage.resource.SharedCapacity;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.InstanceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A machine: the host at the bottom of a stack, with its disk, its link and its bill. */
final class Machine {
    private final String name;
    private final InstanceType type;
    private final Sizes sizes;
    private final HostState state;
    private final SharedCapacity disk;
    private final double diskRate;
    private final double firstTouchRate;
    private final Link link;
    private final Ledger ledger;
    private @Nullable Host host;
    private @Nullable Space space;
    private @Nullable Guest guest;
    private double billedFrom = Double.NaN;
    private double billedUntil = Double.NaN;
    private long idleBytes;
    private final Marked readyApps = new Marked();
    private final LogicalProcess process = new LogicalProcess();
    private List<Runnable> later = List.of();
    private int unsettled;

    Machine(
            String name,
            InstanceType type,
            Sizes sizes,
            HostState state,
            SharedCapacity disk,
            double diskRate,
            double firstTouchRate,
            Link link,
            Ledger ledger) {
        this.name = name;
        this.type = type;
        this.sizes = sizes;
        this.state = state;
        this.disk = disk;
        this.diskRate = diskRate;
        this.firstTouchRate = firstTouchRate;
        this.link = link;
        this.ledger = ledger;
    }

    String name() {
        return name;
    }

    InstanceType type() {
        return type;
    }

    /** How large guests are on it. */
    Sizes sizes() {
        return sizes;
    }

    /** What it was before it was first needed. */
    HostState state() {
        return state;
    }

    /** What a request finds it in now: running once all its layers are ready. */
    HostState found() {
        return host().isReady() ? HostState.RUNNING : state;
    }

    SharedCapacity disk() {
        return disk;
    }

    /** What its disk carries at its best. */
    double diskRate() {
        return diskRate;
    }

    /** How many times as long its disk takes for scattered bytes as for bytes that lie together. */
    double scatter() {
        return type.localDisk() == null ? 1 : type.localDisk().scatter();
    }

    /** What its disk gives of blocks that were never read: its full rate unless the machine was launched cold from a snapshot. */
    double firstTouchRate() {
        return firstTouchRate;
    }

    Link link() {
        return link;
    }

    Ledger ledger() {
        return ledger;
    }

    Host host() {
        if (host == null) {
            throw new IllegalStateException(name + " has no host");
        }
        return host;
    }

    void host(Host bottom) {
        host = bottom;
        space = bottom.space();
    }

    /** Its RAM, also when it has been given back. */
    Space space() {
        return Objects.requireNonNull(space);
    }

    /** The machine's own start; null until it is first needed. */
    @Nullable Guest guest() {
        return guest;
    }

    void guest(Guest own) {
        guest = own;
    }

    boolean isLaunched() {
        return guest != null;
    }

    boolean isGivenBack() {
        return !Double.isNaN(billedUntil);
    }

    /** It runs, and is paid for from now on. */
    void billFrom(double now) {
        if (Double.isNaN(billedFrom)) {
            billedFrom = now;
        }
    }

    /** It is ready, and nothing is on it yet. */
    void idle(long residentBytes) {
        idleBytes = residentBytes;
    }

    /** What was resident when it was ready and nothing was on it yet; 0 before. */
    long idleBytes() {
        return idleBytes;
    }

    /** It is given back: of what it was, only the books and the bill are kept. */
    void giveBack(double now) {
        billedUntil = now;
        host = null;
    }

    /** An app has become ready (1) or has left (-1). */
    void countReady(int change, Marks marks) {
        readyApps.add(marks, change, 0);
    }

    /** What happens on it, as a process of its own. */
    LogicalProcess process() {
        return process;
    }

    /** Has something run when the machine has its turn at this instant, after what has been said so before. */
    void startLater(Runnable start, Kernel kernel) {
        if (later.isEmpty()) {
            later = new ArrayList<>();
            kernel.scheduleIn(0, 0, name, this::startAll);
        }
        later.add(start);
    }

    private void startAll() {
        List<Runnable> starts = later;
        later = List.of();
        starts.forEach(Runnable::run);
    }

    /** A request has been given its place here (1), or is ready or refused (-1); returns how many are neither. */
    int countUnsettled(int change) {
        unsettled += change;
        return unsettled;
    }

    MachineObserved observed(double endSeconds, double peakSeconds, Marks marks) {
        double until = isGivenBack() ? billedUntil : endSeconds;
        boolean thereAtPeak = isLaunched()
                && guest != null
                && guest.requested() <= peakSeconds
                && !(isGivenBack() && billedUntil < peakSeconds);
        return new MachineObserved(
                name,
                type,
                billedFrom,
                Double.isNaN(billedFrom) ? Double.NaN : until,
                (int) readyApps.firstAtMark(marks),
                thereAtPeak);
    }

    @Override
    public String toString() {
        return name;
    }
}
