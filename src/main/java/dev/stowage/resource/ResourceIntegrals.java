package dev.stowage.resource;

/**
 * The account of one resource from 0 s to the moment of reading, in which Little's law and the utilisation law can be
 * checked over a finite horizon: each law is an identity between two columns that are summed independently.
 *
 * @param resource the resource's name
 * @param atSeconds when it was read; times of customers that are still there are truncated here
 * @param arrived how many customers have come
 * @param completed how many have left with what they came for
 * @param cancelled how many have left without it
 * @param numberSeconds the integral of the number in the system, customer-seconds
 * @param sojournSeconds the sum of the times in the system
 * @param waitingSeconds the integral of the number waiting, customer-seconds; 0 where nobody waits
 * @param waitedSeconds the sum of the times spent waiting
 * @param used the integral of what was in use, as seen by the resource: units of work for a shared capacity or a link,
 *     seconds held for a lock or slots, unit-seconds for a level; for a bucket the tokens that came in
 * @param workDone the same as received by the customers, one by one; for a bucket with the tokens that ran over and those left
 * @param unresolved use that the clock cannot tell: of each customer that came, the largest rate times four steps of the clock
 *     at the moment of reading; 0 where nothing is done at a rate
 */
public record ResourceIntegrals(
        String resource,
        double atSeconds,
        long arrived,
        long completed,
        long cancelled,
        double numberSeconds,
        double sojournSeconds,
        double waitingSeconds,
        double waitedSeconds,
        double used,
        double workDone,
        double unresolved) {

    /** How many customers are there now. */
    public long present() {
        return arrived - completed - cancelled;
    }

    /**
     * Little's law as an identity: by how much the integral of the number in the system and the sum of the times in the
     * system differ, relative to the larger; the waiting line is held to it as well.
     */
    public double littleError() {
        return Math.max(difference(numberSeconds, sojournSeconds, 0), difference(waitingSeconds, waitedSeconds, 0));
    }

    /**
     * The utilisation law as an identity: by how much use and work done differ beyond what is {@link #unresolved}, relative to the
     * larger.
     */
    public double utilisationError() {
        return difference(used, workDone, unresolved);
    }

    private static double difference(double a, double b, double allowed) {
        double scale = Math.max(Math.abs(a), Math.abs(b));
        return scale > 0 ? Math.max(0, Math.abs(a - b) - allowed) / scale : 0;
    }
}
