package dev.stowage.model;

import dev.stowage.resource.Activity;
import dev.stowage.resource.SharedCapacity;
import dev.stowage.resource.Visit;
import dev.stowage.resource.WaitHooks;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries out stages: the one place that tells the primitives of {@link Work} apart. Stages of a list follow each other; those of a
 * guest that is gone do not go on.
 */
final class StageRunner {
    private final World world;

    StageRunner(World world) {
        this.world = world;
    }

    /** Told when a stage has ended: how long it waited for others, and for whom. */
    private interface Ended {
        void after(double waitedSeconds, String heldBy);
    }

    /** Runs the stages that take place in the host's state, in order, then {@code done}. */
    void run(List<PlannedStage> stages, Scene scene, Runnable done) {
        from(0, stages, scene, done);
    }

    private void from(int index, List<PlannedStage> stages, Scene scene, Runnable done) {
        int next = index;
        while (next < stages.size()
                && !stages.get(next).stage().takesPlaceIn(scene.host().state())) {
            next++;
        }
        if (scene.guest().isGone()) {
            return;
        }
        if (next == stages.size()) {
            done.run();
            return;
        }
        int following = next + 1;
        capped(stages.get(next), scene, () -> from(following, stages, scene, done));
    }

    /** A stage with its cap on how many are in it at once. */
    private void capped(PlannedStage planned, Scene scene, Runnable done) {
        double entered = world.now();
        int atMost = planned.stage().atMost();
        if (atMost == 0) {
            perform(planned, scene, observed(planned, scene, entered, 0, "", done));
            return;
        }
        Visit[] visit = new Visit[1];
        visit[0] = scene.scope().cap(planned.purpose(), atMost).acquire(scene.guest(), () -> {
            Runnable leave = () -> {
                visit[0].release();
                done.run();
            };
            perform(
                    planned,
                    scene,
                    observed(planned, scene, entered, visit[0].waitedSeconds(), orEmpty(visit[0].heldBy()), leave));
        });
    }

    private Ended observed(
            PlannedStage planned, Scene scene, double entered, double cappedSeconds, String capHeldBy, Runnable done) {
        return (waited, heldBy) -> {
            if (scene.observed() && planned.inner().isEmpty()) {
                world.observer()
                        .stage(new StageObserved(
                                scene.guest().name(),
                                scene.layer(),
                                planned.stage().name(),
                                resourceOf(planned.stage().work()),
                                entered,
                                world.now(),
                                cappedSeconds + Math.max(0, waited),
                                heldBy.isEmpty() ? capHeldBy : heldBy));
            }
            done.run();
        };
    }

