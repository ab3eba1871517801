package dev.stowage.model;

/**
 * Why a guest was not taken.
 *
 * @param limit the limit that bound, as density.csv names it: memory, cpu, addresses, max-pods, endpoints, apps-each, guest size,
 *     vcpu quota, architecture
 * @param detail what was asked and what there was
 */
public record Refusal(String limit, String detail) {
    @Override
    public String toString() {
        return limit + ": " + detail;
    }
}
