package dev.stowage.model;

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
}
