package dev.stowage.resource;

import java.util.List;

/** The transfers over one set of links under one cap: they always have the same rate. */
final class RouteGroup extends Agenda.Item implements CustomerHome {
    private final Links links;
    private final List<Link> route;
    private double ownLimit;
    private boolean frozen;
    private long collectedIn;

    /** The members, in virtual time. */
    final RateGroup rates;

    RouteGroup(Links links, List<Link> route, double cap, double now) {
        this.links = links;
        this.route = route;
        this.rates = new RateGroup(1, cap, now);
    }

    List<Link> route() {
        return route;
    }

    @Override
    public double nowSeconds() {
        return links.nowSeconds();
    }

    @Override
    public double clock() {
        return nowSeconds();
    }

    @Override
    public double unit() {
        return 1;
    }

    @Override
    public void settle() {
        links.settle();
    }

    @Override
    public void withdraw(Customer customer) {
        if (!customer.isDue()) {
            rates.remove(nowSeconds(), customer);
            route.forEach(links::changed);
            links.emptied(this);
        }
        depart(customer, false);
    }

    @Override
    public void departed(Customer customer) {
        depart(customer, true);
    }

    private void depart(Customer customer, boolean complete) {
        double now = nowSeconds();
        for (Link link : route) {
            link.depart(now, customer, complete);
        }
    }

    boolean collect(long round) {
        boolean added = collectedIn != round;
        collectedIn = round;
        return added;
    }

    /** Before a division: the cap, and the links that nobody else uses, which act as a cap. */
    void begin() {
        frozen = false;
        ownLimit = rates.cap();
        for (Link link : route) {
            if (link.groups.size() == 1) {
                ownLimit = Math.min(ownLimit, link.presentRate() / rates.size());
            }
        }
    }

    /** The largest rate of each transfer whatever the links that it shares with others give. */
    double ownLimit() {
        return ownLimit;
    }

    boolean isFrozen() {
        return frozen;
    }

    void freeze(double now, double rate) {
        frozen = true;
        rates.serve(now, rate);
        for (Link link : route) {
            link.share.freeze(rates.size(), rate);
        }
    }

    void end(Agenda<Agenda.Item> agenda) {
        agenda.due(this, rates.nextDue());
    }

    @Override
    void fire(double now, List<Customer> due) {
        rates.takeDue(now, Math.ulp(now), due);
        links.agenda().due(this, Double.POSITIVE_INFINITY);
        route.forEach(links::changed);
        links.emptied(this);
    }
}
