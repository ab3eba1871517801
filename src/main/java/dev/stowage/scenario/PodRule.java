package dev.stowage.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Pods per node on EKS: {@code ENIs x (addresses per ENI - 1) + 2}; with prefix delegation {@code ENIs x (addresses per ENI - 1)
 * x 16 + 2}, capped at 110 up to 30 vCPU and at 250 above; with custom networking one ENI fewer. The count is of all pods, those
 * of the node itself included. Prefix delegation needs Nitro (bare metal included), not Xen. Source: awslabs/amazon-eks-ami,
 * 2026-07.
 *
 * @param prefixDelegation whether each address slot holds a /28 prefix of 16 addresses
 * @param customNetworking whether pods take their addresses from interfaces other than the first
 * @param max the node's own max-pods, in place of the rule; the memory reserved for the kubelet keeps the rule's value
 * @param systemPods pods of the node itself on the host's network, which count against the limit
 */
public record PodRule(
        @Key(says = "Whether each address slot holds a prefix of 16 addresses.", otherwise = "false")
        boolean prefixDelegation,

        @Key(says = "Whether pods take addresses from interfaces other than the first.", otherwise = "false")
        boolean customNetworking,

        @Key(says = "The node's own max-pods, in place of the rule.", otherwise = "the rule", least = 1) @Nullable Integer max,

        @Key(says = "Pods of the node itself, which count against the limit.", otherwise = "2") @Nullable Integer systemPods) {

    private static final int ADDRESSES_PER_PREFIX = 16;
    private static final int HOST_NETWORK_PODS = 2;
    private static final int SMALL_NODE_VCPUS = 30;
    private static final int SMALL_NODE_CAP = 110;
    private static final int LARGE_NODE_CAP = 250;

    public PodRule {
        systemPods = systemPods == null ? HOST_NETWORK_PODS : systemPods;
    }

    /** The pods that the plain address rule gives, which also sizes the memory reserved for the kubelet. */
    public int classicMaxPods(InstanceType type) {
        return addressSlots(type) + HOST_NETWORK_PODS;
    }

    /**
     * The pods that the node admits, its own included.
     *
     * @throws IllegalArgumentException when prefix delegation is asked of a Xen instance
     */
    public int maxPods(InstanceType type) {
        if (max != null) {
            return max;
        }
        if (!prefixDelegation) {
            return classicMaxPods(type);
        }
        if (type.hypervisor() == InstanceType.Hypervisor.XEN) {
            throw new IllegalArgumentException(
                    "prefix delegation needs a Nitro instance, and `" + type.name() + "` is Xen");
        }
        int byAddresses = addressSlots(type) * ADDRESSES_PER_PREFIX + HOST_NETWORK_PODS;
        return Math.min(byAddresses, type.vcpus() <= SMALL_NODE_VCPUS ? SMALL_NODE_CAP : LARGE_NODE_CAP);
    }

    /** Pods of the node itself, which count against the limit. */
    public int systemPodCount() {
        return systemPods == null ? HOST_NETWORK_PODS : systemPods;
    }

    /** Whether it is the addresses that limit the pods, and neither a cap nor a max-pods of one's own. */
    public boolean isByAddresses(InstanceType type) {
        return max == null
                && (!prefixDelegation
                        || maxPods(type) == addressSlots(type) * ADDRESSES_PER_PREFIX + HOST_NETWORK_PODS);
    }

    private int addressSlots(InstanceType type) {
        int interfaces = type.network().interfaces() - (customNetworking ? 1 : 0);
        return interfaces * (type.network().addressesEach() - 1);
    }
}
