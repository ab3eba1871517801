package dev.stowage.model;

import dev.stowage.kernel.Kernel;
import dev.stowage.resource.Link;
import dev.stowage.resource.Links;
import dev.stowage.resource.Lock;
import dev.stowage.resource.TokenBucket;
import dev.stowage.scenario.Account;
import dev.stowage.scenario.Bucket;
import dev.stowage.scenario.Registry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all machines of a run share: the account's token buckets and locks, the registry, and the links in between. */
final class CloudAccount {
    private final Audit audit;
    private final Kernel kernel;
    private final @Nullable Links shared;
    private final Map<String, TokenBucket> buckets = new LinkedHashMap<>();
    private final Map<String, Lock> locks = new LinkedHashMap<>();
    private final @Nullable Link egress;
    private final @Nullable TokenBucket registryRate;

    CloudAccount(Kernel kernel, Audit audit, Account account, Registry registry) {
        this.audit = audit;
        this.kernel = kernel;
        account.buckets().forEach((name, bucket) -> buckets.put(name, audit.watch(bucket(kernel, name, bucket))));
        shared = registry.egress() == null ? null : Links.of(kernel, "network");
        egress = registry.egress() == null || shared == null
                ? null
                : audit.watch(shared.link("registry egress", registry.egress().mean()));
        registryRate =
                registry.rate() == null ? null : audit.watch(bucket(kernel, "registry requests", registry.rate()));
    }

    /** A bucket as a scenario describes it. */
    static TokenBucket bucket(Kernel kernel, String name, Bucket bucket) {
        return TokenBucket.of(
                kernel, name, bucket.burst().mean(), bucket.refill().mean());
    }

    /** The network that a machine is linked to: with a registry whose egress is limited one for all, else one for each. */
    Links network(String machine) {
        return shared == null ? Links.of(kernel, machine + " network") : shared;
    }

    /** The registry's side of every pull; absent without a limit. */
    Optional<Link> egress() {
        return Optional.ofNullable(egress);
    }

    /** How often the registry answers; absent without a limit. */
    Optional<TokenBucket> registryRate() {
        return Optional.ofNullable(registryRate);
    }

    TokenBucket bucketNamed(String name) {
        TokenBucket bucket = buckets.get(name);
        if (bucket == null) {
            throw new IllegalArgumentException("the account has no bucket `" + name + "`");
        }
        return bucket;
    }

    Lock lockNamed(String name) {
        return locks.computeIfAbsent(name, n -> audit.watch(Lock.of(kernel, n)));
    }
}
