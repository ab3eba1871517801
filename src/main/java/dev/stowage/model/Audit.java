package dev.stowage.model;

import dev.stowage.resource.Resource;
import dev.stowage.resource.ResourceIntegrals;
import dev.stowage.resource.TokenBucket;

/**
 * Checks a run at its end, whatever it was: on every resource Little's law and the utilisation law hold as identities over the
 * finite horizon, and the ledger of every machine says what its books say.
 */
final class Audit {
    private static final double RELATIVE_TOLERANCE = 1e-9;

    private Audit() {}

    /**
     * Checks the resources of the account and of the machines, and the machines' books.
     *
     * @throws IllegalStateException if one does not hold, which is a fault of the program
     */
    static void check(CloudAccount account, Fleet fleet) {
        account.forEachResource(Audit::laws);
        for (Machine machine : fleet.all()) {
            laws(machine.disk());
            laws(machine.link());
            laws(machine.host().cpu());
            scopes(machine.host());
            books(machine);
        }
    }

    private static void scopes(Host host) {
        if (host.segment().ownsKernel()) {
            host.scope().forEachResource(Audit::laws);
        }
        host.children().forEach(Audit::scopes);
    }

    /**
     * The tokens used are the small difference of large numbers when a bucket has run over for long, so only its line is held to
     * its law; that it never gives out more than it can have had it checks itself.
     */
    private static void laws(Resource resource) {
        ResourceIntegrals integrals = resource.integrals();
        double error = integrals.littleError();
        if (!(resource instanceof TokenBucket)) {
            error = Math.max(error, integrals.utilisationError());
        }
        if (!(error <= RELATIVE_TOLERANCE)) {
            throw new IllegalStateException("the account of " + resource.name() + " does not balance: " + integrals);
        }
    }

    private static void books(Machine machine) {
        Space space = machine.host().space();
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