    private void perform(PlannedStage planned, Scene scene, Ended ended) {
        Work work = planned.stage().work();
        if (work instanceof Work.Delay delay) {
            double seconds = world.draw(delay.time(), planned.purpose(), scene.entity(), 0);
            world.kernel().scheduleIn(seconds, 0, scene.guest(), () -> ended.after(0, ""));
        } else if (work instanceof Work.Compute compute) {
            compute(planned, compute, scene, ended);
        } else if (work instanceof Work.Read read) {
            read(planned, read, scene, ended);
        } else if (work instanceof Work.Write write) {
            double bytes = world.draw(write.bytes(), planned.purpose(), scene.entity(), 0);
            onDisk(bytes, Double.POSITIVE_INFINITY, scene, ended);
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

    private void compute(PlannedStage planned, Work.Compute compute, Scene scene, Ended ended) {
        double coreSeconds = world.draw(compute.work(), planned.purpose(), scene.entity(), 0);
        double speed = scene.host().machine().type().speed().mean();
        double cap = compute.parallelism() * speed;
        SharedCapacity cores = planned.stage().on() == Stage.On.GUEST ? scene.guestCpu() : scene.hostCpu();
        double start = world.now();
        scene.guest().useCpu(coreSeconds);
        keep(scene, cores.start(coreSeconds, scene.weight(), cap, () -> {
            scene.guest().activity(null);
            ended.after(world.now() - start - coreSeconds / cap, "");
        }));
    }

    private void read(PlannedStage planned, Work.Read read, Scene scene, Ended ended) {
        double bytes = world.draw(read.bytes(), planned.purpose(), scene.entity(), 0);
        double reader =
                read.atMost() == null ? Double.POSITIVE_INFINITY : read.atMost().mean();
        double cap = Math.min(reader, scene.scope().machine().firstTouchRate());
        String file = read.cachedAs();
        if (file == null) {
            onDisk(bytes, cap, scene, ended);
        } else {
            readOnce(file, new Ledger.Key(scene.layer(), "page cache"), bytes, cap, scene, ended);
        }
    }

    /** Reads a file through the page cache; what it waits for is the time beyond reading it alone. */
    private void readOnce(String file, Ledger.Key key, double bytes, double cap, Scene scene, Ended ended) {
        Machine machine = scene.scope().machine();
        double start = world.now();
        double alone = bytes / Math.min(cap, machine.diskRate());
        scene.scope()
                .pages()
                .read(
                        file,
                        key,
                        Math.round(bytes),
                        arrived -> machine.disk().start(bytes, 1, cap, arrived),
                        () -> ended.after(world.now() - start - alone, ""));
    }

    /** Reads the part of an app's image that a start needs, from the disk or from the page cache. */
    void readImage(Scene scene, Runnable done) {
        if (scene.image() == null) {
            done.run();
            return;
        }
        double bytes =
                scene.image().unpackedBytes() * scene.image().readAtStart().mean();
        double start = world.now();
        readOnce(
                "image " + scene.image().name(),
                new Ledger.Key(scene.layer(), "image pages"),
                bytes,
                scene.scope().machine().firstTouchRate(),
                scene,
                (waited, heldBy) -> {
                    if (scene.observed()) {
                        world.observer()
                                .stage(new StageObserved(
                                        scene.guest().name(),
                                        scene.layer(),
                                        "read-image",
                                        "disk",
                                        start,
                                        world.now(),
                                        Math.max(0, waited),
                                        heldBy));
                    }
                    done.run();
                });
    }

    private void onDisk(double bytes, double cap, Scene scene, Ended ended) {
        Machine machine = scene.scope().machine();
        double start = world.now();
        double alone = bytes / Math.min(cap, machine.diskRate());
        keep(scene, machine.disk().start(bytes, 1, cap, () -> {
            scene.guest().activity(null);
            ended.after(world.now() - start - alone, "");
        }));
    }

    private void transfer(PlannedStage planned, Work.Transfer transfer, Scene scene, Ended ended) {
        double bytes = world.draw(transfer.bytes(), planned.purpose(), scene.entity(), 0);
        var route = transfer.fromRegistry()
                ? scene.scope().store().route()
                : List.of(scene.scope().machine().link());
        world.account().links().start(bytes, Double.POSITIVE_INFINITY, route, () -> ended.after(0, ""));
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
        var lock = hold.scope() == Work.Scope.ACCOUNT
                ? world.account().lockNamed(hold.lock())
                : scene.scope().lockNamed(hold.lock());
        Guest guest = scene.guest();
        double spin = hold.spin().mean() * scene.host().machine().type().speed().mean();
        Activity[] spinning = new Activity[1];
        WaitHooks hooks = spin > 0
                ? new WaitHooks(() -> spinning[0] = scene.hostCpu().startEndless(scene.weight(), spin), () -> {
                    guest.useCpu(spinning[0].done());
                    spinning[0].cancel();
                })
                : WaitHooks.NONE;
        Visit[] visit = new Visit[1];
        visit[0] = lock.acquire(
                guest,
                () -> world.draw(hold.base(), planned.purpose(), scene.entity(), 0)
                        + hold.growth().mean()
                                * StrictMath.pow(lock.present(), hold.power().mean()),
                hooks,
                () -> {},
                () -> {
                    guest.onGone(() -> lock.leave(guest));
                    ended.after(visit[0].waitedSeconds(), orEmpty(visit[0].heldBy()));
                });
    }

    private void token(Work.Token token, Scene scene, Ended ended) {
        double start = world.now();
        Runnable granted = () -> ended.after(world.now() - start, "");
        if (token.per() == Work.Per.REQUEST) {
            world.account().takeTogether(token.bucket(), token.tokens(), scene.request(), scene.guest(), granted);
        } else {
            world.account().bucketNamed(token.bucket()).take(scene.guest(), token.tokens(), granted);
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

    private static void keep(Scene scene, Activity activity) {
        if (activity.isActive()) {
            scene.guest().activity(activity);
        }
    }

    /** What a primitive uses, as stages.csv names it. */
    private static String resourceOf(Work work) {
        if (work instanceof Work.Compute) {
            return "cpu";
        }
        if (work instanceof Work.Read || work instanceof Work.Write) {
            return "disk";
        }
        if (work instanceof Work.Transfer) {
            return "network";
        }
        if (work instanceof Work.FetchImage) {
            return "registry";
        }
        if (work instanceof Work.Hold hold) {
            return "lock " + hold.lock();
        }
        return work instanceof Work.Token token ? "tokens " + token.bucket() : "";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
