package dev.stowage.notebook;

import dev.stowage.experiment.Version;
import dev.stowage.report.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.kernel.util.TextColor;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** The kernel: what Jupyter asks, answered by {@link Cells}. */
public final class JavaKernel extends BaseKernel {
    private static final int CHART_WIDTH = 640;
    private static final int CHART_HEIGHT = 380;

    private final Cells cells;

    JavaKernel(Cells cells) {
        super(
                "Stowage",
                Version.PRODUCT,
                new LanguageInfo.Builder("java")
                        .version(Runtime.version().toString())
                        .mimetype("text/x-java-source")
                        .fileExtension(".jshell")
                        .pygments("java")
                        .codemirror("text/x-java")
                        .build(),
                List.of(),
                null,
                new JupyterIO(StandardCharsets.UTF_8),
                new CommManager(),
                new Renderer(),
                null,
                null,
                false,
                new StringStyler.Builder()
                        .addSecondaryStyle(TextColor.BOLD_RED_FG)
                        .build());
        this.cells = cells;
        draw(getRenderer());
        ChartFactory.setChartTheme(ChartLook.theme());
    }

    /**
     * Serves a notebook until Jupyter ends it.
     *
     * @param connection the file in which Jupyter says where it listens
     * @throws IOException when that cannot be read
     */
    public static void serve(Path connection) throws IOException {
        KernelConnectionProperties properties = KernelConnectionProperties.parse(Files.readString(connection));
        try (Cells cells = new Cells(System.getProperty("java.class.path"))) {
            JupyterConnection jupyter = new JupyterConnection(properties);
            JavaKernel kernel = new JavaKernel(cells);
            kernel.becomeHandlerForConnection(jupyter);
            kernel.onStartup();
            jupyter.connect();
            jupyter.waitUntilClose();
        } catch (GeneralSecurityException e) {
            throw new IOException("Jupyter signs its messages in a way that this Java does not know", e);
        }
    }

    /** Pictures of ours stand in an element of their own, so that what two of them call by the same name does not mix. */
    private static void draw(Renderer renderer) {
        renderer.createRegistration(Picture.class)
                .preferring(MIMEType.TEXT_HTML)
                .register((picture, context) -> context.renderIfRequested(MIMEType.TEXT_HTML, () -> element(picture)));
        renderer.createRegistration(Grid.class)
                .preferring(MIMEType.TEXT_HTML)
                .register((grid, context) -> context.renderIfRequested(MIMEType.TEXT_HTML, grid::html));
        renderer.createRegistration(JFreeChart.class)
                .preferring(MIMEType.IMAGE_PNG)
                .register((chart, context) -> context.getOutputContainer().assign(renderer.render(image(chart))));
    }

    private static String element(Picture picture) {
        String data = Base64.getEncoder().encodeToString(picture.svg().getBytes(StandardCharsets.UTF_8));
        String alt = picture.alt().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<img src=\"data:image/svg+xml;base64," + data + "\" alt=\"" + alt + "\">";
    }

    private static BufferedImage image(JFreeChart chart) {
        return chart.createBufferedImage(CHART_WIDTH, CHART_HEIGHT);
    }

    @Override
    public @Nullable Object evalRaw(String cell) {
        return cells.eval(cell);
    }

    @Override
    public @Nullable DisplayData inspect(String cell, int position, boolean detailed) {
        String documentation = cells.documentation(cell, position);
        return documentation.isEmpty() ? null : new DisplayData(documentation);
    }

    @Override
    public ReplacementOptions complete(String cell, int position) {
        Cells.Completions found = cells.completions(cell, position);
        return new ReplacementOptions(found.texts(), found.from(), position);
    }

    @Override
    public String isComplete(String cell) {
        return switch (cells.completeness(cell)) {
            case COMPLETE, COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE, EMPTY -> IS_COMPLETE_YES;
            case DEFINITELY_INCOMPLETE -> IS_COMPLETE_MAYBE;
            case UNKNOWN -> IS_COMPLETE_BAD;
        };
    }

    @Override
    public void interrupt() {
        cells.interrupt();
    }

    /** The message, and the lines of the cell that it comes from. */
    @Override
    public List<String> formatError(@Nullable Throwable thrown) {
        if (thrown == null) {
            return List.of();
        }
        return errorStyler.secondaryLines(String.valueOf(thrown.getMessage()));
    }
}
