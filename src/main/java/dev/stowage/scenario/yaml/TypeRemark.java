package dev.stowage.scenario.yaml;

/** What an import had to leave out or to assume of a type. */
enum TypeRemark {
    /** Such as those of macOS. */
    ARCHITECTURE_UNKNOWN("left out: processors other than x86_64 and arm64"),
    /** Neither Nitro, Xen nor bare metal. */
    HYPERVISOR_UNKNOWN("left out: a hypervisor other than nitro and xen"),
    /** Nothing is said about processors. */
    NO_ARCHITECTURE("no ProcessorInfo: x86_64 is assumed"),
    /** Nothing is said, and it is not bare metal. */
    NO_HYPERVISOR("no Hypervisor: nitro is assumed"),
    /** Nothing is said about cores. */
    NO_THREADS("no DefaultThreadsPerCore: 1 is assumed"),
    /** Older output. */
    NO_CARDS("no NetworkCards: the interfaces of the default card are taken to be MaximumNetworkInterfaces"),
    /** Older output. */
    NO_NETWORK_BANDWIDTH("no network bandwidth: 10 Gbit/s is assumed, between 1 and 100 Gbit/s"),
    /** Older output. */
    NO_VOLUME_BANDWIDTH("no EbsOptimizedInfo: the path to EBS volumes has no limit of its own"),
    /** Older output of bare metal, which would otherwise have a disk of its own. */
    NO_VOLUME_BANDWIDTH_OF_METAL(
            "no EbsOptimizedInfo, bare metal: 10 Gbit/s to EBS volumes is assumed, between 1 and 100 Gbit/s"),
    /** Pods take addresses of the default card. */
    OTHER_CARDS("several network cards: the default one alone is taken"),
    /** AWS states sizes, but no rates. */
    LOCAL_STORAGE("local storage is left out, since its speed is not stated: they boot from an EBS volume"),
    /** The baseline of T types is not part of the output. */
    CREDITS_OF_CATALOGUE("burstable: CPU credits as in the bundled catalogue"),
    /** The same where the catalogue does not know the type. */
    NO_CREDITS("burstable, but the CPU baseline is not in this output: they run at full speed; add `credits` by hand"),
    /** Costs cannot be asked. */
    UNPRICED("no price: scenarios that ask for their costs are refused; give one with --prices");

    private final String says;

    TypeRemark(String says) {
        this.says = says;
    }

    /** What is told of the types, behind their number. */
    String says() {
        return says;
    }

    /** Whether there is no entry for the type. */
    boolean leavesOut() {
        return this == ARCHITECTURE_UNKNOWN || this == HYPERVISOR_UNKNOWN;
    }
}
