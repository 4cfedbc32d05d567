package org.cellgmp.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Looks through a Word file that a person brings before anything else reads it. What runs, reaches out or would silently not be printed is
 * refused, and so is what grows beyond measure when it is unpacked.
 */
final class DocxGate {
    static final int LARGEST = 1_000_000;
    private static final int MOST_PARTS = 300;
    private static final int LARGEST_UNPACKED = 20_000_000;

    /** What an element of the text stands for, by its local name. */
    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("fldSimple", "field-code"),
            Map.entry("instrText", "field-code"),
            Map.entry("fldChar", "field-code"),
            Map.entry("object", "embedded"),
            Map.entry("OLEObject", "embedded"),
            Map.entry("control", "embedded"),
            Map.entry("altChunk", "embedded"),
            Map.entry("sdt", "content-control"),
            Map.entry("customXml", "content-control"),
            Map.entry("smartTag", "content-control"),
            Map.entry("ins", "tracked-change"),
            Map.entry("del", "tracked-change"),
            Map.entry("moveFrom", "tracked-change"),
            Map.entry("moveTo", "tracked-change"),
            Map.entry("drawing", "picture"),
            Map.entry("pict", "picture"),
            Map.entry("hyperlink", "external-link"),
            Map.entry("footnoteReference", "note"),
            Map.entry("endnoteReference", "note"),
            Map.entry("commentReference", "note"));

    private final List<Flaw> found = new ArrayList<>();
    private int unpacked;

    private DocxGate() {}

    /** Everything wrong, in the order of the file; empty if it may be read. */
    static List<Flaw> look(byte[] file) {
        var gate = new DocxGate();
        gate.parts(file);
        return gate.found;
    }

    private void add(String code, String place, String tag) {
        var flaw = new Flaw(code, place, tag);
        if (found.size() < 50 && !found.contains(flaw)) found.add(flaw);
    }

    private void parts(byte[] file) {
        if (file.length > LARGEST) {
            add("too-large", "", Integer.toString(LARGEST));
            return;
        }
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (names.size() >= MOST_PARTS || !names.add(name)) {
                    add("too-many-parts", "", Integer.toString(MOST_PARTS));
                    return;
                }
                var bytes = unpack(zip);
                if (bytes == null) {
                    add("bomb", name, Integer.toString(LARGEST_UNPACKED));
                    return;
                }
                part(name, bytes);
            }
        } catch (IOException | IllegalArgumentException broken) {
            add("no-word-file", "", "");
        }
        if (!names.contains("word/document.xml")) add("no-word-file", "", "");
    }

    /** Null beyond the measure. */
    private byte[] unpack(ZipInputStream zip) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > LARGEST_UNPACKED) return null;
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private void part(String name, byte[] bytes) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("vba") || lower.contains("macro") || lower.endsWith(".js") || lower.endsWith(".vbs"))
            add("macro", name, "");
        else if (lower.contains("embeddings/") || lower.contains("activex") || lower.endsWith(".bin"))
            add("embedded", name, "");
        if (!lower.endsWith(".xml") && !lower.endsWith(".rels")) return;
        try {
            xml(name, lower, bytes);
        } catch (XMLStreamException broken) {
            add("xml", name, "");
        }
    }

    private void xml(String name, String lower, byte[] bytes) throws XMLStreamException {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        var words =
                lower.equals("word/document.xml") || lower.startsWith("word/header") || lower.startsWith("word/footer")
                        ? new Words(lower)
                        : null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                add("xml", name, "");
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                var element = xml.getLocalName();
                if (element.equals("Relationship")
                        && "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode")))
                    add("external-link", name, String.valueOf(xml.getAttributeValue(null, "Target")));
                var type = xml.getAttributeValue(null, "ContentType");
                if (type != null && type.toLowerCase(Locale.ROOT).contains("macro")) add("macro", name, type);
                if (words != null) words.start(element);
            } else if (event == XMLStreamConstants.END_ELEMENT && words != null) words.end(xml.getLocalName());
        }
    }

    /** Counts paragraphs, tables, rows and cells on the way through a text. */
    private final class Words {
        private final String margin;
        private final ArrayDeque<String> open = new ArrayDeque<>();
        private int paragraph;
        private int table;
        private int row;
        private int cell;
        private int tables;

        Words(String part) {
            margin = part.startsWith("word/header") ? "H" : part.startsWith("word/footer") ? "F" : null;
        }

        void start(String element) {
            open.push(element);
            switch (element) {
                case "tbl" -> {
                    if (++tables > 1) add("nested-table", place(), "");
                    else {
                        table++;
                        row = 0;
                    }
                }
                case "tr" -> {
                    if (tables == 1) {
                        row++;
                        cell = 0;
                    }
                }
                case "tc" -> {
                    if (tables == 1) cell++;
                }
                case "p" -> {
                    if (tables == 0) paragraph++;
                }
                default -> {
                    var code = ELEMENTS.get(element);
                    if (code != null) add(code, place(), "");
                }
            }
        }

        void end(String element) {
            open.pop();
            if (element.equals("tbl")) tables--;
        }

        private String place() {
            if (margin != null) return margin + Math.max(1, paragraph);
            return tables > 0 ? "T" + table + " R" + row + " C" + cell : "P" + Math.max(1, paragraph);
        }
    }
}
