package dev.stowage.resource;

import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Transfers over several links at once, at max-min fair rates: a transfer has one rate on all links of its route, and no
 * transfer could have more without another that has no more than it getting less.
 *
 * <p>Transfers over the same set of links under the same cap are one group, in virtual time. A change recomputes the
 * connected component of links and groups in which it happens, and nothing else, at O(g log g + i log l) for its g
 * groups, l links and i pairs of a group and a link of its route. Changes of one instant are settled together at its
 * end, and callbacks run as events, never within the call that caused them. All links together keep one event in the
 * schedule.
 */
public final class Links {
    private record RouteKey(List<Link> route, double cap) {}

    private final Agenda<Agenda.Item> agenda;
    private final Map<RouteKey, RouteGroup> groupOf = new HashMap<>();
    private final List<Link> changed = new ArrayList<>();
    private final List<RouteGroup> emptied = new ArrayList<>();
    private int made;
    private long round;

    private Links(Kernel kernel, String name) {
        this.agenda = new Agenda<>(kernel, name) {
            @Override
            void reallocate() {
                Links.this.reallocate();
            }
        };
    }

    /** A network without links; its name is the context of failures. */
    public static Links of(Kernel kernel, String name) {
        return new Links(kernel, name);
    }

    /** A new link with a rate in units per second, finite and above 0. */
    public Link link(String name, double rate) {
        return link(name, rate, null);
    }

    /** A new link whose rate lasts as long as its credits; null for no burst. */
    public Link link(String name, double rate, @Nullable Burst burst) {
        return new Link(this, made++, name, rate, burst);
    }

    /**
     * Starts a transfer.
     *
     * @param units what to transfer, at least 0 and finite
     * @param cap its largest rate in units per second, above 0; +infinity for none
     * @param route the links it passes, at least one, each once, in any order
     * @param whenDone called back once at completion
     */
    public Activity start(double units, double cap, List<Link> route, Runnable whenDone) {
        if (!(units >= 0 && units < Double.POSITIVE_INFINITY) || !(cap > 0)) {
            throw new IllegalArgumentException("a transfer of " + units + " units with a cap of " + cap);
        }
        RouteGroup group = groupFor(route, cap);
        double now = nowSeconds();
        Customer customer = new Customer(group, group.rates, units, now, whenDone);
        group.rates.add(now, customer);
        for (Link link : group.route()) {
            link.arrive(now);
            link.groups.add(group);
            changed(link);
        }
        return customer;
    }

    private RouteGroup groupFor(List<Link> route, double cap) {
        List<Link> ordered = new ArrayList<>(route);
        ordered.sort((a, b) -> Integer.compare(a.number(), b.number()));
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).links() != this || (i > 0 && ordered.get(i) == ordered.get(i - 1))) {
                throw new IllegalArgumentException(
                        "a route over " + route + " passes a link twice or one of elsewhere");
            }
        }
        if (ordered.isEmpty()) {
            throw new IllegalArgumentException("a route passes at least one link");
        }
        return groupOf.computeIfAbsent(
                new RouteKey(List.copyOf(ordered), cap), key -> new RouteGroup(this, key.route(), cap, nowSeconds()));
    }

    double nowSeconds() {
        return agenda.nowSeconds();
    }

    Agenda<Agenda.Item> agenda() {
        return agenda;
    }

    void settle() {
        agenda.settle();
    }

    /** What passes the link has changed, or its ceiling. */
    void changed(Link link) {
        changed.add(link);
        agenda.changed();
    }

    /** A member has left the group, perhaps the last one. */
    void emptied(RouteGroup group) {
        if (group.rates.size() == 0) {
            emptied.add(group);
        }
    }

    private void reallocate() {
        for (RouteGroup group : emptied) {
            if (group.rates.size() == 0) {
                group.route().forEach(link -> link.groups.remove(group));
                groupOf.remove(new RouteKey(group.route(), group.rates.cap()));
            }
        }
        emptied.clear();
        round++;
        for (Link link : changed) {
            if (link.share.collect(round)) {
                divide(link);
            }
        }
        changed.clear();
    }

    /** Collects the component around a link and gives its transfers their rates. */
    private void divide(Link seed) {
        double now = nowSeconds();
        List<Link> links = new ArrayList<>(List.of(seed));
        List<RouteGroup> groups = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            links.get(i).advance(now);
            for (RouteGroup group : links.get(i).groups) {
                if (group.collect(round)) {
                    groups.add(group);
                    for (Link link : group.route()) {
                        if (link.share.collect(round)) {
                            links.add(link);
                        }
                    }
                }
            }
        }
        new ProgressiveFilling(now, links, groups).run();
        groups.forEach(group -> group.end(agenda));
        links.forEach(link -> link.share.end(now, agenda));
    }
}
