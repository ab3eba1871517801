package dev.stowage.model;

import dev.stowage.resource.Activity;
import dev.stowage.resource.Link;
import dev.stowage.resource.Lock;
import dev.stowage.resource.SharedCapacity;
import dev.stowage.resource.Visit;
import dev.stowage.resource.WaitHooks;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.Work;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Carries out stages: the one place that tells the primitives of {@link Work} apart. Stages of a list follow each other; those of a
 * guest that is gone do not go on.
 */
final class StageRunner {
    /** A waiter spins only as long as nobody else wants the core: beside work it weighs next to nothing. */
    private static final double SPINNING_WEIGHT = 1e-3;

    private final World world;
    private final DiskStages disk;

    StageRunner(World world) {
        this.world = world;
        this.disk = new DiskStages(world);
    }

    /** Told when a stage has ended: how long it waited for others, and for whom. */
    interface Ended {
        void after(double waitedSeconds, String heldBy);
    }

    /** Runs the stages that take place in the host's state, in order, then {@code done}. */
    void run(List<PlannedStage> stages, Scene scene, Runnable done) {
        new StageChain(world, this, stages, scene, done).begin();
    }

    /** Carries out the present stage of the chain, which is told when it has ended. */
    void perform(PlannedStage planned, StageChain chain) {
        Scene scene = chain.scene();
        Work work = planned.stage().work();
        if (work instanceof Work.Delay delay) {
            double perCore = world.draw(delay.perBusyCore(), planned.purpose(), scene.entity(), 1);
            // asking for the busy cores settles who has which, which is seldom needed
            double seconds = world.draw(delay.time(), planned.purpose(), scene.entity(), 0)
                    + (perCore > 0 ? busyCores(scene) * perCore : 0);
            chain.is(seconds, world.kernel().scheduleIn(seconds, 0, scene.guest(), chain));
        } else if (work instanceof Work.Compute compute) {
            compute(planned, compute, chain);
        } else if (work instanceof Work.Read read) {
            disk.read(planned, read, chain);
        } else if (work instanceof Work.Write write) {
            double bytes = world.draw(write.bytes(), planned.purpose(), scene.entity(), 0);
            disk.transfer(bytes, Double.POSITIVE_INFINITY, chain);
        } else if (work instanceof Work.Transfer transfer) {
            transfer(planned, transfer, chain);
        } else if (work instanceof Work.FetchImage) {
            fetch(scene, chain);
        } else if (work instanceof Work.Hold hold) {
            hold(planned, hold, chain);
        } else if (work instanceof Work.Token token) {
            token(planned, token, chain);
        } else if (work instanceof Work.Sequence) {
            run(planned.inner(), scene, () -> chain.after(0, ""));
        } else {
            sideBySide(planned.inner(), scene, chain);
        }
    }

    /** Cores of the machine that are at work. */
    private static double busyCores(Scene scene) {
        Machine machine = scene.host().machine();
        return machine.host().cpu().usedRate() / machine.type().speed().mean();
    }

    private void compute(PlannedStage planned, Work.Compute compute, StageChain chain) {
        Scene scene = chain.scene();
        double coreSeconds = world.draw(compute.work(), planned.purpose(), scene.entity(), 0);
        double speed = scene.host().machine().type().speed().mean();
        SharedCapacity cores = planned.stage().on() == Stage.On.GUEST ? scene.guestCpu() : scene.hostCpu();
        double cap = Math.min(
                compute.parallelism() * speed, cores == scene.guestCpu() ? scene.most() : Double.POSITIVE_INFINITY);
        scene.guest().useCpu(coreSeconds);
        chain.is(
                coreSeconds / Math.min(cap, scene.rateAlone(cores)),
                cores.start(coreSeconds, scene.weight(), cap, chain));
    }

    /** Reads the part of an app's image that a start needs, from the disk or from the page cache. */
    void readImage(Scene scene, Runnable done) {
        disk.readImage(scene, done);
    }

