package dev.stowage.resource;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random loads through the resources and through a plain fluid calculation that keeps a remaining amount per customer,
 * divides anew at every event by bisection on the level, and knows neither groups nor virtual time.
 */
class FluidDifferenceTest {
    /** One customer of the plain calculation. */
    private static final class Job {
        private final int id;
        private final double arrival;
        private final double weight;
        private final double cap;
        private final int[] place;
        private final double cancelAt;
        private double left;
        private double rate;

        Job(SplittableRandom random, int id, int[] place) {
            this.id = id;
            this.place = place;
            this.arrival = random.nextInt(3) == 0 ? random.nextInt(40) : random.nextDouble() * 40;
            this.left = random.nextInt(20) == 0 ? 0 : random.nextDouble() * 6;
            this.weight = random.nextInt(3) == 0 ? 0.5 + random.nextDouble() : 1 + random.nextInt(3);
            this.cap = random.nextInt(4) == 0 ? POSITIVE_INFINITY : random.nextInt(1, 5) * 0.5;
            this.cancelAt = random.nextInt(6) == 0 ? arrival + random.nextDouble() * 3 : POSITIVE_INFINITY;
        }
    }

    private interface Division {
        void rates(List<Job> present);
    }

    private static Map<Integer, Double> fluid(List<Job> jobs, Division division) {
        Map<Integer, Double> ends = new LinkedHashMap<>();
        List<Job> coming = new ArrayList<>(jobs);
        List<Job> present = new ArrayList<>();
        double now = 0;
        while (!coming.isEmpty() || !present.isEmpty()) {
            division.rates(present);
            double next = POSITIVE_INFINITY;
            for (Job job : coming) {
                next = Math.min(next, job.arrival);
            }
            for (Job job : present) {
                next = Math.min(next, Math.min(job.cancelAt, job.left <= 0 ? now : now + job.left / job.rate));
            }
            for (Job job : present) {
                job.left -= job.rate * (next - now);
            }
            now = next;
            double at = now;
            present.removeIf(job -> {
                if (job.left <= 1e-10) {
                    ends.put(job.id, at);
                }
                return job.left <= 1e-10 || job.cancelAt <= at;
            });
            coming.removeIf(job -> job.arrival <= at && present.add(job));
        }
        return ends;
    }

    private static void assertSame(Map<Integer, Double> ours, Map<Integer, Double> plain) {
        assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(plain.keySet());
        plain.forEach((id, at) -> assertThat(ours.get(id)).as("job " + id).isCloseTo(at, within(1e-7)));
    }

