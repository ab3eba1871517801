package dev.stowage.model;

import dev.stowage.random.Purpose;
import dev.stowage.resource.Link;
import dev.stowage.resource.Links;
import dev.stowage.resource.SharedCapacity;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.Image.ImageLayer;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Pulls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The image layers that one kernel has on disk, and the pulls under way. A second request for an image in flight joins that pull;
 * a layer in flight for another image is waited for and not pulled again. Layers are transferred side by side and unpacked one
 * after the other, as each depends on the one below; unpacking costs a core and the disk at once.
 */
final class ImageStore {
    private final World world;
    private final KernelScope scope;
    private Set<String> present = Set.of();
    private Map<String, Pull> pulls = Map.of();
    private Map<String, List<Runnable>> layersInFlight = Map.of();
    private final PullLimits limits;

    /** A pull under way. */
    private static final class Pull {
        private final Guest leader;
        private final List<Runnable> joined = new ArrayList<>();
        private double waitedSeconds;

        Pull(Guest leader) {
            this.leader = leader;
        }
    }

    ImageStore(World world, KernelScope scope) {
        this.world = world;
        this.scope = scope;
        this.limits = new PullLimits(world, scope.name());
    }

    /** Images and layers that are there at the start; a name of an image of the study stands for all its layers. */
    void cache(List<String> names) {
        Set<String> wanted = Set.copyOf(names);
        names.forEach(this::add);
        world.spec().scenario().apps().values().forEach(app -> {
            if (app.image() != null && wanted.contains(app.image().name())) {
                app.image().layers().forEach(layer -> add(layer.name()));
            }
        });
    }

    private void add(String imageOrLayer) {
        if (present.isEmpty()) {
            present = new HashSet<>();
        }
        present.add(imageOrLayer);
    }

    /** It goes, with the limits on its pulls. */
    void release() {
        limits.release();
    }

    /** What is there of an image now; what is in flight is not. */
    ImageState stateOf(Image image) {
        long there = image.layers().stream()
                .filter(layer -> present.contains(layer.name()))
                .count();
        if (there == image.layers().size()) {
            return ImageState.CACHED;
        }
        return there > 0 ? ImageState.SHARED_LAYERS : ImageState.COLD;
    }

    /**
     * Fetches an image as the engine does.
     *
     * @param whenThere told, when the image is there, how long the guest has waited: for the pull that it joined, and whose that is; or
     *     until its own might send its requests, and no one
     */
    void fetch(Image image, Layer engine, Scene scene, StageRunner.Ended whenThere) {
        double start = world.now();
        Pull underWay = pulls.get(image.name());
        if (underWay != null) {
            underWay.joined.add(() -> whenThere.after(world.now() - start, underWay.leader.name()));
            return;
        }
        if (stateOf(image) == ImageState.CACHED) {
            whenThere.after(0, "");
            return;
        }
        Pulls rules = Objects.requireNonNull(engine.pulls());
        Pull pull = new Pull(scene.guest());
        if (pulls.isEmpty()) {
            pulls = new HashMap<>();
        }
        pulls.put(image.name(), pull);
        Runnable finished = () -> {
            pulls.remove(image.name());
            long read = Math.round(image.unpackedBytes() * image.readAtStart().mean());
            scope.pages().keep("image " + image.name(), Ledger.Key.inside(engine.name(), "image pages", 0), read);
            whenThere.after(pull.waitedSeconds, "");
            pull.joined.forEach(Runnable::run);
        };
        limits.image(
                rules,
                scene.guest(),
                slotDone -> resolve(
                        rules,
                        scene,
                        () -> pull.waitedSeconds = world.now() - start,
                        () -> pullLayers(image, rules, engine, scene, pulled -> {
                            slotDone.run();
                            finished.run();
                            if (rules.rest() == Pulls.Rest.BACKGROUND) {
                                pulled.forEach(layer -> fetchRest(layer, rules, scene));
                            }
                        })));
    }

    /** The requests before the first byte: the engine's own rate, the registry's, the round trips. */
    private void resolve(Pulls rules, Scene scene, Runnable allowed, Runnable resolved) {
        Runnable trips = () -> {
            allowed.run();
            double seconds =
                    world.draw(rules.resolve(), new Purpose("layer/" + scene.layer() + "/resolve"), scene.entity(), 0);
            world.kernel().scheduleIn(seconds, 0, scene.guest(), resolved);
        };
        Runnable atRegistry = () ->
                world.account().registryRate().ifPresentOrElse(bucket -> bucket.take(scene.guest(), 1, trips), trips);
        limits.request(rules, scene.guest(), atRegistry);
    }

