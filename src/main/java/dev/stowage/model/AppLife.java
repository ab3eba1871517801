package dev.stowage.model;

import dev.stowage.resource.SharedCapacity;
import dev.stowage.scenario.HostState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An app from its place on a host to its leaving: one object, run when what it waits for has come about. */
final class AppLife implements Host.Waiter, Runnable {
    private static final double WEIGHT_WITHOUT_REQUEST = 1;

    private enum Phase {
        BELOW,
        READING_IMAGE,
        STARTING_PROCESS,
        BECOMING_READY,
        READY
    }

    private final World world;
    private final StageRunner stages;
    private final Deployment deployment;
    private final Request request;
    private final Host host;
    private final AppPlan plan;
    private final HostState found;
    private final Guest guest;
    private Phase phase = Phase.BELOW;
    private int below;
    private @Nullable Scene scene;
    private double enteredSeconds;

    AppLife(
            World world,
            StageRunner stages,
            Deployment deployment,
            Request request,
            String name,
            Host host,
            AppPlan plan) {
        this.world = world;
        this.stages = stages;
        this.deployment = deployment;
        this.request = request;
        this.host = host;
        this.plan = plan;
        this.found = host.found();
        this.guest =
                new Guest(name, "app", request.appName(), true, host.machine().found(), request.seconds());
    }

    /** It has its place, and starts when the host is ready. */
    void begin() {
        guest.placed(
                world.now(),
                host.top(),
                host.machine().name(),
                plan.app().image() == null
                        ? null
                        : ImageState.on(host, plan.app().image()));
        world.begin(guest);
        host.whenReady(this);
    }

    @Override
    public void hostIsReady() {
        Scene own = sceneOf();
        scene = own;
        if (request.present()) {
            runs();
        } else {
            addFromBelow();
        }
    }

    /** What the layers that it stands on add to the start of every guest comes first. */
    private void addFromBelow() {
        List<StackPlan.Added> added = world.plan().addedBy(host.segment());
        if (below < added.size()) {
            StackPlan.Added next = added.get(below++);
            stages.run(next.stages(), scene().by(next.layer(), request.entity()), this);
        } else {
            phase = Phase.READING_IMAGE;
            stages.readImage(scene(), this);
        }
    }

    @Override
    public void hostIsRefused(Refusal why) {
        fail(why);
    }

    private Scene scene() {
        return Objects.requireNonNull(scene);
    }

    @Override
    public void run() {
        switch (phase) {
            case BELOW -> addFromBelow();
            case READING_IMAGE -> startProcess();
            case STARTING_PROCESS -> {
                world.stageEnded(guest, "app", "process-start", "", enteredSeconds, 0, "");
                runs();
            }
            case BECOMING_READY -> ready();
            case READY -> {
                host.machine().countReady(-1, world.marks());
                world.counts().left();
                leave(touchedBytes());
            }
        }
    }

    private void startProcess() {
        phase = Phase.STARTING_PROCESS;
        double seconds = world.draw(plan.app().processStart(), plan.processStart(), request.entity(), 0);
        enteredSeconds = world.now();
        world.kernel().scheduleIn(seconds, 0, guest, this);
    }

    private void runs() {
        phase = Phase.BECOMING_READY;
        guest.running(world.now());
        if (!host.scope().pages().makeRoom(host.space(), touchedBytes())) {
            release();
            fail(new Refusal("out of memory", "the memory of " + host.name() + " is used up"));
            return;
        }
        host.space().touch(key(), touchedBytes());
        if (request.present()) {
            countPresent();
            ready();
        } else {
            stages.run(plan.readyAfter(), scene(), this);
        }
    }

    /** It is present at the locks that its start would have taken. */
    private void countPresent() {
        List<PlannedStage> all = new ArrayList<>(plan.readyAfter());
        world.plan().addedBy(host.segment()).forEach(added -> all.addAll(added.stages()));
        stages.countPresent(all, scene());
    }

    private void fail(Refusal refusal) {
        guest.refused(refusal);
        world.countRefusal(refusal);
        world.end(guest, 0);
        deployment.settled(host.machine(), request, false);
        leave(0);
    }

    private void ready() {
        phase = Phase.READY;
        guest.ready(world.now());
        host.machine().countReady(1, world.marks());
        world.counts().becameReady();
        if (!request.present()) {
            world.end(guest, sandboxCpu());
        } else {
            world.forget(guest);
        }
        deployment.settled(host.machine(), request, true);
        List<PlannedStage> then = plan.then();
        if (then.isEmpty()) {
            release();
        } else {
            guest.onGone(this::release);
            stages.run(then, scene().unobserved(), () -> {});
        }
        deployment.lifetime(request, this);
    }

    private void leave(long touchedBytes) {
        guest.leave();
        if (touchedBytes > 0) {
            host.space().touch(key(), -touchedBytes);
        }
        host.space().commit(key(), -request.memoryBytes());
        host.countGuest(-1, -request.cores(), 0);
        deployment.empty(host);
    }

    /**
     * What an app starts in. Its work is one customer of the host's cores, unless stages side by side share what it may take: then it has
     * a capacity of its own there.
     */
    private Scene sceneOf() {
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
                host.segment().engine(),
                request,
                found,
                !request.present());
    }

    /** Nobody will use the cores that were an app's own. */
    private void release() {
        if (scene().guestCpu() != host.cpu()) {
            world.audit().release(scene().guestCpu());
        }
    }

    /** CPU used by the layers that were made for one app alone: its guests, and a machine that was launched for it. */
    private double sandboxCpu() {
        double seconds = 0;
        Host inner = host;
        while (inner.parent() != null && inner.segment().appsEach() == 1) {
            seconds += inner.guests().stream().mapToDouble(Guest::cpuSeconds).sum();
            inner = Objects.requireNonNull(inner.parent());
        }
        Integer appsEach = world.spec().style().machines().appsEach();
        if (inner.parent() == null && appsEach != null && appsEach == 1 && guest.hostState() != HostState.RUNNING) {
            seconds += inner.guests().stream().mapToDouble(Guest::cpuSeconds).sum();
        }
        return seconds;
    }

    private long touchedBytes() {
        return Math.round(plan.app().memory().touched().bytes());
    }

    private Ledger.Key key() {
        return plan.memoryOn(host);
    }
}
