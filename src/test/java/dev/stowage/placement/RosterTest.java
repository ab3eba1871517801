package dev.stowage.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
    private static final Map<String, Placement> POLICIES = Map.of(
            "first fit", Placement.firstFit(),
            "best fit", Placement.bestFit(),
            "worst fit", Placement.worstFit(),
            "spread", Placement.spread());

    private static final class Bin {
        private final String name;
        private long free;
        private int guests;

        Bin(String name, long free) {
            this.name = name;
            this.free = free;
        }

        Optional<Offer> offer(long need) {
            return need <= free ? Optional.of(new Offer(this, free - need, guests)) : Optional.empty();
        }
    }

    private record Offer(Bin bin, long bytesLeft, int guests) implements Placement.Offer {}

    /** What the policy says, by asking every host. */
    private static Optional<Offer> byAskingAll(List<Bin> bins, Placement policy, long need) {
        Optional<Offer> best = Optional.empty();
        for (Bin bin : bins) {
            Optional<Offer> offer = bin.offer(need);
            if (offer.isPresent()
                    && (best.isEmpty()
                            || policy.measure().applyAsLong(offer.get())
                                    < policy.measure().applyAsLong(best.get()))) {
                best = offer;
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(strings = {"first fit", "best fit", "worst fit", "spread"})
    void choosesAsIfAllWereAsked(String name) {
        Placement policy = Objects.requireNonNull(POLICIES.get(name));
        SplittableRandom random = new SplittableRandom(name.hashCode());
        Roster<Bin> roster = new Roster<>();
        List<Bin> bins = new ArrayList<>();
        List<Roster<Bin>.Ticket> tickets = new ArrayList<>();
        List<long[]> guests = new ArrayList<>(); // bin, need
        int refused = 0;
        for (int step = 0; step < 20_000; step++) {
            int what = random.nextInt(20);
            if (what == 0) {
                Bin bin = new Bin("bin-" + step, 5 + random.nextInt(20));
                bins.add(bin);
                tickets.add(roster.add(bin));
            } else if (what == 1 && bins.size() > 3) {
                int index = random.nextInt(bins.size());
                bins.remove(index);
                tickets.remove(index).leave();
                guests.removeIf(guest -> guest[0] == index);
                guests.forEach(guest -> guest[0] -= guest[0] > index ? 1 : 0);
            } else if (what < 7 && !guests.isEmpty()) {
                long[] guest = guests.remove(random.nextInt(guests.size()));
                Bin bin = bins.get((int) guest[0]);
                bin.free += guest[1];
                bin.guests--;
                tickets.get((int) guest[0]).changed();
            } else {
                long need = random.nextLong(1, 5);
                Optional<Offer> expected = byAskingAll(bins, policy, need);
                Optional<Offer> chosen = roster.choose("needs " + need, policy, bin -> bin.offer(need));
                assertThat(chosen.map(offer -> offer.bin().name)).isEqualTo(expected.map(offer -> offer.bin().name));
                refused += chosen.isEmpty() ? 1 : 0;
                chosen.ifPresent(offer -> {
                    offer.bin().free -= need;
                    offer.bin().guests++;
                    int index = bins.indexOf(offer.bin());
                    guests.add(new long[] {index, need});
                    if (!name.equals("first fit")) {
                        tickets.get(index).changed();
                    }
                });
            }
            assertThat(roster.size()).isEqualTo(bins.size());
            assertThat(roster.youngest()).isSameAs(bins.isEmpty() ? null : bins.get(bins.size() - 1));
        }
        assertThat(refused).as("some found no room").isBetween(10, 10_000);
    }

    @Test
    void asksOnlyHostsThatHaveChanged() {
        Roster<Bin> roster = new Roster<>();
        for (int i = 0; i < 1_000; i++) {
            roster.add(new Bin("bin-" + i, 10));
        }
        AtomicInteger asked = new AtomicInteger();
        roster.choose("one", Placement.firstFit(), bin -> bin.offer(1));
        for (int i = 0; i < 9_999; i++) {
            roster.choose("one", Placement.firstFit(), bin -> {
                        asked.incrementAndGet();
                        return bin.offer(1);
                    })
                    .ifPresent(offer -> offer.bin().free--);
        }
        assertThat(asked.get()).as("each choice, and each bin when it is full").isLessThan(11_100);
    }
}
