package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.results.ResultFolder;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Every format of a chart at every width, in German and Japanese. */
class ChartFilesTest {
    private static final ChartFiles ALL = new ChartFiles(EnumSet.allOf(Width.class), EnumSet.allOf(Format.class));
    private static final String JAPANESE = "\u30b3\u30f3\u30c6\u30ca";
    private static final String GERMAN = "gVisor-Sandk\u00e4sten auf eigener Hardware";

    @TempDir
    static Path parent;

    private static Path results;
    private static Path drawn;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeAll
    static void draw() throws IOException {
        results = Samples.LONG_NAMES.folder(parent.resolve("results"));
        drawn = parent.resolve("drawn");
        draw(drawn);
    }

    @AfterEach
    void home() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private static List<String> draw(Path out) throws IOException {
        Results read = new Results(ResultFolder.open(results));
        return ALL.lay(List.of(new Stages().figure(read), new StartupEcdf().figure(read)), out);
    }

    private static Map<String, ByteBuffer> bytes(Path folder) throws IOException {
        Map<String, ByteBuffer> bytes = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(drawn.resolve(name));
    }

    @Test
    void everyFormatIsThereAtBothWidthsAndNothingElse() throws IOException {
        assertThat(bytes(drawn).keySet())
                .filteredOn(name -> name.startsWith("stages"))
                .containsExactlyInAnyOrder(
                        "stages.svg",
                        "stages.pdf",
                        "stages.png",
                        "stages.csv",
                        "stages.txt",
                        "stages-84mm.svg",
                        "stages-84mm.pdf",
                        "stages-84mm.png");
    }

    @Test
    void theBytesAreTheSameAgainInAnotherLocaleAndZone() throws IOException {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        Path again = parent.resolve("again");
        draw(again);
        assertThat(bytes(again)).isEqualTo(bytes(drawn));
    }

    @Test
    void widthsAreThoseThatWereAskedFor() throws Exception {
        for (Width width : Width.values()) {
            int mm = width.millimetres();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file(width.fileName("stages") + ".png")));
            assertThat(image.getWidth() / 300.0 * 25.4).isCloseTo(mm, within(0.05));
            Document svg = svg(width.fileName("stages") + ".svg");
            assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo(mm + "mm");
            try (PDDocument pdf = Loader.loadPDF(file(width.fileName("stages") + ".pdf"))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isCloseTo(mm, within(0.01));
            }
        }
    }

    @Test
    void imagesSayTheirResolution() throws IOException {
        byte[] png = file("stages.png");
        ByteBuffer chunk = ByteBuffer.wrap(png);
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(chunk.getInt(at + 4)).isEqualTo(11811); // pixels a metre: 300 an inch
        assertThat(chunk.getInt(at + 8)).isEqualTo(11811);
        assertThat(chunk.get(at + 12)).isEqualTo((byte) 1);
    }

    @Test
    void textsOfAPdfAreTextsInEmbeddedFontsAndNothingInItIsOfNow() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file("stages.pdf"))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains(JAPANESE, GERMAN, "mean start-up (s)", "seed\u00a06");
            PDResources page = pdf.getPage(0).getResources();
            int fonts = 0;
            for (COSName name : page.getXObjectNames()) {
                PDResources form = ((PDFormXObject) page.getXObject(name)).getResources();
                for (COSName font : form.getFontNames()) {
                    PDFont used = form.getFont(font);
                    assertThat(used.isEmbedded()).as(used.getName()).isTrue();
                    fonts++;
                }
            }
            assertThat(fonts).isEqualTo(3);
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Longest stage of a start");
        }
        assertThat(new String(file("stages.pdf"), StandardCharsets.ISO_8859_1)).doesNotContain("/FlateDecode");
    }

    @Test
    void anotherReaderFindsTheFontsEmbeddedToo() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "pdffonts", drawn.resolve("stages-84mm.pdf").toString())
                    .start();
        } catch (IOException e) {
            throw new TestAbortedException("pdffonts is not there; install poppler-utils", e);
        }
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(2)
                .toList();
        assertThat(process.waitFor()).isZero();
        // name, type, encoding, embedded, subset, unicode
        assertThat(lines).hasSize(3).allMatch(line -> line.matches(".*NotoSans.* yes yes yes +[0-9]+ +0"));
    }

    @Test
    void anSvgHoldsItsTextsAndTheFontsForThem() throws Exception {
        String text = new String(file("stages.svg"), StandardCharsets.UTF_8);
        assertThat(text).contains(">" + JAPANESE + "<").contains(">" + GERMAN + "<");
        Matcher faces = Pattern.compile("font-family:'Noto Sans JP'[^}]*base64,([^)]+)\\)")
                .matcher(text);
        assertThat(faces.find()).isTrue();
        byte[] subset = Base64.getDecoder().decode(faces.group(1));
        assertThat(subset).hasSizeLessThan(30_000);
        Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(subset));
        assertThat(font.canDisplayUpTo(JAPANESE)).isEqualTo(-1);
        assertThat(font.canDisplay('\u5948')).isFalse();
    }

    @Test
    void aStudyInLatinLettersCarriesNoOtherFont() throws IOException {
        Results latin = Samples.SIMPLE.results(parent.resolve("latin"));
        String svg = new Stages().figure(latin).at(Width.TWO_COLUMNS).drawing().document();
        assertThat(svg).doesNotContain("Noto Sans JP").doesNotContain("unicode-range");
    }

    @Test
    void anImageShowsJapaneseLetters() {
        BufferedImage image = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 60, 20);
        Typeface.draw(g, JAPANESE, 2, 15, Typeface.Anchor.START, Theme.LABEL);
        int[] marks = new int[60];
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 20; y++) {
                marks[x] += image.getRGB(x, y) == Color.WHITE.getRGB() ? 0 : 1;
            }
        }
        // the first and the third letter differ, so they are no boxes
        assertThat(List.of(marks[4], marks[7], marks[10])).isNotEqualTo(List.of(marks[27], marks[30], marks[33]));
    }

    @Test
    void whatNoFontHasIsMarkedAndSaidToBe() {
        assertThat(Typeface.lacks("\u0e01")).isTrue();
        assertThat(Typeface.lacks(JAPANESE + GERMAN + " \u03b1 \u0416")).isFalse();
        Figure thai = new Figure("thai", "\u0e01 is ready", "s", "c", "a", Map.of(), List.of(), 1);
        List<String> texts = TextBoxes.of(thai.at(Width.TWO_COLUMNS)).stream()
                .map(TextBoxes.Box::text)
                .toList();
        assertThat(String.join(" ", texts)).contains("\u3013").contains("stands for a character");
    }

    private static Document svg(String name) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new String(file(name), StandardCharsets.UTF_8))));
    }
}