    private void transfer(PlannedStage planned, Work.Transfer transfer, StageChain chain) {
        Scene scene = chain.scene();
        double bytes = world.draw(transfer.bytes(), planned.purpose(), scene.entity(), 0);
        List<Link> route = transfer.fromRegistry()
                ? scene.scope().store().route()
                : List.of(scene.scope().machine().link());
        double alone = bytes / route.stream().mapToDouble(Link::rate).min().orElse(Double.POSITIVE_INFINITY);
        chain.is(alone, scene.scope().machine().link().links().start(bytes, Double.POSITIVE_INFINITY, route, chain));
    }

    private void fetch(Scene scene, Ended ended) {
        if (scene.image() == null || scene.engine() == null) {
            ended.after(0, "");
            return;
        }
        scene.scope().store().fetch(scene.image(), scene.engine(), scene, ended);
    }

    private void hold(PlannedStage planned, Work.Hold hold, StageChain chain) {
        Scene scene = chain.scene();
        Guest guest = scene.guest();
        Lock lock = lockOf(hold, scene);
        Visit[] visit = new Visit[1];
        visit[0] = lock.acquire(
                guest,
                () -> world.draw(hold.base(), planned.purpose(), scene.entity(), 0)
                        + hold.growth().mean()
                                * StrictMath.pow(lock.present(), hold.power().mean()),
                spinning(hold, scene),
                () -> {},
                () -> {
                    guest.onGone(() -> lock.leave(guest));
                    chain.after(visit[0].waitedSeconds(), heldBy(visit[0]));
                });
        chain.is(0, visit[0]);
    }

    /** What one does on a core while one waits for a lock. */
    private static WaitHooks spinning(Work.Hold hold, Scene scene) {
        double spin = hold.spin().mean() * scene.host().machine().type().speed().mean();
        if (!(spin > 0)) {
            return WaitHooks.NONE;
        }
        Activity[] spinning = new Activity[1];
        return new WaitHooks(() -> spinning[0] = spinsOn(scene).startEndless(SPINNING_WEIGHT, spin), () -> {
            scene.guest().useCpu(spinning[0].done());
            spinning[0].cancel();
        });
    }

    /** The cores of the host, not the share of them that the waiter may have. */
    private static SharedCapacity spinsOn(Scene scene) {
        return scene.hostCpu() == scene.guestCpu() ? scene.host().cpu() : scene.hostCpu();
    }

    private Lock lockOf(Work.Hold hold, Scene scene) {
        return hold.scope() == Work.Scope.ACCOUNT
                ? world.account().lockNamed(hold.lock())
                : scene.scope().lockNamed(hold.lock());
    }

    /** A guest that is there without having started is present at every lock that these stages would have taken, once at each. */
    void countPresent(List<PlannedStage> planned, Scene scene) {
        Set<Lock> locks = new LinkedHashSet<>();
        Stage.flatten(planned.stream()
                        .map(PlannedStage::stage)
                        .filter(stage -> stage.takesPlaceIn(scene.found()))
                        .toList())
                .forEach(stage -> {
                    if (stage.work() instanceof Work.Hold hold) {
                        locks.add(lockOf(hold, scene));
                    }
                });
        for (Lock lock : locks) {
            lock.addPresent(1);
            scene.guest().onGone(() -> lock.addPresent(-1));
        }
    }

    private void token(PlannedStage planned, Work.Token token, StageChain chain) {
        Scene scene = chain.scene();
        if (token.per() == Work.Per.REQUEST) {
            double start = world.now();
            scene.request()
                    .batch()
                    .take(
                            world.account().bucketNamed(token.bucket()),
                            token.tokens(),
                            planned.purpose(),
                            scene.guest(),
                            () -> chain.after(world.now() - start, ""));
        } else {
            chain.is(0, world.account().bucketNamed(token.bucket()).take(scene.guest(), token.tokens(), chain));
        }
    }

    private void sideBySide(List<PlannedStage> stages, Scene scene, Ended ended) {
        int[] left = {stages.size()};
        if (stages.isEmpty()) {
            ended.after(0, "");
        }
        for (PlannedStage stage : stages) {
            run(List.of(stage), scene, () -> {
                if (--left[0] == 0) {
                    ended.after(0, "");
                }
            });
        }
    }

    /** Whom a turn has waited for; empty if it did not. */
    static String heldBy(Visit visit) {
        return Objects.requireNonNullElse(visit.heldBy(), "");
    }
}
