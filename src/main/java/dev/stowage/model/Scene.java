package dev.stowage.model;

import dev.stowage.resource.SharedCapacity;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.Layer;
import org.jspecify.annotations.Nullable;

/**
 * What a stage plays in: whose start it is, and which resources it uses.
 *
 * @param guest whose start it is
 * @param layer the name of the layer that contributes the stages
 * @param entity what the layer's draws are keyed by
 * @param host the host on which the guest is made; for a one-per-host layer the host in which it runs
 * @param scope the kernel whose locks, page cache, image store and disk are used
 * @param hostCpu the cores that a stage on the host uses
 * @param guestCpu the cores that a stage on the guest uses
 * @param weight the weight of the guest's work when cores are short
 * @param most what a stage on the guest may take of its cores at once, in their unit; +infinity without a limit
 * @param image what {@code fetch-image} fetches; null without an image
 * @param engine the layer that says how images are fetched; null when none does
 * @param request what the guest was made for
 * @param found in what state the start found its host, by which its stages are chosen
 * @param observed whether its stages are told to the observer
 */
record Scene(
        Guest guest,
        String layer,
        long entity,
        Host host,
        KernelScope scope,
        SharedCapacity hostCpu,
        SharedCapacity guestCpu,
        double weight,
        double most,
        @Nullable Image image,
        @Nullable Layer engine,
        Request request,
        HostState found,
        boolean observed) {

    /** What the cores give to somebody who is alone on the machine: no more than any host in between has. */
    double rateAlone(SharedCapacity cores) {
        boolean below = cores == hostCpu && cores != guestCpu;
        Host on = below ? host.parent() : host;
        return on == null ? cores.capacity() : Math.min(cores.capacity(), on.rateAlone());
    }

    /** The same scene with stages that another layer contributes. */
    Scene by(Layer other, long itsEntity) {
        return new Scene(
                guest,
                other.name(),
                itsEntity,
                host,
                scope,
                hostCpu,
                guestCpu,
                weight,
                most,
                image,
                engine,
                request,
                found,
                observed);
    }

    /** The same scene with nobody told. */
    Scene unobserved() {
        return new Scene(
                guest, layer, entity, host, scope, hostCpu, guestCpu, weight, most, image, engine, request, found,
                false);
    }
}
