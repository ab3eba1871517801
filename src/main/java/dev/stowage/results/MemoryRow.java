package dev.stowage.results;

/** One term of a machine's memory at the first instant at which most guests are ready. */
public record MemoryRow(
        @Column(says = "point of the sweep; `base` without a sweep")
        String point,

        @Column(says = "deployment style, as the scenario names it")
        String style,

        @Column(says = "replication, counted from 0") int replication,
        @Column(says = "name of the machine") String machine,

        @Column(says = "layer that the memory belongs to; empty for the free part")
        String layer,

        @Column(says = "`commitment` (what placement admits against) or `resident` (what is touched)")
        Book book,

        @Column(says = "what the memory is for; `free` is what is left of the capacity")
        String term,

        @Column(unit = "B", says = "size of the term, a whole number")
        long bytes)
        implements Row {}