    private void pullLayers(Image image, Pulls rules, Layer engine, Scene scene, Consumer<List<ImageLayer>> allThere) {
        List<ImageLayer> layers = image.layers();
        boolean[] transferred = new boolean[layers.size()];
        Unpacking unpacking = new Unpacking(layers, transferred, rules, scene, allThere);
        for (int i = 0; i < layers.size(); i++) {
            ImageLayer layer = layers.get(i);
            int index = i;
            List<Runnable> inFlight = layersInFlight.get(layer.name());
            if (present.contains(layer.name())) {
                transferred[index] = true;
            } else if (inFlight != null) {
                inFlight.add(() -> unpacking.transferred(index));
            } else {
                if (layersInFlight.isEmpty()) {
                    layersInFlight = new LinkedHashMap<>();
                }
                layersInFlight.put(layer.name(), new ArrayList<>());
                transfer(layer, rules, engine, () -> unpacking.transferred(index));
            }
        }
        unpacking.proceed();
    }

    private void transfer(ImageLayer layer, Pulls rules, Layer engine, Runnable done) {
        double bytes = rules.needed(layer.compressed().mean());
        double cap = rules.streamRate();
        limits.layer(rules, engine.name() + " " + layer.name(), transferred -> network()
                .start(bytes, cap, route(), () -> {
                    transferred.run();
                    done.run();
                }));
    }

    private Links network() {
        return scope.machine().link().links();
    }

    /** The links of a pull: the registry's egress, if it has a limit, and the machine's own. */
    List<Link> route() {
        List<Link> route = new ArrayList<>(2);
        world.account().egress().ifPresent(route::add);
        route.add(scope.machine().link());
        return route;
    }

    /** What no start has waited for: transferred and unpacked beside everything else, on the machine's account. */
    private void fetchRest(ImageLayer layer, Pulls rules, Scene scene) {
        double compressed =
                layer.compressed().mean() - rules.needed(layer.compressed().mean());
        double unpacked =
                layer.unpacked().mean() - rules.needed(layer.unpacked().mean());
        double speed = scope.machine().type().speed().mean();
        network().start(compressed, rules.streamRate(), route(), () -> {
            scene.hostCpu().start(unpacked * rules.unpack().mean(), 1, speed, () -> {});
            scope.machine().disk().start(unpacked, 1, Double.POSITIVE_INFINITY, () -> {});
        });
    }

    /** The unpacking of one image, from its lowest layer upward. */
    private final class Unpacking {
        private final List<ImageLayer> layers;
        private final boolean[] transferred;
        private final Pulls rules;
        private final Scene scene;
        private final Consumer<List<ImageLayer>> allThere;
        private final List<ImageLayer> unpacked = new ArrayList<>();
        private int next;
        private boolean busy;

        Unpacking(
                List<ImageLayer> layers,
                boolean[] transferred,
                Pulls rules,
                Scene scene,
                Consumer<List<ImageLayer>> allThere) {
            this.layers = layers;
            this.transferred = transferred;
            this.rules = rules;
            this.scene = scene;
            this.allThere = allThere;
        }

        void transferred(int index) {
            transferred[index] = true;
            proceed();
        }

        void proceed() {
            if (busy) {
                return;
            }
            while (next < layers.size() && present.contains(layers.get(next).name())) {
                next++;
            }
            if (next == layers.size()) {
                busy = true;
                allThere.accept(unpacked);
            } else if (transferred[next]) {
                busy = true;
                unpack(layers.get(next));
            }
        }

        private void unpack(ImageLayer layer) {
            double bytes = rules.needed(layer.unpacked().mean());
            double work = bytes * rules.unpack().mean();
            SharedCapacity disk = scope.machine().disk();
            int[] left = {2};
            Runnable part = () -> {
                if (--left[0] == 0) {
                    unpacked(layer);
                }
            };
            double speed = scope.machine().type().speed().mean();
            scene.guest().useCpu(work);
            scene.hostCpu().start(work, 1, speed, part);
            disk.start(bytes, 1, Double.POSITIVE_INFINITY, part);
        }

        private void unpacked(ImageLayer layer) {
            add(layer.name());
            unpacked.add(layer);
            List<Runnable> waiting = layersInFlight.remove(layer.name());
            busy = false;
            proceed();
            if (waiting != null) {
                waiting.forEach(Runnable::run);
            }
        }
    }
}
