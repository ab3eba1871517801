package dev.stowage.resource;

import java.util.List;

/** A link in a division: what is left of it and for how many; in the agenda, the emptying of its bucket. */
final class LinkShare extends Agenda.Item {
    private final Link link;
    private double left;
    private long open;
    private double level;
    private long collectedIn;

    LinkShare(Link link) {
        this.link = link;
    }

    Link link() {
        return link;
    }

    /** Takes it into a component of this round; false if it was there. */
    boolean collect(long round) {
        boolean added = collectedIn != round;
        collectedIn = round;
        return added;
    }

    void begin() {
        left = link.presentRate();
        open = 0;
        for (RouteGroup group : link.groups) {
            open += group.rates.size();
        }
        level = left / open;
    }

    /** The rate that each transfer still open would get if it were limited here, as of the last look. */
    double level() {
        return level;
    }

    /** Looks again; true if the level has risen since (it never falls while others are frozen below it). */
    boolean refresh() {
        double fresh = left / open;
        boolean risen = fresh > level;
        level = fresh;
        return risen;
    }

    boolean isOpen() {
        return open > 0;
    }

    void freeze(int transfers, double rate) {
        left = Math.max(0, left - transfers * rate);
        open -= transfers;
    }

    void end(double now, Agenda<Agenda.Item> agenda) {
        agenda.due(this, link.carry(now));
    }

    @Override
    void fire(double now, List<Customer> due) {
        link.links().changed(link);
        link.links().agenda().due(this, Double.POSITIVE_INFINITY);
    }
}
