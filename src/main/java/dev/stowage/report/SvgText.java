package dev.stowage.report;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes an SVG tree as text: attributes by name, each element of structure on a line of its own, so that the bytes
 * follow from the picture alone and not from the order in which some map keeps attributes.
 */
final class SvgText {

    private static final String WESTERN = "'" + Cut.REGULAR.family() + "', 'Helvetica Neue', Arial, sans-serif";
    private static final String JAPANESE =
            "'" + Cut.JAPANESE.family() + "', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', sans-serif";
    private static final Set<String> SILENT =
            Set.of("xml:space", "contentScriptType", "contentStyleType", "zoomAndPan");

    private final StringBuilder text = new StringBuilder();

    private SvgText() {}

    static String of(Element root) {
        SvgText writer = new SvgText();
        writer.element(root);
        return writer.text.toString();
    }

    private void element(Element element) {
        Map<String, String> attributes = attributes(element);
        String name = element.getTagName();
        if ((name.equals("g") || name.equals("defs")) && !element.hasChildNodes()) {
            return;
        }
        text.append('<').append(name);
        attributes.forEach((attribute, value) -> text.append(' ')
                .append(attribute)
                .append("=\"")
                .append(Html.escape(value))
                .append('"'));
        if (!element.hasChildNodes()) {
            text.append("/>\n");
            return;
        }
        boolean holdsText = name.equals("text") || name.equals("style");
        text.append('>').append(holdsText ? "" : "\n");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                element(inner);
            } else if (holdsText && child.getNodeType() == Node.TEXT_NODE) {
                // character data of a style sheet of our own holds nothing to escape
                text.append(name.equals("style") ? child.getNodeValue() : Html.escape(child.getNodeValue()));
            }
        }
        text.append("</").append(name).append(">\n");
    }

    /** Whether a font is the bold one: the library names the cut with the family. */
    static boolean isBold(String family, String weight) {
        return family.contains("Bold") || weight.equals("bold");
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> sorted = new TreeMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            // the root's definitions bear an id that nothing refers to and that is the same in every figure
            boolean silent = SILENT.contains(attribute.getNodeName())
                    || attribute.getNodeValue().equals("genericDefs");
            if (!silent) {
                sorted.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        String family = sorted.getOrDefault("font-family", "");
        if (family.contains(Cut.JAPANESE.family())) {
            sorted.put("font-family", JAPANESE);
            sorted.put("font-weight", "normal");
        } else if (family.contains(Cut.REGULAR.family())) {
            sorted.put("font-family", WESTERN);
            sorted.put("font-weight", isBold(family, "") ? "bold" : "normal");
        } else if (!family.isEmpty()) {
            sorted.put("font-family", "sans-serif");
        }
        return sorted;
    }
}
