package dev.stowage.placement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hosts in order of age, from which a policy chooses without asking them all: for each kind of guest it is known what a host offered
 * when it was asked last, and only hosts that have changed since are asked again.
 *
 * <p>A choice costs O(log n) for each host that has changed since the last choice for the same kind of guest. A host must say so
 * whenever it may offer more than before; where it offers less, it is found out when it is asked before it is chosen.
 *
 * @param <H> the hosts
 */
public final class Roster<H> {
    private static final int SMALLEST = 8;

    private final Map<Object, Ranking> rankings = new HashMap<>();
    private Ranking[] known = {};
    private @Nullable Ticket[] tickets = tickets(SMALLEST);
    private int used;
    private int gone;

    /** An empty roster. */
    public Roster() {}

    /** The standing of one host. */
    public final class Ticket {
        private final H host;
        private int place;

        private Ticket(H host) {
            this.host = host;
        }

        /** The host may offer more than before. */
        public void changed() {
            for (Ranking ranking : known) {
                ranking.markStale(place);
            }
        }

        /** The host goes; it is not chosen any more. */
        public void leave() {
            tickets[place] = null;
            rankings.values().forEach(ranking -> ranking.set(place, Ranking.NONE));
            gone++;
            while (used > 0 && tickets[used - 1] == null) {
                used--;
                gone--;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Ticket[] tickets(int length) {
        return (Ticket[]) java.lang.reflect.Array.newInstance(Ticket.class, length);
    }

    /** Takes a host in, the youngest from now on. */
    public Ticket add(H host) {
        if (used == tickets.length) {
            makeRoom();
        }
        Ticket ticket = new Ticket(host);
        stand(ticket);
        return ticket;
    }

    private void stand(Ticket ticket) {
        ticket.place = used;
        tickets[used++] = ticket;
        ticket.changed();
    }

    /** Closes the gaps of hosts that are gone; with few of them, doubles the room. What is known is found again. */
    private void makeRoom() {
        @Nullable Ticket[] before = tickets;
        int standing = used - gone;
        tickets = tickets(standing * 2 > before.length ? before.length * 2 : before.length);
        used = 0;
        gone = 0;
        rankings.replaceAll((kind, ranking) -> new Ranking(tickets.length));
        known = rankings.values().toArray(known);
        for (Ticket ticket : before) {
            if (ticket != null) {
                stand(ticket);
            }
        }
    }

    /** All hosts may offer more than before. */
    public void allChanged() {
        for (int i = 0; i < used; i++) {
            if (tickets[i] != null) {
                tickets[i].changed();
            }
        }
    }

    /** The youngest host; null without any. */
    public @Nullable H youngest() {
        Ticket last = used == 0 ? null : tickets[used - 1];
        return last == null ? null : last.host;
    }

    /**
     * The offer of the host that a policy prefers.
     *
     * @param kind guests of one kind, by {@code equals}, are offered the same by a host in the same state
     * @param policy always the same for one roster
     * @param offerOf what a host offers now, or empty when it has no room
     * @return empty when no host has room
     */
    public <O extends Placement.Offer> Optional<O> choose(
            Object kind, Placement policy, Function<H, Optional<O>> offerOf) {
        Ranking ranking = rankings.get(kind);
        if (ranking == null) {
            ranking = unknown();
            rankings.put(kind, ranking);
            known = rankings.values().toArray(known);
        }
        for (int place = ranking.takeStale(); place >= 0; place = ranking.takeStale()) {
            ask(place, ranking, policy, offerOf);
        }
        for (int place = ranking.first(); place >= 0; place = ranking.first()) {
            long known = ranking.key(place);
            Optional<O> offer = ask(place, ranking, policy, offerOf);
            if (offer.isPresent() && ranking.key(place) <= known) {
                return offer;
            }
        }
        return Optional.empty();
    }

    private Ranking unknown() {
        Ranking ranking = new Ranking(tickets.length);
        for (int i = 0; i < used; i++) {
            ranking.markStale(i);
        }
        return ranking;
    }

    private <O extends Placement.Offer> Optional<O> ask(
            int place, Ranking ranking, Placement policy, Function<H, Optional<O>> offerOf) {
        Ticket ticket = tickets[place];
        Optional<O> offer = ticket == null ? Optional.empty() : offerOf.apply(ticket.host);
        ranking.set(place, offer.isPresent() ? policy.measure().applyAsLong(offer.get()) : Ranking.NONE);
        return offer;
    }

    /** Nothing will be chosen any more: changes need not be noted. */
    public void close() {
        rankings.clear();
        known = new Ranking[0];
    }

    /** How many hosts there are. */
    public int size() {
        return used - gone;
    }
}
