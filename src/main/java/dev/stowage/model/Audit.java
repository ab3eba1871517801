package dev.stowage.model;

import dev.stowage.resource.Resource;
import dev.stowage.resource.ResourceIntegrals;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks a run, whatever it was: on every resource Little's law and the utilisation law hold as identities over the finite horizon,
 * and the ledger of every machine says what its books say. A resource is checked when it goes, or at the end of the run.
 */
final class Audit {
    private static final double RELATIVE_TOLERANCE = 1e-9;

    private final Set<Resource> watched = new LinkedHashSet<>();
    private double largestError;

    /** A resource that has just been made. */
    <R extends Resource> R watch(R resource) {
        watched.add(resource);
        return resource;
    }

    /**
     * A resource that nobody will use any more.
     *
     * @throws IllegalStateException if one of its laws does not hold, which is a fault of the program
     */
    void release(Resource resource) {
        if (watched.remove(resource)) {
            laws(resource);
        }
    }

    /**
     * The end of the run.
     *
     * @param machines all that were ever there
     * @return the largest relative error of a law that was found on any resource of the run
     * @throws IllegalStateException if a law does not hold or a ledger is wrong, which is a fault of the program
     */
    double close(List<Machine> machines) {
        watched.forEach(this::laws);
        machines.forEach(Audit::books);
        return largestError;
    }

    private void laws(Resource resource) {
        ResourceIntegrals integrals = resource.integrals();
        double error = Math.max(integrals.littleError(), integrals.utilisationError());
        if (!(error <= RELATIVE_TOLERANCE)) {
            throw new IllegalStateException("the account of " + resource.name() + " does not balance: " + integrals);
        }
        largestError = Math.max(largestError, error);
    }

    private static void books(Machine machine) {
        Space space = machine.space();
        long kernel = space.capacityBytes() - space.memTotalBytes();
        long committed = machine.ledger().committedBytes();
        long resident = machine.ledger().residentBytes();
        if (committed != space.committedBytes() + kernel || resident != space.residentBytes()) {
            throw new IllegalStateException(
                    "the ledger of " + machine.name() + " says " + committed + " B committed and "
                            + resident + " B resident, its books " + (space.committedBytes() + kernel) + " B and "
                            + space.residentBytes() + " B");
        }
    }
}
