package dev.stowage.resource;

/** A sum of doubles whose error does not grow with the number of terms (Neumaier's variant of Kahan's summation). */
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
