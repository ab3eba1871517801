package dev.stowage.model;

import dev.stowage.random.Purpose;
import dev.stowage.resource.TokenBucket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The guests that one workload line asks for at one instant: tokens that are taken for each request are taken once for all of them. */
final class Batch {
    private Map<Purpose, Group> groups = Map.of();

    private static final class Group {
        private boolean granted;
        private final List<Runnable> waiting = new ArrayList<>();
    }

    /** Takes the tokens of a stage: the first guest that comes to it takes them, the others share them. */
    void take(TokenBucket bucket, int tokens, Purpose stage, Guest guest, Runnable granted) {
        Group group = groups.get(stage);
        if (group == null) {
            Group fresh = new Group();
            if (groups.isEmpty()) {
                groups = new HashMap<>();
            }
            groups.put(stage, fresh);
            bucket.take(guest, tokens, () -> {
                fresh.granted = true;
                granted.run();
                fresh.waiting.forEach(Runnable::run);
                fresh.waiting.clear();
            });
        } else if (group.granted) {
            granted.run();
        } else {
            group.waiting.add(granted);
        }
    }
}
