package dev.stowage.model;

import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Work;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts hosts: one layer after the other from below, each from running to ready, and the next only then. */
final class Starter {
    private final World world;
    private final StageRunner stages;
    private final HostFactory factory;

    Starter(World world, StageRunner stages, HostFactory factory) {
        this.world = world;
        this.stages = stages;
        this.factory = factory;
    }

    /** Starts a machine that is needed for the first time. */
    void launch(Machine machine, Request request) {
        Host host = machine.host();
        double now = world.now();
        Guest own = new Guest(machine.name(), "machine", "", false, machine.state(), now);
        own.placed(now, "", machine.name(), null);
        machine.guest(own);
        world.begin(own);
        makeGuests(host, request, Optional.empty());
        host.whenReady(() -> {
            own.ready(world.now());
            world.end(own, 0);
        });
        startLayer(host, 0, request);
    }

    /** Starts a guest that has been made on a host, as soon as the host can take it. */
    void start(Host host, Host parent, Request request, Optional<Image> image) {
        makeGuests(host, request, image);
        parent.whenReady(() -> startLayer(host, 0, request));
    }

    private void makeGuests(Host host, Request request, Optional<Image> image) {
        List<Layer> layers = host.segment().layers();
        boolean alone = request.app() == null && host.segment().depth() == lastDepth();
        String parentName = host.parent() == null ? host.name() : host.parent().top();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            boolean made = layer.makesGuests();
            String name = made ? host.name() : host.name() + "/" + layer.name();
            boolean counted = alone && i == layers.size() - 1;
            Guest guest = new Guest(
                    name,
                    layer.name(),
                    counted ? request.appName() : "",
                    counted,
                    host.machine().state(),
                    counted ? request.seconds() : world.now());
            guest.placed(
                    world.now(),
                    parentName,
                    host.machine().name(),
                    image.map(host.machine().host().scope().store()::stateOf).orElse(null));
            parentName = name;
            host.guests().add(guest);
            world.begin(guest);
        }
    }

    private int lastDepth() {
        return world.plan().segments().size() - 1;
    }

    private void startLayer(Host host, int index, Request request) {
        List<Layer> layers = host.segment().layers();
        if (index == layers.size()) {
            if (host.parent() == null) {
                machineRuns(host);
            }
            host.becomeReady();
            return;
        }
        Layer layer = layers.get(index);
        Guest guest = host.guests().get(index);
        Scene scene = sceneOf(host, layer, guest, request);
        boolean skips = request.present() || isThereAlready(host);
        List<PlannedStage> running = world.plan().of(layer).running();
        List<PlannedStage> ready = world.plan().of(layer).ready();
        Runnable becomesReady = () -> {
            guest.ready(world.now());
            world.end(guest, 0);
            startLayer(host, index + 1, request);
        };
        Runnable runs = () -> {
            guest.running(world.now());
            if (host.parent() == null && index == 0) {
                machineRuns(host);
            }
            factory.touchLayer(host, layer);
            if (skips) {
                becomesReady.run();
            } else {
                stages.run(ready, scene, becomesReady);
            }
        };
        if (skips) {
            if (host.parent() != null && index == 0) {
                host.parent()
                        .segment()
                        .inside()
                        .forEach(inside -> countPresent(world.plan().of(inside).perGuest(), scene, guest));
            }
            countPresent(running, scene, guest);
            countPresent(ready, scene, guest);
            runs.run();
        } else if (host.parent() != null && index == 0) {
            perGuest(host.parent(), 0, scene, () -> stages.run(running, scene, runs));
        } else {
            stages.run(running, scene, runs);
        }
    }

    /** Whether a host runs before it is needed. */
    private static boolean isThereAlready(Host host) {
        Layer maker = host.segment().maker();
        return (maker == null ? host.state() : maker.start()) == HostState.RUNNING;
    }

    /** The stages that the layers of the host below add to the start of every guest made on it. */
    private void perGuest(Host parent, int index, Scene scene, Runnable done) {
        List<Layer> inside = parent.segment().inside();
        if (index == inside.size()) {
            done.run();
            return;
        }
        Layer layer = inside.get(index);
        stages.run(
                world.plan().of(layer).perGuest(),
                scene.by(layer, scene.entity()),
                () -> perGuest(parent, index + 1, scene, done));
    }

    private void machineRuns(Host host) {
        Guest own = host.machine().guest();
        if (own != null && !own.isRunning()) {
            own.running(world.now());
            host.machine().billFrom(world.now());
        }
    }

    /** A guest that is there without having started is present at the locks that it would have taken. */
    private void countPresent(List<PlannedStage> planned, Scene scene, Guest guest) {
        for (Work.Hold hold : StackPlan.holdsOf(planned)) {
            var lock = hold.scope() == Work.Scope.ACCOUNT
                    ? world.account().lockNamed(hold.lock())
                    : scene.scope().lockNamed(hold.lock());
            lock.addPresent(1);
            guest.onGone(() -> lock.addPresent(-1));
        }
    }

    private Scene sceneOf(Host host, Layer layer, Guest guest, Request request) {
        boolean made = layer.makesGuests();
        Host below = made && host.parent() != null ? host.parent() : host;
        @Nullable Image image = request.app() == null ? null : request.app().image();
        return new Scene(
                guest,
                layer.name(),
                host.ordinal(),
                host,
                below.scope(),
                below.cpu(),
                host.cpu(),
                1,
                image,
                engineOf(below),
                request,
                !request.present());
    }

    /** The layer of a host that fetches images; null when none does. */
    private static @Nullable Layer engineOf(Host host) {
        return host.segment().inside().stream()
                .filter(layer -> layer.pulls() != null)
                .reduce((lower, upper) -> upper)
                .orElse(null);
    }
}
