package dev.stowage.model;

import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Image;
import java.util.Locale;

/** What of an app's image a host has when the app is requested. */
public enum ImageState {
    /** None of its layers. */
    COLD,
    /** Some of its layers. */
    SHARED_LAYERS,
    /** All of it. */
    CACHED;

    /** The word in results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What the engine on a host or below it has of an image; without an engine the image is part of the disk, which is cold if the machine
     * has to be launched.
     */
    static ImageState on(Host host, Image image) {
        for (Host below = host; below != null; below = below.parent()) {
            if (below.segment().engine() != null) {
                return below.scope().store().stateOf(image);
            }
        }
        return host.machine().found() == HostState.COLD ? COLD : CACHED;
    }
}
