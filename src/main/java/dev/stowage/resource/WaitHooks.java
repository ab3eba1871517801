package dev.stowage.resource;

/**
 * What to do while one waits, such as spinning on a core.
 *
 * @param begins run within the call that asks, if it has to wait
 * @param ends run once when the wait is over, just before the turn begins or as the request is cancelled
 */
public record WaitHooks(Runnable begins, Runnable ends) {
    /** Nothing happens while one waits. */
    public static final WaitHooks NONE = new WaitHooks(() -> {}, () -> {});
}
