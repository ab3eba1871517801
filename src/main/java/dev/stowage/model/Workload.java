package dev.stowage.model;

import dev.stowage.random.Purpose;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Machines;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.WorkloadLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks for apps as the workload says. Arrivals are made one at a time; all requests of one instant are gathered and then placed, in
 * the order of the file, or the largest first where placement wants it so.
 */
final class Workload {
    private static final int PLACING = 10;

    private final World world;
    private final Deployment deployment;
    private final Scenario scenario;
    private final List<Line> lines = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private long outstanding;
    private boolean paused;

    private record Asked(Request request, String name) {}

    Workload(World world, Deployment deployment) {
        this.world = world;
        this.deployment = deployment;
        this.scenario = world.spec().scenario();
        Map<String, Integer> linesOfApp = new HashMap<>();
        scenario.workload()
                .forEach(line -> Set.copyOf(line.app()).forEach(app -> linesOfApp.merge(app, 1, Integer::sum)));
        for (int i = 0; i < scenario.workload().size(); i++) {
            WorkloadLine line = scenario.workload().get(i);
            lines.add(new Line(i, line, line.app().stream().allMatch(app -> linesOfApp.getOrDefault(app, 0) == 1)));
        }
    }

    /** Puts those present into place and schedules the first request of each line. */
    void begin() {
        lines.forEach(Line::present);
        lines.forEach(Line::begin);
    }

    /** Whether nothing more is asked for and every start has ended. */
    boolean isDone() {
        return outstanding == 0 && allAsked();
    }

    private void ask(Request request, String name) {
        if (asked.isEmpty()) {
            world.kernel().schedule(world.now(), PLACING, this::placeAsked);
        }
        asked.add(new Asked(request, name));
    }

    private void placeAsked() {
        List<Asked> batch = List.copyOf(asked);
        asked.clear();
        if (world.spec().style().machines().placement() == Machines.Placement.FIRST_FIT_DECREASING) {
            batch = batch.stream()
                    .sorted(Comparator.comparingLong((Asked a) -> a.request().memoryBytes())
                            .reversed())
                    .toList();
        }
        for (Asked next : batch) {
            world.kernel().context(next.name());
            deployment.deploy(next.request(), next.name());
        }
        if (world.isSeparable() && outstanding > 0 && allAsked()) {
            paused = true;
            world.kernel().stop();
        }
    }

    /** Whether the run has been stopped because all has been asked for, so that the machines can be run one by one. */
    boolean hasPaused() {
        return paused;
    }

    private boolean allAsked() {
        return asked.isEmpty() && lines.stream().allMatch(line -> line.exhausted);
    }

    private void endIfDone() {
        if (scenario.experiment().observeFor() == null && isDone()) {
            world.kernel().stop();
        }
    }

    /** One line of the workload. */
    private final class Line implements Request.Settled {
        private final int index;
        private final WorkloadLine line;
        private final boolean onlyLineOfItsApps;
        private final @Nullable AppPlan[] plans;
        private final Purpose arrivals;
        private final List<PlannedStage> before;
        private final List<PlannedStage> after;
        private long made;
        private long presentMade;
        private boolean exhausted;
        private Batch batch = new Batch();
        private double batchSeconds = Double.NaN;

        Line(int index, WorkloadLine line, boolean onlyLineOfItsApps) {
            this.index = index;
            this.line = line;
            this.plans = line.app().stream().map(world.plan()::of).toArray(AppPlan[]::new);
            this.arrivals = new Purpose("line/" + index + "/arrivals");
            this.before = planned(WorkloadLine.Client::before);
            this.after = planned(WorkloadLine.Client::after);
            this.onlyLineOfItsApps = onlyLineOfItsApps;
        }

        void present() {
            for (int i = 0; i < line.present(); i++) {
                Request request = request(presentMade++, true, (settled, ready) -> {});
                deployment.deploy(request, name("present-", request.plan(), i));
            }
        }

        void begin() {
            if (line.requests() == 0) {
                exhausted = true;
                return;
            }
            double first = world.draw(line.at(), new Purpose("line/" + index + "/at"), 0, 0);
            world.kernel().schedule(first, this::first);
        }

        private void first() {
            boolean oneByOne = line.until() != null || line.inFlight() > 0;
            if (oneByOne) {
                for (int i = 0; i < Math.max(1, line.inFlight()); i++) {
                    next();
                }
            } else if (line.arrivals() != null) {
                arrive(line.arrivals());
            } else if (line.every() != null) {
                arrive(line.every());
            } else {
                while (!exhausted) {
                    next();
                }
            }
        }

        private void arrive(Figure<?> between) {
            next();
            if (!exhausted) {
                double seconds = world.draw(between, arrivals, 0, made);
                world.kernel().scheduleIn(seconds, () -> arrive(between));
            }
        }

        private void next() {
            if (exhausted) {
                return;
            }
            refuseMore();
            long number = made++;
            exhausted = made >= line.requests();
            outstanding++;
            client(before, number, () -> {
                Request request = request(line.present() + number, false, this);
                ask(request, name("", request.plan(), number));
            });
        }

        private List<PlannedStage> planned(Function<WorkloadLine.Client, List<Stage>> stages) {
            return line.client() == null
                    ? List.of()
                    : PlannedStage.plan("line/" + index + "/client", stages.apply(line.client()));
        }

        private void client(List<PlannedStage> stages, long number, Runnable done) {
            if (stages.isEmpty()) {
                done.run();
            } else {
                deployment.atClient(stages, batch(), number, done);
            }
        }

        /** A line that ends by itself may have no end in sight. */
        private void refuseMore() {
            if (made >= Scenario.MOST_GUESTS) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "more than %,d guests are asked for; give `count`, or apps and machines of which fewer fit",
                        Scenario.MOST_GUESTS));
            }
        }

        @Override
        public void settled(Request request, boolean ready) {
            outstanding--;
            if (!ready && line.until() != null) {
                exhausted = true;
            }
            if (line.until() != null || line.inFlight() > 0) {
                client(after, request.index() - line.present(), this::next);
            }
            endIfDone();
        }

        private @Nullable AppPlan planOf(long number) {
            return plans[(int) (number % plans.length)];
        }

        private Request request(long number, boolean present, Request.Settled settled) {
            return new Request(index, number, planOf(number), world.now(), batch(), present, settled);
        }

        private Batch batch() {
            if (world.now() != batchSeconds) {
                batchSeconds = world.now();
                batch = new Batch();
            }
            return batch;
        }

        private String name(String prefix, @Nullable AppPlan plan, long number) {
            String stem = plan == null ? "guest" : plan.name();
            return prefix + stem + "-" + (onlyLineOfItsApps ? "" : (index + 1) + ".") + (number + 1);
        }
    }
}