    // ---- a tree: machine of 6, guests 0 to 3 below it, containers 0 and 1 in each guest; a place is where a job runs
    private static final double MACHINE = 6;
    private static final double[] GUEST = {2, 1, 4, 2.5};
    private static final double[] GUEST_WEIGHT = {1, 2, 1, 0.5};
    private static final double[] CONTAINER = {0.75, 3};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTreeOfSharedCapacities(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            jobs.add(new Job(random, i, new int[] {random.nextInt(5) - 1, random.nextInt(3) - 1}));
        }
        Kernel kernel = new Kernel();
        SharedCapacity machine = SharedCapacity.of(kernel, "machine", MACHINE);
        SharedCapacity[] guests = new SharedCapacity[4];
        SharedCapacity[][] containers = new SharedCapacity[4][2];
        for (int g = 0; g < 4; g++) {
            guests[g] = machine.child("guest", GUEST[g], GUEST_WEIGHT[g]);
            for (int c = 0; c < 2; c++) {
                containers[g][c] = guests[g].child("container", CONTAINER[c], 1);
            }
        }
        Map<Integer, Double> ends = new LinkedHashMap<>();
        for (Job job : jobs) {
            SharedCapacity at = job.place[0] < 0
                    ? machine
                    : job.place[1] < 0 ? guests[job.place[0]] : containers[job.place[0]][job.place[1]];
            start(kernel, job, ends, whenDone -> at.start(job.left, job.weight, job.cap, whenDone));
        }
        kernel.run(POSITIVE_INFINITY);
        assertSame(ends, fluid(jobs, FluidDifferenceTest::divideTree));
        ResourceIntegrals integrals = machine.integrals();
        assertThat(integrals.littleError()).isLessThan(1e-9);
        assertThat(integrals.utilisationError()).isLessThan(1e-9);
        assertThat(integrals.present()).isZero();
    }

    /** Many guests on one machine: the level moves over all of their demands, so they are met and bound in turn. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void aCrowdOfGuests(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int crowd = 40;
        double[] capacity = random.doubles(crowd, 0.2, 3).toArray();
        double[] weight = random.doubles(crowd, 0.5, 2).toArray();
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            jobs.add(new Job(random, i, new int[] {random.nextInt(crowd)}));
        }
        Kernel kernel = new Kernel();
        SharedCapacity machine = SharedCapacity.of(kernel, "machine", MACHINE);
        SharedCapacity[] guests = new SharedCapacity[crowd];
        for (int g = 0; g < crowd; g++) {
            guests[g] = machine.child("guest", capacity[g], weight[g]);
        }
        Map<Integer, Double> ends = new LinkedHashMap<>();
        for (Job job : jobs) {
            start(kernel, job, ends, whenDone -> guests[job.place[0]].start(job.left, job.weight, job.cap, whenDone));
        }
        kernel.schedule(20, () -> {
            double sum = 0;
            for (SharedCapacity guest : guests) {
                sum += guest.usedRate();
            }
            assertThat(machine.usedRate()).isCloseTo(MACHINE, within(1e-9));
            assertThat(sum).isCloseTo(MACHINE, within(1e-9));
        });
        kernel.run(POSITIVE_INFINITY);
        assertSame(ends, fluid(jobs, present -> divideCrowd(present, capacity, weight)));
        for (SharedCapacity guest : guests) {
            assertThat(guest.integrals().littleError()).isLessThan(1e-9);
            assertThat(guest.integrals().utilisationError()).isLessThan(1e-9);
        }
        assertThat(machine.integrals().utilisationError()).isLessThan(1e-9);
    }

    private static void divideCrowd(List<Job> present, double[] capacity, double[] weight) {
        List<double[]> claims = new ArrayList<>();
        for (int g = 0; g < capacity.length; g++) {
            double wanted = 0;
            for (Job job : present) {
                wanted += job.place[0] == g ? job.cap : 0;
            }
            claims.add(new double[] {weight[g], Math.min(capacity[g], wanted)});
        }
        double level = level(MACHINE, claims);
        for (int g = 0; g < capacity.length; g++) {
            int guest = g;
            List<Job> own =
                    present.stream().filter(job -> job.place[0] == guest).toList();
            double granted = Math.min(claims.get(g)[1], level * weight[g]);
            double inside = level(
                    granted,
                    own.stream().map(job -> new double[] {job.weight, job.cap}).toList());
            own.forEach(job -> job.rate = Math.min(job.cap, inside * job.weight));
        }
    }

    private interface Start {
        Activity with(Runnable whenDone);
    }

    private static void start(Kernel kernel, Job job, Map<Integer, Double> ends, Start start) {
        kernel.schedule(job.arrival, () -> {
            Activity activity = start.with(() -> ends.put(job.id, kernel.now()));
            if (job.cancelAt < POSITIVE_INFINITY) {
                kernel.schedule(job.cancelAt, activity::cancel);
            }
        });
    }

    private static void divideTree(List<Job> present) {
        share(MACHINE, present, new int[] {}, true);
    }

    /** Divides what a node has among its jobs and the nodes below it; returns what it could use. */
    private static double share(double granted, List<Job> present, int[] path, boolean give) {
        List<double[]> claims = new ArrayList<>(); // weight, demand
        List<Job> own = new ArrayList<>();
        for (Job job : present) {
            boolean here = path.length == 0
                    ? job.place[0] < 0
                    : job.place[0] == path[0] && (path.length == 1 ? job.place[1] < 0 : job.place[1] == path[1]);
            if (here) {
                own.add(job);
                claims.add(new double[] {job.weight, job.cap});
            }
        }
        int below = path.length == 0 ? 4 : path.length == 1 ? 2 : 0;
        for (int i = 0; i < below; i++) {
            int[] child = path.length == 0 ? new int[] {i} : new int[] {path[0], i};
            double capacity = path.length == 0 ? GUEST[i] : CONTAINER[i];
            claims.add(new double[] {
                path.length == 0 ? GUEST_WEIGHT[i] : 1, Math.min(capacity, share(capacity, present, child, false))
            });
        }
        double level = level(granted, claims);
        double used = 0;
        for (int i = 0; i < claims.size(); i++) {
            double rate = Math.min(claims.get(i)[1], level * claims.get(i)[0]);
            used += claims.get(i)[1];
            if (give && i < own.size()) {
                own.get(i).rate = rate;
            } else if (give) {
                int child = i - own.size();
                share(rate, present, path.length == 0 ? new int[] {child} : new int[] {path[0], child}, true);
            }
        }
        return used;
    }

    /** The level at which min(demand, weight x level) sums to the capacity, by bisection. */
    private static double level(double capacity, List<double[]> claims) {
        double low = 0;
        double high = 1e3;
        for (int i = 0; i < 200; i++) {
            double mid = (low + high) / 2;
            double sum = 0;
            for (double[] claim : claims) {
                sum += Math.min(claim[1], claim[0] * mid);
            }
            if (sum < capacity) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return high;
    }

    // ---- links: five of them, each job passes one to three; the plain rates by the definition of max-min fairness
    private static final double[] LINK = {4, 2, 7, 3, 5};

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void transfersOverSeveralLinks(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int[] route = random.ints(0, LINK.length)
                    .distinct()
                    .limit(random.nextInt(1, 4))
                    .toArray();
            jobs.add(new Job(random, i, route));
        }
        Kernel kernel = new Kernel();
        Links network = Links.of(kernel, "network");
        List<Link> links = new ArrayList<>();
        for (double rate : LINK) {
            links.add(network.link("link", rate));
        }
        Map<Integer, Double> ends = new LinkedHashMap<>();
        for (Job job : jobs) {
            List<Link> route = new ArrayList<>();
            for (int link : job.place) {
                route.add(links.get(link));
            }
            start(kernel, job, ends, whenDone -> network.start(job.left, job.cap, route, whenDone));
        }
        kernel.run(POSITIVE_INFINITY);
        assertSame(ends, fluid(jobs, FluidDifferenceTest::divideLinks));
        for (Link link : links) {
            assertThat(link.integrals().littleError()).isLessThan(1e-9);
            assertThat(link.integrals().utilisationError()).isLessThan(1e-9);
        }
    }

    /** All rates rise together in small steps of events: the next cap or the next full link freezes those concerned. */
    private static void divideLinks(List<Job> present) {
        List<Job> open = new ArrayList<>(present);
        present.forEach(job -> job.rate = 0);
        double[] left = LINK.clone();
        double level = 0;
        while (!open.isEmpty()) {
            double rise = POSITIVE_INFINITY;
            for (Job job : open) {
                rise = Math.min(rise, job.cap - level);
            }
            int[] users = new int[LINK.length];
            open.forEach(job -> {
                for (int link : job.place) {
                    users[link]++;
                }
            });
            for (int link = 0; link < LINK.length; link++) {
                rise = users[link] > 0 ? Math.min(rise, left[link] / users[link]) : rise;
            }
            level += rise;
            for (int link = 0; link < LINK.length; link++) {
                left[link] -= rise * users[link];
            }
            double reached = level;
            open.forEach(job -> job.rate = reached);
            open.removeIf(job -> {
                boolean frozen = job.cap <= reached + 1e-12;
                for (int link : job.place) {
                    frozen |= left[link] <= 1e-12;
                }
                return frozen;
            });
        }
    }
}
