package dev.stowage.kernel;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.helpers.NOPAppender;
import java.util.function.Supplier;
import nl.tudelft.simulation.dsol.logger.Cat;
import org.djutils.logger.CategoryLogger;
import org.djutils.logger.CategoryLogger.CategoryAppenderFactory;
import org.djutils.logger.LogCategory;

/** Keeps the library's log, which writes to the console unless told otherwise, silent and free of references to runs. */
final class SilentLog {
    private static final String NAME = "SILENT";

    static {
        CategoryLogger.always();
        CategoryLogger.addAppender(NAME, new Silence(NAME));
        CategoryLogger.removeAppender("CONSOLE");
    }

    private SilentLog() {}

    /** Builds one simulator at a time and takes out the formatter through which the log would hold it alive. */
    static synchronized <T> T build(Supplier<T> constructor) {
        T simulator = constructor.get();
        CategoryLogger.removeFormatter(Cat.DSOL, "simTime");
        return simulator;
    }

    /** Makes appenders that write nothing and cost nothing to make, a pair of which every simulator replaces. */
    private record Silence(String id) implements CategoryAppenderFactory {
        @Override
        public Appender<ILoggingEvent> create(
                String appender, LogCategory category, String pattern, LoggerContext context) {
            NOPAppender<ILoggingEvent> silent = new NOPAppender<>();
            silent.setContext(context);
            silent.setName(appender);
            return silent;
        }
    }
}
