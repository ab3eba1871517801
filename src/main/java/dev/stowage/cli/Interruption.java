package dev.stowage.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Gives a command the time to tidy up when it is interrupted from the keyboard: from then on {@link #isAsked} is true, and the
 * process waits a few seconds for {@link #close} before it ends with exit code 130.
 */
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch tidied = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTidying, "stowage-interruption");
    private volatile boolean asked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isAsked() {
        return asked;
    }

    private void waitForTidying() {
        asked = true;
        try {
            if (!tidied.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCodes.INTERRUPTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        tidied.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                asked = true; // the process is ending; the hook does not wait any longer
            }
        }
    }
}
