package dev.stowage.resource;

import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of one hierarchy of shared capacities have in common: the agenda, and the order in which changes are
 * worked in, demands from the leaves upward and then grants from the root downward, touching only what changed.
 */
final class SharingTree extends Agenda<SharingNode> {
    private final List<List<SharingNode>> changedByDepth = new ArrayList<>(1);
    private @Nullable SharingNode changedRoot;
    private boolean again;

    SharingTree(Kernel kernel, Object context) {
        super(kernel, context);
    }

    /** There are nodes so far below the root. */
    void grow(int depth) {
        while (changedByDepth.size() < depth) {
            changedByDepth.add(new ArrayList<>());
        }
    }

    /** The node's customers have changed, or its ceiling. */
    void changed(SharingNode node) {
        enlist(node);
        changed();
    }

    /** The node takes part in the settlement under way or to come. */
    void enlist(SharingNode node) {
        if (node.enlist()) {
            if (node.depth() == 0) {
                changedRoot = node;
            } else {
                changedByDepth.get(node.depth() - 1).add(node);
            }
        }
    }

    /** One more round is needed: a ceiling was found to have risen. */
    void repeat() {
        again = true;
    }

    @Override
    void reallocate() {
        double now = nowSeconds();
        do {
            again = false;
            for (int depth = changedByDepth.size() - 1; depth >= 0; depth--) {
                List<SharingNode> nodes = changedByDepth.get(depth);
                for (int i = 0; i < nodes.size(); i++) {
                    nodes.get(i).raiseDemand(now);
                }
            }
            if (changedRoot != null) {
                changedRoot.raiseDemand(now);
                changedRoot.divide(now);
            }
            for (int depth = 0; depth < changedByDepth.size(); depth++) {
                List<SharingNode> nodes = changedByDepth.get(depth);
                for (int i = 0; i < nodes.size(); i++) {
                    nodes.get(i).divide(now);
                }
            }
        } while (again);
        for (int depth = changedByDepth.size() - 1; depth >= 0; depth--) {
            List<SharingNode> nodes = changedByDepth.get(depth);
            nodes.forEach(SharingNode::settled); // may add to the list above this one, or the root
            nodes.clear();
        }
        if (changedRoot != null) {
            changedRoot.settled();
            changedRoot = null;
        }
    }
}
