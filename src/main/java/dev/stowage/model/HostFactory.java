package dev.stowage.model;

import dev.stowage.random.Purpose;
import dev.stowage.resource.Burst;
import dev.stowage.resource.Link;
import dev.stowage.resource.SharedCapacity;
import dev.stowage.scenario.Credits;
import dev.stowage.scenario.GuestSize;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Machines;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes machines and the guests on them: their RAM, cores, disk and link, and what they commit. */
final class HostFactory {
    private static final double CREDIT_SECONDS = 60;
    private static final double HOURS_OF_CREDIT = 24;
    private static final Purpose BASELINE = new Purpose("machine/baseline");
    private static final Purpose CREDITS = new Purpose("machine/credits");

    private final World world;
    private final IdentityHashMap<InstanceType, Sizes> sizes = new IdentityHashMap<>();
    private final long[] made;

    HostFactory(World world) {
        this.world = world;
        this.made = new long[world.plan().segments().size()];
    }

    /** A machine that has not been launched, with its system committed. */
    Machine machine(InstanceType type) {
        Machine machine = probe(type);
        made[0]++;
        return machine;
    }

    /** What the next machine of this type would be, to ask whether it would do. */
    Machine probe(InstanceType type) {
        Machines machines = world.spec().style().machines();
        Sizes ofType = sizes.computeIfAbsent(type, key -> new Sizes(world.plan().segments(), key));
        long ordinal = made[0];
        String name = "machine-" + (ordinal + 1);
        Segment segment = world.plan().segments().get(0);
        SharedCapacity disk = disk(machines, type, name);
        double diskRate = diskRate(machines, type);
        double firstTouch = machines.start() == HostState.COLD && type.localDisk() == null
                ? Math.min(diskRate, machines.volume().firstTouch().mean())
                : diskRate;
        Ledger ledger = new Ledger(world.marks());
        Machine machine = new Machine(
                name,
                type,
                ofType,
                machines.start(),
                disk,
                diskRate,
                firstTouch,
                link(type.network().link(), name),
                ledger);
        long ram = Math.round(type.memory().mean());
        Space space = new Space(
                null, ledger, name, ram, ofType.footprint(segment, ram).kernelBytes());
        KernelScope scope = new KernelScope(world, machine, null, space, 0, name);
        scope.store().cache(world.spec().style().cached());
        Host host = new Host(
                segment,
                null,
                machine,
                machines.start(),
                ordinal,
                space,
                scope,
                cores(type, name, ordinal),
                type.vcpus());
        machine.host(host);
        commitWithin(host);
        return machine;
    }

    /** A guest of the next segment on the host, with all that it commits there and inside. */
    Host guest(Host parent, Request request) {
        Segment segment = world.plan().segments().get(parent.segment().depth() + 1);
        Layer maker = Objects.requireNonNull(segment.maker());
        InstanceType type = parent.machine().type();
        long ordinal = made[segment.depth()]++;
        String name = Host.nameOn(parent, maker, ordinal);
        Sizes ofType = parent.machine().sizes();
        long ram = ofType.ramOf(segment, request);
        Footprint footprint = ofType.footprint(
                segment, segment.ownsRam() ? ram : parent.space().capacityBytes());
        Space space = segment.ownsRam()
                ? new Space(parent.space(), parent.machine().ledger(), name, ram, footprint.kernelBytes())
                : parent.space();
        KernelScope scope = segment.ownsKernel()
                ? new KernelScope(world, parent.machine(), parent.scope(), space, segment.depth(), name)
                : parent.scope();
        if (segment.ownsKernel() && segment.engine() != null) {
            scope.store().cache(world.spec().style().cached());
        }
        Optional<GuestSize> size = segment.size();
        int vcpus = size.map(GuestSize::vcpus).orElse(parent.vcpus());
        SharedCapacity cpu = size.isEmpty()
                ? parent.cpu()
                : world.audit()
                        .watch(parent.cpu()
                                .child(name + " cores", vcpus * type.speed().mean(), vcpus));
        Host host =
                new Host(segment, parent, parent.machine(), stateOf(parent, maker), ordinal, space, scope, cpu, vcpus);
        footprint.onHost().forEach(charge -> commit(parent.space(), charge));
        if (segment.ownsRam()) {
            parent.space().commit(guestMemory(segment), ram);
        }
        host.countIn(request.cores(), size.map(GuestSize::vcpus).orElse(0));
        parent.take(host);
        commitWithin(host);
        return host;
    }

    /** A guest with a kernel of its own starts as its maker says; any other is in the state of its host. */
    private static HostState stateOf(Host parent, Layer maker) {
        return Boolean.TRUE.equals(maker.ownKernel()) ? maker.start() : parent.found();
    }

    /** Gives back all that a guest holds; it must be empty. */
    void remove(Host host) {
        Segment segment = host.segment();
        Host parent = Objects.requireNonNull(host.parent());
        host.guests().forEach(Guest::leave);
        if (host.touchedLayers() > 0) {
            world.census().count(segment.depth(), -1, host.space().memTotalBytes());
        }
        if (segment.ownsKernel()) {
            host.scope().pages().drop();
            host.scope().release();
        }
        if (segment.size().isPresent()) {
            world.audit().release(host.cpu());
        }
        Footprint footprint = footprint(host);
        for (int i = 0; i < footprint.byLayer().size(); i++) {
            boolean touched = i < host.touchedLayers();
            footprint.byLayer().get(i).forEach(charge -> release(host.space(), charge, touched));
        }
        footprint.onHost().forEach(charge -> release(parent.space(), charge, host.touchedLayers() > 0));
        if (segment.ownsRam()) {
            parent.space().commit(guestMemory(segment), -host.space().capacityBytes());
        }
        host.countOut(segment.size().map(GuestSize::vcpus).orElse(0));
        host.leave();
    }

