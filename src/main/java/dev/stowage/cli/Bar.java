package dev.stowage.cli;

import dev.stowage.experiment.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar for a study or several, with the time left, on the terminal of standard error. */
final class Bar implements Progress, AutoCloseable {
    private static final int WIDTH = 79;
    private static final int UPDATE_MS = 200;
    private static final int LONGEST_NAME = 24;

    private final String name;
    private @Nullable ProgressBar bar;

    Bar(String name) {
        this.name = Plain.clip(name, LONGEST_NAME);
    }

    @Override
    public void begin(long runs) {
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(runs)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void gathered() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void dropped(long runs) {
        if (bar != null) {
            bar.maxHint(bar.getMax() - runs);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
