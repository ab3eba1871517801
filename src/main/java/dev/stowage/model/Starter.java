package dev.stowage.model;

import dev.stowage.scenario.App;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** Launches a machine that is needed for the first time; it starts when it is told to {@link #boot}. */
    void launch(Machine machine, Request request) {
        Host host = machine.host();
        double now = world.now();
        Guest own = new Guest(machine.name(), "machine", "", false, machine.state(), now);
        own.placed(now, null, machine.name(), null);
        machine.guest(own);
        world.begin(own);
        makeGuests(host, request, Optional.empty());
        host.whenReady(new Host.Waiter() {
            @Override
            public void hostIsReady() {
                own.ready(world.now());
                world.end(own, 0);
            }

            @Override
            public void hostIsRefused(Refusal why) {
                refuse(own, why);
            }
        });
    }

    /** Starts a machine that has been launched, and with it all that waits for it. */
    void boot(Machine machine, Request request) {
        new Layers(machine.host(), request).goOn();
    }

    /** Starts a guest that has been made on a host, as soon as the host can take it. */
    void start(Host host, Request request) {
        makeGuests(host, request, Optional.ofNullable(request.app()).map(App::image));
        Objects.requireNonNull(host.parent()).whenReady(new Layers(host, request));
    }

    private void makeGuests(Host host, Request request, Optional<Image> image) {
        List<Layer> layers = host.segment().layers();
        boolean alone = request.app() == null && host.segment().depth() == lastDepth();
        Guest below =
                host.parent() == null ? host.machine().guest() : host.parent().top();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            boolean made = layer.makesGuests();
            String name = made ? host.name() : host.name() + "/" + layer.name();
            boolean counted = alone && !request.present() && i == layers.size() - 1;
            Guest guest = new Guest(
                    name,
                    layer.name(),
                    counted ? request.appName() : "",
                    counted,
                    host.machine().found(),
                    counted ? request.seconds() : world.now());
            guest.placed(
                    world.now(),
                    below,
                    host.machine().name(),
                    image.map(its -> ImageState.on(host, its)).orElse(null));
            below = guest;
            host.add(guest);
            world.begin(guest);
        }
    }

    private int lastDepth() {
        return world.plan().segments().size() - 1;
    }

    /** The layers of a host as they start, one after the other: one object for all, run when what is under way has ended. */
    private final class Layers implements Host.Waiter, Runnable {
        private enum Phase {
            BELOW,
            RUNNING,
            READY
        }

        private final Host host;
        private final Request request;
        private int index;
        private int below;
        private Phase phase = Phase.BELOW;
        private @Nullable Scene scene;

        Layers(Host host, Request request) {
            this.host = host;
            this.request = request;
        }

        @Override
        public void hostIsReady() {
            goOn();
        }

        @Override
        public void hostIsRefused(Refusal why) {
            fail(host, 0, why);
        }

        private Layer layer() {
            return host.segment().layers().get(index);
        }

        private StackPlan.LayerStages planned() {
            return world.plan().of(host.segment(), index);
        }

        /** Starts the next layer, or the host is ready. */
        void goOn() {
            if (index == host.segment().layers().size()) {
                complete();
                return;
            }
            Scene own = sceneOf(host, layer(), host.guests().get(index), request);
            scene = own;
            if (isSkipped()) {
                countPresent(host, index, planned(), own);
                runs(own);
            } else {
                phase = Phase.BELOW;
                addFromBelow(own);
            }
        }

        private boolean isSkipped() {
            return request.present() || isThereAlready(host);
        }

        private void complete() {
            if (host.parent() == null) {
                machineRuns(host);
                if (isThereAlready(host)) {
                    warm(host);
                }
                host.machine().idle(host.space().residentBytes());
            }
            host.becomeReady();
        }

        /** The stages that the layers of the host below add to the start of every guest made on it come first. */
        private void addFromBelow(Scene own) {
            Host parent = host.parent();
            if (parent != null && index == 0) {
                List<StackPlan.Added> added = world.plan().addedBy(parent.segment());
                if (below < added.size()) {
                    StackPlan.Added next = added.get(below++);
                    stages.run(next.stages(), own.by(next.layer(), own.entity()), this);
                    return;
                }
            }
            phase = Phase.RUNNING;
            stages.run(planned().running(), own, this);
        }

        @Override
        public void run() {
            Scene own = Objects.requireNonNull(scene);
            switch (phase) {
                case BELOW -> addFromBelow(own);
                case RUNNING -> runs(own);
                case READY -> becomesReady();
            }
        }

        private void runs(Scene own) {
            Guest guest = own.guest();
            if (!factory.touchLayer(host)) {
                fail(host, index, new Refusal("out of memory", "the memory below " + guest.name() + " is used up"));
                return;
            }
            Starter.this.runs(host, index);
            if (host.parent() == null && index == 0) {
                machineRuns(host);
            }
            phase = Phase.READY;
            if (isSkipped()) {
                becomesReady();
            } else {
                stages.run(planned().ready(), own, this);
            }
        }

        private void becomesReady() {
            Guest guest = host.guests().get(index);
            guest.ready(world.now());
            world.end(guest, 0);
            index++;
            goOn();
        }
    }

    /** A virtual machine that was asked for alone runs as soon as its own kernel does, whatever layers follow inside. */
    private void runs(Host host, int index) {
        List<Guest> guests = host.guests();
        Guest last = guests.get(guests.size() - 1);
        if (index == 0 && host.parent() != null && last.counted()) {
            last.running(world.now());
        }
        Guest guest = guests.get(index);
        if (!guest.isRunning()) {
            guest.running(world.now());
        }
    }

    /** The layers from this one upward, and all that waits for them, will never be ready. */
    private void fail(Host host, int index, Refusal why) {
        List.copyOf(host.guests().subList(index, host.guests().size())).forEach(guest -> refuse(guest, why));
        host.fail(why);
    }

    private void refuse(Guest guest, Refusal why) {
        guest.refused(why);
        world.end(guest, 0);
    }

    /** A machine that runs already has read the named files of its stack before, and keeps what its memory allows. */
    private void warm(Host host) {
        for (StackPlan.NamedFile file : world.plan().namedFiles()) {
            host.scope().pages().keep(file.file(), Ledger.Key.inside(file.layer(), "page cache", 0), file.bytes());
        }
    }

    /** Whether a host runs before it is needed. */
    private static boolean isThereAlready(Host host) {
        return host.segment().maker() == null
                ? host.state() == HostState.RUNNING
                : host.segment().isThereAlready();
    }

    private void machineRuns(Host host) {
        Guest own = host.machine().guest();
        if (own != null && !own.isRunning()) {
            own.running(world.now());
            host.machine().billFrom(world.now());
        }
    }

    /** A guest that is there without having started is present at the locks that it would have taken. */
    private void countPresent(Host host, int index, StackPlan.LayerStages planned, Scene scene) {
        List<PlannedStage> all = new ArrayList<>(planned.running());
        all.addAll(planned.ready());
        Host parent = host.parent();
        if (parent != null && index == 0) {
            world.plan().addedBy(parent.segment()).forEach(added -> all.addAll(added.stages()));
        }
        stages.countPresent(all, scene);
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
                Double.POSITIVE_INFINITY,
                image,
                below.segment().engine(),
                request,
                host.state(),
                !request.present());
    }
}
