package dev.stowage.model;

import dev.stowage.resource.Slots;
import dev.stowage.resource.TokenBucket;
import dev.stowage.resource.Visit;
import dev.stowage.scenario.Pulls;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an engine holds back of the pulls of one kernel: images at once, layers at once, requests to the registry a second. Each is made
 * when rules ask for it first; where they do not, nothing is held back.
 */
final class PullLimits {
    private final World world;
    private final String owner;
    private @Nullable Slots images;
    private @Nullable Slots layers;
    private @Nullable TokenBucket requests;

    PullLimits(World world, String owner) {
        this.world = world;
        this.owner = owner;
    }

    /** They go, with the kernel that they belong to. */
    void release() {
        if (images != null) {
            world.audit().release(images);
        }
        if (layers != null) {
            world.audit().release(layers);
        }
        if (requests != null) {
            world.audit().release(requests);
        }
    }

    /** Begins the pull of an image when it may; the pull calls what it is given at its end. */
    void image(Pulls rules, Object holder, Consumer<Runnable> pull) {
        if (rules.imagesAtOnce() != null && images == null) {
            images = slots("image pulls", rules.imagesAtOnce());
        }
        within(images, holder, pull);
    }

    /** Begins the transfer of a layer when it may; the transfer calls what it is given at its end. */
    void layer(Pulls rules, Object holder, Consumer<Runnable> transfer) {
        if (rules.layersAtOnce() != null && layers == null) {
            layers = slots("layer transfers", rules.layersAtOnce());
        }
        within(layers, holder, transfer);
    }

    /** Sends a request to the registry when the engine's own rate lets it. */
    void request(Pulls rules, Object holder, Runnable send) {
        if (rules.rate() != null && requests == null) {
            requests = world.audit()
                    .watch(CloudAccount.bucket(world.kernel(), owner + " registry requests", rules.rate()));
        }
        if (requests == null) {
            send.run();
        } else {
            requests.take(holder, 1, send);
        }
    }

    private Slots slots(String what, int atOnce) {
        return world.audit().watch(Slots.of(world.kernel(), owner + " " + what, atOnce));
    }

    private static void within(@Nullable Slots slots, Object holder, Consumer<Runnable> work) {
        if (slots == null) {
            work.accept(() -> {});
            return;
        }
        Visit[] visit = new Visit[1];
        visit[0] = slots.acquire(holder, () -> work.accept(() -> visit[0].release()));
    }
}
