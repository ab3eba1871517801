package dev.stowage.model;

import dev.stowage.random.Purpose;
import dev.stowage.resource.SharedCapacity;
import dev.stowage.scenario.App;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.WorkloadLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Deploys apps: places a request, makes the guests that it needs, starts the app in them, and lets it leave. */
final class Deployment {
    private static final double WEIGHT_WITHOUT_REQUEST = 1;
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
        Host taker = place.get().host();
        Host host = taker;
        Optional<Image> image = Optional.ofNullable(request.app()).map(App::image);
        int made = place.get().makesGuest()
                ? world.plan().segments().size() - 1 - host.segment().depth()
                : 0;
        for (int i = 0; i < made; i++) {
            Host inner = factory.guest(host, request);
            starter.start(inner, host, request, image);
            host = inner;
        }
        host.countApp(1);
        world.countInSystem(1);
        start(request, name, host);
        fleet.boot(request);
    }

    /** What the one who asks does on the first machine, for one request, before {@code done}. */
    void atClient(List<PlannedStage> clientStages, long number, Runnable done) {
        Host host = fleet.all().get(0).host();
        Guest client = new Guest("client", "client", "", false, HostState.RUNNING, world.now());
        Request nobody = new Request(-1, number, null, world.now(), false, ready -> {});
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
        host.whenReady(() -> stages.run(clientStages, scene, done), refusal -> {});
    }

    private void start(Request request, String name, Host host) {
        if (request.plan() == null) {
            host.whenReady(() -> settleAlone(host, request), refusal -> {
                world.countRefusal(refusal);
                request.whenSettled().settled(false);
                empty(host);
            });
        } else {
            begin(request, name, host, request.plan());
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
        request.whenSettled().settled(false);
    }

    private void settleAlone(Host host, Request request) {
        host.machine().countReady(1, world.marks());
        world.countReady(1);
        request.whenSettled().settled(true);
        lifetime(request, () -> {
            host.machine().countReady(-1, world.marks());
            world.countReady(-1);
            empty(host);
        });
    }

    private void begin(Request request, String name, Host host, AppPlan plan) {
        Guest guest =
                new Guest(name, "app", request.appName(), true, host.machine().found(), request.seconds());
        HostState found = host.found();
        guest.placed(
                world.now(),
                host.top(),
                host.machine().name(),
                plan.app().image() == null ? null : host.imageState(plan.app().image()));
        world.begin(guest);
        host.space().commit(key(request, host), request.memoryBytes());
        host.countGuest(1, request.cores(), 0);
        host.whenReady(
                () -> startApp(request, guest, host, plan, found), refusal -> fail(request, guest, host, refusal));
    }

    private void startApp(Request request, Guest guest, Host host, AppPlan plan, HostState found) {
        Scene scene = sceneOf(request, guest, host, plan, found);
        if (request.present()) {
            run(request, guest, host, plan, scene);
            return;
        }
        stages.readImage(scene, () -> {
            double seconds = world.draw(plan.app().processStart(), plan.processStart(), request.entity(), 0);
            double entered = world.now();
            world.kernel().scheduleIn(seconds, 0, guest, () -> {
                world.observer()
                        .stage(new StageObserved(
                                guest.name(), "app", "process-start", "", entered, world.now(), 0, ""));
                run(request, guest, host, plan, scene);
            });
        });
    }

    private void run(Request request, Guest guest, Host host, AppPlan plan, Scene scene) {
        guest.running(world.now());
        long touched = touchedBytes(plan);
        if (!host.scope().pages().makeRoom(touched)) {
            release(scene);
            fail(request, guest, host, new Refusal("out of memory", "the memory of " + host.name() + " is used up"));
            return;
        }
        host.space().touch(key(request, host), touched);
        if (request.present()) {
            stages.countPresent(plan.readyAfter(), scene);
            ready(request, guest, host, plan, scene);
        } else {
            stages.run(plan.readyAfter(), scene, () -> ready(request, guest, host, plan, scene));
        }
    }

    private void fail(Request request, Guest guest, Host host, Refusal refusal) {
        guest.refused(refusal);
        world.countRefusal(refusal);
        world.end(guest, 0);
        request.whenSettled().settled(false);
        leave(request, guest, host, 0);
    }

    private void ready(Request request, Guest guest, Host host, AppPlan plan, Scene scene) {
        guest.ready(world.now());
        host.machine().countReady(1, world.marks());
        world.countReady(1);
        if (!request.present()) {
            world.end(guest, sandboxCpu(host, guest));
        } else {
            world.forget(guest);
        }
        request.whenSettled().settled(true);
        List<PlannedStage> then = plan.then();
        if (then.isEmpty()) {
            release(scene);
        } else {
            guest.onGone(() -> release(scene));
            stages.run(then, scene.unobserved(), () -> {});
        }
        lifetime(request, () -> {
            host.machine().countReady(-1, world.marks());
            world.countReady(-1);
            leave(request, guest, host, touchedBytes(plan));
        });
    }

    private void lifetime(Request request, Runnable leaves) {
        WorkloadLine line = world.spec().scenario().workload().get(request.line());
        if (line.lifetime() != null) {
            double seconds = world.draw(line.lifetime(), LIFETIME, request.entity(), 0);
            world.kernel().scheduleIn(seconds, leaves);
        }
    }

    private void leave(Request request, Guest guest, Host host, long touchedBytes) {
        guest.leave();
        if (touchedBytes > 0) {
            host.space().touch(key(request, host), -touchedBytes);
        }
        host.space().commit(key(request, host), -request.memoryBytes());
        host.countGuest(-1, -request.cores(), 0);
        empty(host);
    }

    /** One app less on the host: guests that are empty go, and then the machine if it can be had again. */
    private void empty(Host host) {
        host.countApp(-1);
        world.countInSystem(-1);
        Host above = host;
        while (above.parent() != null && above.apps() == 0) {
            Host below = above.parent();
            factory.remove(above);
            above = below;
        }
        fleet.leaveIfEmpty(host.machine());
    }

    /**
     * What an app starts in. Its work is one customer of the host's cores, unless stages side by side share what it may take: then it has
     * a capacity of its own there.
     */
    private Scene sceneOf(Request request, Guest guest, Host host, AppPlan plan, HostState found) {
        double speed = host.machine().type().speed().mean();
        var cpu = plan.app().cpu();
        double weight = cpu.request() == null
                ? WEIGHT_WITHOUT_REQUEST
                : Math.max(cpu.request().cores(), 1e-3);
        double limit = cpu.limit() == null ? host.vcpus() : cpu.limit().cores();
        boolean own = plan.ownCores();
        SharedCapacity cores =
                own ? world.audit().watch(host.cpu().child(guest.name(), limit * speed, weight)) : host.cpu();
        return new Scene(
                guest,
                "app",
                request.entity(),
                host,
                host.scope(),
                cores,
                cores,
                own ? 1 : weight,
                own ? Double.POSITIVE_INFINITY : limit * speed,
                plan.app().image(),
                null,
                request,
                found,
                !request.present());
    }

    /** Nobody will use the cores that were an app's own. */
    private void release(Scene scene) {
        if (scene.guestCpu() != scene.host().cpu()) {
            world.audit().release(scene.guestCpu());
        }
    }

    /** CPU used by the layers that were made for one app alone: its guests, and a machine that was launched for it. */
    private double sandboxCpu(Host host, Guest app) {
        double seconds = 0;
        Host inner = host;
        while (inner.parent() != null && inner.segment().appsEach() == 1) {
            seconds += inner.guests().stream().mapToDouble(Guest::cpuSeconds).sum();
            inner = Objects.requireNonNull(inner.parent());
        }
        Integer appsEach = world.spec().style().machines().appsEach();
        if (inner.parent() == null && appsEach != null && appsEach == 1 && app.hostState() != HostState.RUNNING) {
            seconds += inner.guests().stream().mapToDouble(Guest::cpuSeconds).sum();
        }
        return seconds;
    }

    private static long touchedBytes(AppPlan plan) {
        return Math.round(plan.app().memory().touched().bytes());
    }

    private static Ledger.Key key(Request request, Host host) {
        return Objects.requireNonNull(request.plan())
                .memory()
                .get(host.segment().depth());
    }
}
