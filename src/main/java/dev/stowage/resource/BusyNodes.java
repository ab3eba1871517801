package dev.stowage.resource;

import java.util.ArrayList;
import java.util.List;

/** The nodes below a node that have something to do, with the sum of their demands. */
final class BusyNodes {
    private final List<SharingNode> nodes = new ArrayList<>();
    private double demand;
    private int changes;

    List<SharingNode> nodes() {
        return nodes;
    }

    double demand() {
        return demand;
    }

    /** A node's demand has changed; O(1), and amortised O(1) for summing afresh, so that no error builds up. */
    void change(SharingNode node, double before, double after) {
        if (before <= 0 && after > 0) {
            node.busyPlace = nodes.size();
            nodes.add(node);
        } else if (before > 0 && after <= 0) {
            SharingNode last = nodes.remove(nodes.size() - 1);
            if (last != node) {
                nodes.set(node.busyPlace, last);
                last.busyPlace = node.busyPlace;
            }
        }
        demand += after - before;
        if (++changes > nodes.size()) {
            changes = 0;
            demand = 0;
            for (SharingNode busy : nodes) {
                demand += busy == node ? after : busy.demand();
            }
        }
    }
}
