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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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
            Map.entry("oMath", "content-control"),
            Map.entry("oMathPara", "content-control"),
            Map.entry("bdo", "content-control"),
            Map.entry("dir", "content-control"),
            Map.entry("ruby", "content-control"),
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

    /** Where Word and POI follow a relationship to the words of a form, by the end of its type: they go by it, not by names of parts. */
    private static final Map<String, Pattern> WORDS = Map.of(
            "officedocument", Pattern.compile("word/document\\.xml"),
            "header", Pattern.compile("word/header[0-9]*\\.xml"),
            "footer", Pattern.compile("word/footer[0-9]*\\.xml"));

    /** Ends of the types of relationships that bring in what is no part of a form. */
    private static final Set<String> FOREIGN = Set.of(
            "afchunk",
            "oleobject",
            "package",
            "control",
            "subdocument",
            "vbaproject",
            "attachedtemplate",
            "glossarydocument");

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
                if (names.size() >= MOST_PARTS || !names.add(plain(name))) {
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

    /** Readers of Word files take these for one: they strip, turn and lower what the ZIP says. */
    private static String plain(String name) {
        return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
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
        var lower = plain(name);
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
                if (element.equals("Relationship")) relationship(name, lower, xml);
                var type = xml.getAttributeValue(null, "ContentType");
                if (type != null && type.toLowerCase(Locale.ROOT).contains("macro")) add("macro", name, type);
                if (words != null) words.start(element);
            } else if (event == XMLStreamConstants.END_ELEMENT && words != null) words.end(xml.getLocalName());
        }
    }

    private void relationship(String name, String lower, XMLStreamReader xml) {
        var target = String.valueOf(xml.getAttributeValue(null, "Target"));
        if ("External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"))) {
            add("external-link", name, target);
            return;
        }
        var type = String.valueOf(xml.getAttributeValue(null, "Type")).toLowerCase(Locale.ROOT);
        var end = type.substring(type.lastIndexOf('/') + 1);
        var folder = lower.replaceFirst("_rels/[^/]*$", "");
        var part = target.toLowerCase(Locale.ROOT);
        var led = part.startsWith("/") ? part.substring(1) : folder + part;
        var where = WORDS.get(end);
        if (FOREIGN.contains(end) || where != null && !where.matcher(led).matches()) add("embedded", name, target);
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
                    if (margin != null) add("margin-table", place(), "");
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
