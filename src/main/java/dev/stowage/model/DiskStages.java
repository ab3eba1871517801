package dev.stowage.model;

import dev.stowage.scenario.Work;

/** Carries out the stages that use the disk: reads, through the page cache where the file has a name, and writes. */
final class DiskStages {
    private final World world;

    DiskStages(World world) {
        this.world = world;
    }

    void read(PlannedStage planned, Work.Read read, StageChain chain) {
        Scene scene = chain.scene();
        double bytes = world.draw(read.bytes(), planned.purpose(), scene.entity(), 0);
        double reader =
                read.atMost() == null ? Double.POSITIVE_INFINITY : read.atMost().mean();
        Machine machine = scene.scope().machine();
        double cap = Math.min(reader, machine.firstTouchRate());
        double scatter = read.scattered() ? machine.scatter() : 1;
        String file = read.cachedAs();
        if (file == null) {
            transfer(bytes * scatter, cap * scatter, chain);
        } else {
            readOnce(file, Ledger.Key.inside(scene.layer(), "page cache", 0), bytes, cap, scatter, scene, chain);
        }
    }

    /**
     * Reads a file through the page cache; what it waits for is the time beyond reading it alone.
     *
     * @param scatter how many times as long the disk takes for these bytes as for bytes that lie together
     */
    private void readOnce(
            String file,
            Ledger.Key key,
            double bytes,
            double cap,
            double scatter,
            Scene scene,
            StageRunner.Ended ended) {
        Machine machine = scene.scope().machine();
        double start = world.now();
        double work = bytes * scatter;
        double alone = work / Math.min(cap * scatter, machine.diskRate());
        scene.scope()
                .pages()
                .read(
                        file,
                        key,
                        Math.round(bytes),
                        arrived -> machine.disk().start(work, 1, cap * scatter, arrived),
                        () -> ended.after(world.beyond(start, alone), ""));
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
                Ledger.Key.inside(scene.layer(), "image pages", 0),
                bytes,
                scene.scope().machine().firstTouchRate(),
                scene.scope().machine().scatter(),
                scene,
                (waited, heldBy) -> {
                    if (scene.observed()) {
                        world.stageEnded(scene.guest(), scene.layer(), "read-image", "disk", start, waited, heldBy);
                    }
                    done.run();
                });
    }

    /** Moves bytes to or from the disk at no more than the cap. */
    void transfer(double bytes, double cap, StageChain chain) {
        Machine machine = chain.scene().scope().machine();
        chain.is(bytes / Math.min(cap, machine.diskRate()), machine.disk().start(bytes, 1, cap, chain));
    }
}
