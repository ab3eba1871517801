package dev.stowage.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import jdk.jshell.execution.DirectExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this process, as jshell's {@code local} execution does, and keeps the object that the last one gave: jshell itself
 * passes on its text alone.
 */
final class InProcess extends DirectExecutionControl {
    private @Nullable Object result;
    private @Nullable Throwable failure;
    private volatile @Nullable Thread running;

    /** What the last snippet gave; null when it gave nothing. */
    @Nullable Object result() {
        return result;
    }

    /** What the last snippet threw; null when it ended well. */
    @Nullable Throwable failure() {
        return failure;
    }

    /** Forgets what the last snippet gave. */
    void forget() {
        result = null;
        failure = null;
    }

    /** Interrupts the snippet that runs, if one does; it decides what to do about that, as every thread does. */
    void interrupt() {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        running = Thread.currentThread();
        try {
            result = snippet.invoke(null);
            return valueString(result);
        } catch (InvocationTargetException e) {
            failure = e.getCause();
            throw e;
        } finally {
            running = null;
            Thread.interrupted(); // an interruption that came too late is not meant for the next snippet
        }
    }
}
