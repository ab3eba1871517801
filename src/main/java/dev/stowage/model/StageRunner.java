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
import java.util.function.Function;

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
        new StageChain(this, stages, scene, done).run();
    }

    /** A stage with its cap on how many are in it at once. */
    void capped(PlannedStage planned, Scene scene, Runnable done) {
        double entered = world.now();
        int atMost = planned.stage().atMost();
        if (atMost == 0) {
            perform(planned, scene, observed(planned, scene, entered, 0, "", done));
            return;
        }
        Visit[] visit = new Visit[1];
        Runnable cancel = () -> visit[0].cancel();
        scene.guest().began(cancel);
        visit[0] = scene.scope().cap(planned.purpose().name(), atMost).acquire(scene.guest(), () -> {
            Runnable leave = () -> {
                scene.guest().ended(cancel);
                visit[0].release();
                done.run();
            };
            perform(
                    planned,
                    scene,
                    observed(planned, scene, entered, visit[0].waitedSeconds(), heldBy(visit[0]), leave));
        });
    }

    private Ended observed(
            PlannedStage planned, Scene scene, double entered, double cappedSeconds, String capHeldBy, Runnable done) {
        return new Observed(world, planned, scene, entered, cappedSeconds, capHeldBy, done);
    }

    /** Tells of a stage when it has ended, unless its guest is gone, and goes on. */
    private record Observed(
            World world,
            PlannedStage planned,
            Scene scene,
            double entered,
            double cappedSeconds,
            String capHeldBy,
            Runnable done)
            implements Ended {
        @Override
        public void after(double waited, String heldBy) {
            Guest guest = scene.guest();
            if (guest.isGone()) {
                return;
            }
            guest.waited(cappedSeconds + waited);
            if (scene.observed() && planned.inner().isEmpty()) {
                world.observer()
                        .stage(new StageObserved(
                                guest.name(),
                                scene.layer(),
                                planned.stage().name(),
                                planned.resource(),
                                entered,
                                world.now(),
                                cappedSeconds + waited,
                                heldBy.isEmpty() ? capHeldBy : heldBy));
            }
            done.run();
        }
    }

    private void perform(PlannedStage planned, Scene scene, Ended ended) {
        Work work = planned.stage().work();
        if (work instanceof Work.Delay delay) {
            double seconds = world.draw(delay.time(), planned.purpose(), scene.entity(), 0)
                    + busyCores(scene) * world.draw(delay.perBusyCore(), planned.purpose(), scene.entity(), 1);
            ongoing(
                    scene,
                    () -> ended.after(0, ""),
                    end -> world.kernel().scheduleIn(seconds, 0, scene.guest(), end)::cancel);
        } else if (work instanceof Work.Compute compute) {
            compute(planned, compute, scene, ended);
        } else if (work instanceof Work.Read read) {
            disk.read(planned, read, scene, ended);
        } else if (work instanceof Work.Write write) {
            double bytes = world.draw(write.bytes(), planned.purpose(), scene.entity(), 0);
            disk.transfer(bytes, Double.POSITIVE_INFINITY, scene, ended);
        } else if (work instanceof Work.Transfer transfer) {
            transfer(planned, transfer, scene, ended);
        } else if (work instanceof Work.FetchImage) {
            fetch(scene, ended);
        } else if (work instanceof Work.Hold hold) {
            hold(planned, hold, scene, ended);
        } else if (work instanceof Work.Token token) {
            token(token, scene, ended);
        } else if (work instanceof Work.Sequence) {
            run(planned.inner(), scene, () -> ended.after(0, ""));
        } else {
            sideBySide(planned.inner(), scene, ended);
        }
    }

    /** Cores of the machine that are at work. */
    private static double busyCores(Scene scene) {
        Machine machine = scene.host().machine();
        return machine.host().cpu().usedRate() / machine.type().speed().mean();
    }

    private void compute(PlannedStage planned, Work.Compute compute, Scene scene, Ended ended) {
        double coreSeconds = world.draw(compute.work(), planned.purpose(), scene.entity(), 0);
        double speed = scene.host().machine().type().speed().mean();
        SharedCapacity cores = planned.stage().on() == Stage.On.GUEST ? scene.guestCpu() : scene.hostCpu();
        double cap = Math.min(
                compute.parallelism() * speed, cores == scene.guestCpu() ? scene.most() : Double.POSITIVE_INFINITY);
        double start = world.now();
        double alone = coreSeconds / Math.min(cap, scene.rateAlone(cores));
        scene.guest().useCpu(coreSeconds);
        ongoing(
                scene,
                () -> ended.after(world.beyond(start, alone), ""),
                end -> cores.start(coreSeconds, scene.weight(), cap, end)::cancel);
    }

    /** Reads the part of an app's image that a start needs, from the disk or from the page cache. */
    void readImage(Scene scene, Runnable done) {
        disk.readImage(scene, done);
    }

    private void transfer(PlannedStage planned, Work.Transfer transfer, Scene scene, Ended ended) {
        double bytes = world.draw(transfer.bytes(), planned.purpose(), scene.entity(), 0);
        List<Link> route = transfer.fromRegistry()
                ? scene.scope().store().route()
                : List.of(scene.scope().machine().link());
        double start = world.now();
        double alone = bytes / route.stream().mapToDouble(Link::rate).min().orElse(Double.POSITIVE_INFINITY);
        ongoing(
                scene,
                () -> ended.after(world.beyond(start, alone), ""),
                end -> world.account().links().start(bytes, Double.POSITIVE_INFINITY, route, end)::cancel);
    }

    private void fetch(Scene scene, Ended ended) {
        if (scene.image() == null || scene.engine() == null) {
            ended.after(0, "");
            return;
        }
        double start = world.now();
        scene.scope()
                .store()
                .fetch(
                        scene.image(),
                        scene.engine(),
                        scene,
                        leader -> ended.after(leader.isEmpty() ? 0 : world.now() - start, leader));
    }

    private void hold(PlannedStage planned, Work.Hold hold, Scene scene, Ended ended) {
        Lock lock = lockOf(hold, scene);
        Guest guest = scene.guest();
        double spin = hold.spin().mean() * scene.host().machine().type().speed().mean();
        Activity[] spinning = new Activity[1];
        WaitHooks hooks = spin > 0
                ? new WaitHooks(() -> spinning[0] = spinsOn(scene).startEndless(SPINNING_WEIGHT, spin), () -> {
                    guest.useCpu(spinning[0].done());
                    spinning[0].cancel();
                })
                : WaitHooks.NONE;
        Visit[] visit = new Visit[1];
        Runnable cancel = () -> visit[0].cancel();
        guest.began(cancel);
        visit[0] = lock.acquire(
                guest,
                () -> world.draw(hold.base(), planned.purpose(), scene.entity(), 0)
                        + hold.growth().mean()
                                * StrictMath.pow(lock.present(), hold.power().mean()),
                hooks,
                () -> {},
                () -> {
                    guest.ended(cancel);
                    guest.onGone(() -> lock.leave(guest));
                    ended.after(visit[0].waitedSeconds(), heldBy(visit[0]));
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

    private void token(Work.Token token, Scene scene, Ended ended) {
        double start = world.now();
        Runnable granted = () -> ended.after(world.now() - start, "");
        if (token.per() == Work.Per.REQUEST) {
            world.account().takeTogether(token.bucket(), token.tokens(), scene.request(), scene.guest(), granted);
        } else {
            ongoing(
                    scene,
                    granted,
                    end -> world.account().bucketNamed(token.bucket()).take(scene.guest(), token.tokens(), end)
                            ::cancel);
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

    /**
     * Something that ends with the guest.
     *
     * @param begin begins it, given what is run at its end, and says how it is cancelled
     */
    static void ongoing(Scene scene, Runnable whenEnded, Function<Runnable, Runnable> begin) {
        Guest guest = scene.guest();
        Runnable[] cancel = new Runnable[1];
        cancel[0] = begin.apply(() -> {
            guest.ended(cancel[0]);
            whenEnded.run();
        });
        guest.began(cancel[0]);
    }

    private static String heldBy(Visit visit) {
        return Objects.requireNonNullElse(visit.heldBy(), "");
    }
}