    /**
     * Touches what the next layer of the host takes: what its maker takes on the host below and of the guest, or what runs inside.
     *
     * @return false, with nothing touched, when memory does not suffice
     */
    boolean touchLayer(Host host) {
        Footprint footprint = footprint(host);
        int index = host.touchedLayers();
        List<MemoryCharge> inside = footprint.byLayer().get(index);
        long insideBytes = untouched(host.space(), inside);
        Host parent = host.parent();
        if (parent != null && index == 0) {
            long belowBytes = untouched(parent.space(), footprint.onHost())
                    + parent.space().templateBytes(inside);
            if (belowBytes > 0 && !parent.scope().pages().makeRoom(parent.space(), belowBytes + insideBytes)) {
                return false;
            }
        }
        if (insideBytes > 0 && !host.scope().pages().makeRoom(host.space(), insideBytes)) {
            return false;
        }
        if (parent != null && index == 0) {
            footprint.onHost().forEach(charge -> touch(parent.space(), charge));
            world.census().count(host.segment().depth(), 1, host.space().memTotalBytes());
        }
        inside.forEach(charge -> touch(host.space(), charge));
        host.layerTouched();
        return true;
    }

    private static long untouched(Space space, List<MemoryCharge> charges) {
        long bytes = 0;
        for (MemoryCharge charge : charges) {
            boolean paid = charge.fromTemplate() || (charge.shared() && space.isTouched(charge.key()));
            bytes += paid ? 0 : charge.resident();
        }
        return bytes;
    }

    private Footprint footprint(Host host) {
        return host.machine().sizes().footprint(host.segment(), host.space().capacityBytes());
    }

    private void commitWithin(Host host) {
        footprint(host).byLayer().forEach(charges -> charges.forEach(charge -> commit(host.space(), charge)));
    }

    private static Ledger.Key guestMemory(Segment segment) {
        Layer maker = Objects.requireNonNull(segment.maker());
        return Ledger.Key.inside(maker.name(), "guest memory", segment.depth());
    }

    /** Shared parts are committed and touched with their first user. */
    private static void commit(Space space, MemoryCharge charge) {
        if (charge.kernel()) {
            space.commitKernel(charge.key(), charge.committed());
        } else if (!charge.shared()) {
            space.commit(charge.key(), charge.committed());
        } else if (space.join(charge.key())) {
            space.commit(charge.key(), charge.committed());
        }
    }

    private static void touch(Space space, MemoryCharge charge) {
        if (charge.fromTemplate()) {
            space.mapTemplate(charge);
        } else if (!charge.shared() || space.firstTouch(charge.key())) {
            space.touch(charge.key(), charge.resident());
        }
    }

    private static void release(Space space, MemoryCharge charge, boolean touched) {
        if (charge.shared() && !space.leave(charge.key())) {
            return;
        }
        if (charge.kernel()) {
            space.commitKernel(charge.key(), -charge.committed());
        } else {
            space.commit(charge.key(), -charge.committed());
        }
        if (charge.fromTemplate()) {
            if (touched) {
                space.unmapTemplate(charge);
            }
        } else if (charge.shared() ? space.forget(charge.key()) : touched) {
            space.touch(charge.key(), -charge.resident());
        }
    }

    private SharedCapacity cores(InstanceType type, String name, long ordinal) {
        double speed = type.speed().mean();
        Credits credits = type.credits();
        Burst burst = null;
        if (credits != null && !credits.unlimited()) {
            double share = world.draw(credits.baseline(), BASELINE, ordinal, 0);
            double atLaunch = world.draw(credits.atLaunch(), CREDITS, ordinal, 0);
            double earnedPerHour = credits.earned().mean() * 3600;
            double most = Math.max(earnedPerHour * HOURS_OF_CREDIT, atLaunch);
            burst = new Burst(
                    most * CREDIT_SECONDS * speed, type.vcpus() * share * speed, atLaunch * CREDIT_SECONDS * speed);
        }
        return world.audit()
                .watch(SharedCapacity.of(world.kernel(), name + " cores", type.usableCores() * speed, burst));
    }

    private SharedCapacity disk(Machines machines, InstanceType type, String name) {
        double rate = diskRate(machines, type);
        InstanceType.Link path = type.volumeLink();
        Burst burst = null;
        if (type.localDisk() == null && path != null && path.baseline().mean() < rate) {
            burst = burst(path);
        }
        return world.audit().watch(SharedCapacity.of(world.kernel(), name + " disk", rate, burst));
    }

    private static double diskRate(Machines machines, InstanceType type) {
        if (type.localDisk() != null) {
            return type.localDisk().rate().mean();
        }
        double volume = machines.volume().rate().mean();
        return type.volumeLink() == null ? volume : Math.min(volume, peak(type.volumeLink()));
    }

    private Link link(InstanceType.Link link, String name) {
        double peak = peak(link);
        Burst burst = link.baseline().mean() < peak ? burst(link) : null;
        return world.audit().watch(world.account().network(name).link(name + " network", peak, burst));
    }

    private static double peak(InstanceType.Link link) {
        return link.peak() == null ? link.baseline().mean() : link.peak().mean();
    }

    /** Of a path that has a peak, and so a burst. */
    private static Burst burst(InstanceType.Link link) {
        double baseline = link.baseline().mean();
        double seconds = Objects.requireNonNull(link.burst()).mean();
        return Burst.full((peak(link) - baseline) * seconds, baseline);
    }
}
