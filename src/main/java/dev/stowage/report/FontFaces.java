package dev.stowage.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Rules of a style sheet that carry the fonts of figures within them: the letters of western Europe always, and of all others those that
 * the figures use.
 */
final class FontFaces {
    private static final List<Cut> WESTERN = List.of(Cut.REGULAR, Cut.BOLD);
    private static final String GENERAL_PUNCTUATION =
            "\u2010\u2011\u2012\u2013\u2014\u2015\u2016\u2017\u2018\u2019\u201a"
                    + "\u201b\u201c\u201d\u201e\u201f\u2020\u2021\u2022\u2023\u2024\u2025\u2026\u2030\u2032";

    private final Map<Cut, SortedSet<Integer>> used = new EnumMap<>(Cut.class);

    /** Notes the characters of a drawing. */
    FontFaces use(Element root) {
        use(root, "", "");
        return this;
    }

    private void use(Element element, String outerFamily, String outerWeight) {
        String family = element.hasAttribute("font-family") ? element.getAttribute("font-family") : outerFamily;
        String weight = element.hasAttribute("font-weight") ? element.getAttribute("font-weight") : outerWeight;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                use(inner, family, weight);
            } else if (element.getTagName().equals("text")) {
                Cut cut = family.contains(Cut.JAPANESE.family())
                        ? Cut.JAPANESE
                        : SvgText.isBold(family, weight) ? Cut.BOLD : Cut.REGULAR;
                child.getNodeValue()
                        .codePoints()
                        .filter(point -> cut == Cut.JAPANESE || !isWestern(point))
                        .forEach(point -> used.computeIfAbsent(cut, key -> new TreeSet<>())
                                .add(point));
            }
        }
    }

    /** Whether the fonts that are always there are enough. */
    static boolean isWestern(String text) {
        return text.codePoints().allMatch(FontFaces::isWestern);
    }

    private static boolean isWestern(int point) {
        return point < 0x100 || GENERAL_PUNCTUATION.indexOf(point) >= 0;
    }

    /** The rules. */
    String css() {
        StringBuilder css = new StringBuilder();
        for (Cut cut : WESTERN) {
            css.append(face(cut, "woff2", "", western(cut)));
        }
        used.forEach((cut, points) -> css.append(face(cut, "truetype", range(points), subset(cut, points))));
        return css.toString();
    }

    private static String face(Cut cut, String format, String range, byte[] font) {
        return "@font-face{font-family:'" + cut.family() + "';font-weight:" + cut.weight() + range
                + ";src:url(data:font/"
                + (format.equals("woff2") ? "woff2" : "ttf") + ";base64,"
                + Base64.getEncoder().encodeToString(font) + ") format('" + format + "')}";
    }

    private static String range(SortedSet<Integer> points) {
        List<String> each = new ArrayList<>();
        points.forEach(point -> each.add("U+" + Integer.toHexString(point)));
        return ";unicode-range:" + String.join(",", each);
    }

    private static byte[] western(Cut cut) {
        try (InputStream in = cut.openWestern()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] subset(Cut cut, SortedSet<Integer> points) {
        try (InputStream in = cut.open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))) {
            TTFSubsetter subsetter = new TTFSubsetter(font);
            subsetter.addAll(points);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
