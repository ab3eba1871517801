package dev.stowage.kernel;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Turns the logging of every library off: without a configuration the logging back end prints debug lines to the
 * console. Found by the back end as a service; it must be public for that, and is of no use to anyone else.
 */
public final class LogConfiguration extends ContextAwareBase implements Configurator {

    /** Makes an instance for the service loader. */
    public LogConfiguration() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
