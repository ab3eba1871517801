package dev.stowage.catalog;

/**
 * A number of an entry with what is known about where it comes from; texts that are not known are empty.
 *
 * @param path where it stands in the entry, elements of lists by their name
 * @param value the number with its unit, or its distribution
 * @param low the least plausible value
 * @param high the largest plausible value
 * @param grade how it is known
 * @param source the citation
 * @param date when it was stated
 * @param because for an assumption, why; for others, how it follows from the source
 * @param fitted the citation of the measurements that it was fitted to
 */
record SourcedNumber(
        String path,
        String value,
        String low,
        String high,
        String grade,
        String source,
        String date,
        String because,
        String fitted) {

    /** Whether it rests on an assumption. */
    boolean assumed() {
        return grade.equals("assumed");
    }

    /** The range in which it may lie, or empty. */
    String range() {
        return low.isEmpty() && high.isEmpty() ? "" : low + " .. " + high;
    }

    /** The same number under another path. */
    SourcedNumber at(String otherPath) {
        return new SourcedNumber(otherPath, value, low, high, grade, source, date, because, fitted);
    }
}
