package dev.stowage.model;

import dev.stowage.random.Purpose;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.WorkloadLine;
import java.util.List;
import java.util.Optional;

/** Deploys apps: places a request, makes the guests that it needs, starts the app in them, and lets it leave. */
final class Deployment {
    private static final Purpose LIFETIME = new Purpose("line/lifetime");

    private final World world;
    private final StageRunner stages;
    private final HostFactory factory;
    private final Starter starter;
    private final Fleet fleet;
    private final Placer placer;

    Deployment(World world) {
        this.world = world;
        this.stages = new StageRunner(world);
        var machines = world.spec().style().machines();
        var placement = Fleet.placementOf(machines.placement());
        this.placer = new Placer(world.plan().segments(), placement, machines);
        this.factory = new HostFactory(world);
        this.starter = new Starter(world, stages, factory);
        this.fleet = new Fleet(world, placer, placement, factory, starter);
    }

    Fleet fleet() {
        return fleet;
    }

    /** Takes a request: it ends ready or refused, which the request is told. */
    void deploy(Request request, String name) {
        Optional<Placer.Place> place = fleet.place(request);
        if (place.isEmpty()) {
            refuse(request, name, placer.refusal());
            return;
        }
        Host host = place.get().host();
        Machine machine = host.machine();
        world.kernel().enter(machine.process());
        machine.countUnsettled(1);
        int made = place.get().makesGuest()
                ? world.plan().segments().size() - 1 - host.segment().depth()
                : 0;
        boolean later = isLater(request, host, made);
        for (int i = 0; i < made; i++) {
            host = factory.guest(host, request);
            if (!later) {
                starter.start(host, request);
            }
        }
        host.countApp(1);
        world.counts().countInSystem(1);
        if (request.plan() != null) {
            host.space().commit(request.plan().memoryOn(host), request.memoryBytes());
            host.countGuest(1, request.cores(), 0);
        }
        if (later) {
            Host taker = host;
            machine.startLater(() -> startPlaced(request, name, taker, made > 0), world.kernel());
        } else {
            start(request, name, host);
        }
        fleet.boot(request);
        world.kernel().enter(null);
    }

    /**
     * Whether the start of what is placed on a host that is ready waits for the turn of its machine: what all ask for at once then takes no
     * more memory than its place.
     */
    private boolean isLater(Request request, Host host, int made) {
        Segment last = world.plan().segments().get(world.plan().segments().size() - 1);
        return world.isSeparable()
                && host.isReady()
                && request.plan() != null
                && !request.present()
                && (made == 0 || (made == 1 && last.appsEach() == 1 && !last.isThereAlready()));
    }

    private void startPlaced(Request request, String name, Host host, boolean startsGuest) {
        world.kernel().context(name);
        if (startsGuest) {
            starter.start(host, request);
        }
        start(request, name, host);
    }

    /** A request that has a place on a machine is ready, or refused after all. */
    void settled(Machine machine, Request request, boolean ready) {
        request.settle(ready);
        if (machine.countUnsettled(-1) == 0 && world.stopsWhenMachineIsSettled()) {
            world.kernel().stop();
        }
    }

    /** What the one who asks does on the first machine, for one request, before {@code done}. */
    void atClient(List<PlannedStage> clientStages, Batch batch, long number, Runnable done) {
        Host host = fleet.all().get(0).host();
        Guest client = new Guest("client", "client", "", false, HostState.RUNNING, world.now());
        Request nobody = new Request(-1, number, null, world.now(), batch, false, (request, ready) -> {});
        Scene scene = new Scene(
                client,
                "client",
                number,
                host,
                host.scope(),
                host.cpu(),
                host.cpu(),
                1,
                Double.POSITIVE_INFINITY,
                null,
                null,
                nobody,
                HostState.RUNNING,
                false);
        host.whenReady(new Host.Waiter() {
            @Override
            public void hostIsReady() {
                stages.run(clientStages, scene, done);
            }

            @Override
            public void hostIsRefused(Refusal why) {
                // whoever asks has nothing to ask for
            }
        });
    }

    private void start(Request request, String name, Host host) {
        if (request.plan() == null) {
            host.whenReady(new Host.Waiter() {
                @Override
                public void hostIsReady() {
                    settleAlone(host, request);
                }

                @Override
                public void hostIsRefused(Refusal why) {
                    world.countRefusal(why);
                    settled(host.machine(), request, false);
                    empty(host);
                }
            });
        } else {
            new AppLife(world, stages, this, request, name, host, request.plan()).begin();
        }
    }

    private void refuse(Request request, String name, Refusal refusal) {
        Guest guest = new Guest(
                name,
                "app",
                request.appName(),
                true,
                world.spec().style().machines().start(),
                request.seconds());
        guest.refused(refusal);
        world.countRefusal(refusal);
        world.end(guest, 0);
        request.settle(false);
    }

    private void settleAlone(Host host, Request request) {
        host.machine().countReady(1, world.marks());
        world.counts().becameReady();
        settled(host.machine(), request, true);
        lifetime(request, () -> {
            host.machine().countReady(-1, world.marks());
            world.counts().left();
            empty(host);
        });
    }

    /** Runs the action when the lifetime of a request is over, if it has an end. */
    void lifetime(Request request, Runnable leaves) {
        WorkloadLine line = world.spec().scenario().workload().get(request.line());
        if (line.lifetime() != null) {
            double seconds = world.draw(line.lifetime(), LIFETIME, request.entity(), 0);
            world.kernel().scheduleIn(seconds, leaves);
        }
    }

    /** One app less on the host: guests that are empty go, and then the machine if it can be had again. */
    void empty(Host host) {
        host.countApp(-1);
        world.counts().countInSystem(-1);
        Host above = host;
        while (above.parent() != null && above.apps() == 0) {
            Host below = above.parent();
            factory.remove(above);
            above = below;
        }
        fleet.leaveIfEmpty(host.machine());
    }
}
