package dev.stowage.resource;

/** Whoever takes part in the division of a capacity: a group of equal customers, or a node below. */
interface Contender {

    /** The weight of all that it stands for. */
    double totalWeight();

    /** The largest rate it can take, possibly infinite. */
    double demand();

    /** Gives it a rate, at most its demand, from now on. */
    void grant(double nowSeconds, double rate);
}
