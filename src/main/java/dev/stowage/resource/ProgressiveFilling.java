package dev.stowage.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Max-min fair rates in one connected component: all transfers rise at one level until a cap is reached or a link is
 * full; those concerned are frozen there, and the others rise on.
 *
 * <p>Cost: O(g log g + i log l) for g groups, l links and i pairs of a group and a link of its route.
 */
final class ProgressiveFilling {
    private final List<RouteGroup> byLimit;
    private final PriorityQueue<LinkShare> full = new PriorityQueue<>(Comparator.comparingDouble(LinkShare::level));
    private final double nowSeconds;

    ProgressiveFilling(double nowSeconds, List<Link> links, List<RouteGroup> groups) {
        this.nowSeconds = nowSeconds;
        this.byLimit = new ArrayList<>(groups);
        groups.forEach(RouteGroup::begin);
        byLimit.sort(Comparator.comparingDouble(RouteGroup::ownLimit));
        for (Link link : links) {
            link.share.begin();
            if (link.groups.size() > 1) {
                full.add(link.share);
            }
        }
    }

    /** Gives every transfer its rate. */
    void run() {
        LinkShare bottleneck = nextFull();
        for (RouteGroup group : byLimit) {
            while (!group.isFrozen() && bottleneck != null && bottleneck.level() < group.ownLimit()) {
                freezeAt(bottleneck);
                bottleneck = nextFull();
            }
            if (!group.isFrozen()) {
                group.freeze(nowSeconds, group.ownLimit());
                if (bottleneck != null) {
                    full.add(bottleneck);
                    bottleneck = nextFull();
                }
            }
        }
    }

    private void freezeAt(LinkShare bottleneck) {
        double level = bottleneck.level();
        for (RouteGroup group : bottleneck.link().groups) {
            if (!group.isFrozen()) {
                group.freeze(nowSeconds, level);
            }
        }
    }

    /** Takes out the link that will be full first, looking again at those whose level has risen since they were put in. */
    private @Nullable LinkShare nextFull() {
        for (LinkShare first = full.poll(); first != null; first = full.poll()) {
            if (first.isOpen()) {
                if (!first.refresh()) {
                    return first;
                }
                full.add(first);
            }
        }
        return null;
    }
}
