package dev.stowage.model;

import dev.stowage.placement.Placement;
import dev.stowage.placement.Roster;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Machines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machines of a run, in order of age: so many, or as many as needed. */
final class Fleet {
    private final World world;
    private final Machines machines;
    private final Placer placer;
    private final Placement placement;
    private final HostFactory factory;
    private final Starter starter;
    private final List<Machine> all = new ArrayList<>();
    private final Roster<Host> there = new Roster<>();
    private final List<InstanceType> choices;
    private final List<Machine> probes = new ArrayList<>();
    private @Nullable Machine notBooted;
    private int launched;
    private long launchedVcpus;

    Fleet(World world, Placer placer, Placement placement, HostFactory factory, Starter starter) {
        this.world = world;
        this.machines = world.spec().style().machines();
        this.placer = placer;
        this.placement = placement;
        this.factory = factory;
        this.starter = starter;
        this.choices = machines.choices();
        int count = machines.count() == null ? 0 : machines.count();
        for (int i = 0; i < count; i++) {
            add(factory.machine(choices.get(0)));
        }
    }

    /** The policy of this name. */
    static Placement placementOf(Machines.Placement policy) {
        return switch (policy) {
            case FIRST_FIT, FIRST_FIT_DECREASING -> Placement.firstFit();
            case BEST_FIT -> Placement.bestFit();
            case WORST_FIT -> Placement.worstFit();
            case SPREAD -> Placement.spread();
        };
    }

    /** Machines that run already do so from the start. */
    void begin(Request nobody) {
        if (machines.start() == HostState.RUNNING) {
            all.forEach(machine -> {
                world.kernel().enter(machine.process());
                launch(machine, nobody);
                boot(nobody);
                world.kernel().enter(null);
            });
        }
    }

    /** A place for the request, on a machine that is there or on one more; launched if it was not, for {@link #boot} to start. */
    Optional<Placer.Place> place(Request request) {
        Optional<Placer.Place> place =
                there.choose(request.appName(), placement, host -> offer(host.machine(), request));
        if (place.isEmpty()) {
            Refusal full = refusalOfYoungest(request);
            if (machines.asNeeded()) {
                place = onOneMore(request);
                if (place.isPresent() && full != null) {
                    world.countExpansion(full);
                }
            }
        }
        place.ifPresent(found -> {
            Machine machine = found.host().machine();
            if (!machine.isLaunched()) {
                launch(machine, request);
            }
        });
        return place;
    }

    /** Why the youngest machine has no place, which the placer then says of all; null without a machine. */
    private @Nullable Refusal refusalOfYoungest(Request request) {
        Host youngest = there.youngest();
        if (youngest == null) {
            return null;
        }
        if (offer(youngest.machine(), request).isPresent()) {
            throw new IllegalStateException(youngest + " has room, and the roster did not know");
        }
        return placer.refusal();
    }

    private void launch(Machine machine, Request request) {
        launched++;
        launchedVcpus += machine.type().vcpus();
        starter.launch(machine, request);
        notBooted = machine;
    }

    /** Starts the machine that was launched for the request, if one was: what the request finds is what was there before. */
    void boot(Request request) {
        Machine machine = notBooted;
        notBooted = null;
        if (machine != null) {
            starter.boot(machine, request);
        }
    }

    /** A place on the machine, which the account must allow if it has yet to be launched. */
    private Optional<Placer.Place> offer(Machine machine, Request request) {
        Integer quota = world.spec().scenario().account().vcpus();
        int vcpus = machine.type().vcpus();
        if (quota != null && !machine.isLaunched() && launchedVcpus + vcpus > quota) {
            int others = launched;
            return placer.refuse(
                    "vcpu quota",
                    () -> "another machine of " + vcpus + " vCPUs beside " + others
                            + " machines would exceed the account's " + quota + " vCPUs");
        }
        return placer.placeOn(machine.host(), request);
    }

    /** A place on a machine that is made for the request, of the first of the types that would do. */
    private Optional<Placer.Place> onOneMore(Request request) {
        if (probes.isEmpty()) {
            choices.forEach(type -> probes.add(factory.probe(type)));
        }
        for (Machine probe : probes) {
            if (offer(probe, request).isPresent()) {
                Machine machine = factory.machine(probe.type());
                add(machine);
                return offer(machine, request);
            }
        }
        return Optional.empty();
    }

    private void add(Machine machine) {
        all.add(machine);
        machine.host().standIn(there);
    }

    /** A machine without apps is given back if it can be had again. */
    void leaveIfEmpty(Machine machine) {
        if (machines.asNeeded() && machine.host().apps() == 0) {
            Host host = machine.host();
            host.guests().forEach(Guest::leave);
            host.leave();
            host.scope().release();
            world.audit().release(host.cpu());
            world.audit().release(machine.disk());
            world.audit().release(machine.link());
            machine.giveBack(world.now());
            launched--;
            launchedVcpus -= machine.type().vcpus();
        }
    }

    /** Nobody will ask for a place any more. */
    void close() {
        there.close();
    }

    /** All machines that were ever there, in order of age. */
    List<Machine> all() {
        return all;
    }
}
