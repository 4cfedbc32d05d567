package org.cellgmp.ectd;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads index.xml and regional backbones in one pass, without their definition: no external file is opened, a file that
 * declares entities of its own is refused, nesting and text are bounded.
 */
public final class BackboneReader extends DefaultHandler2 {
    /** Larger backbones are not read; 200,000 leaves stay below it. */
    static final long LARGEST = 256L << 20;

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 10_000;
    private static final Set<String> PLAIN = Set.of("title", "leaf", "link-text", "xref");

    /** The file declares entities: it is not read further. */
    public static final class OwnEntities extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Open {
        final Step step;
        final int line;
        boolean leafBelow;
        boolean elementBelow;

        Open(Step step, int line) {
            this.step = step;
            this.line = line;
        }
    }

    private final String path;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<ReadLeaf> leaves = new ArrayList<>();
    private final List<ReadBackbone.Value> values = new ArrayList<>();
    private final List<ReadBackbone.Value> headings = new ArrayList<>();
    private final List<ReadBackbone.Value> empty = new ArrayList<>();
    private final List<String> stylesheets = new ArrayList<>();
    private final Set<String> xlinks = new LinkedHashSet<>();
    private final Map<String, String> root = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> extensionTitles = new ArrayList<>();
    private Map<String, String> leaf;
    private int leafLine;
    private String leafTitle;
    private String doctype;
    private Locator locator;

    private BackboneReader(String path) {
        this.path = path;
    }

    /** @throws SAXException if it is not well-formed; {@link OwnEntities} if it declares entities */
    public static ReadBackbone read(SequenceFiles files, String path) throws IOException, SAXException {
        if (files.files().get(path) > LARGEST) throw new SAXException("larger than " + (LARGEST >> 20) + " MB");
        var reader = new BackboneReader(path);
        try (var in = files.open(path)) {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", reader);
            parser.setProperty("http://xml.org/sax/properties/declaration-handler", reader);
            parser.parse(in, reader);
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
        return new ReadBackbone(
                path,
                reader.doctype,
                reader.stylesheets,
                reader.root,
                List.copyOf(reader.xlinks),
                reader.values,
                reader.headings,
                reader.empty,
                reader.leaves);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
        return new InputSource(new java.io.StringReader(""));
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) {
        doctype = systemId;
    }

    @Override
    public void internalEntityDecl(String name, String value) throws SAXException {
        throw new OwnEntities();
    }

    @Override
    public void externalEntityDecl(String name, String publicId, String systemId) throws SAXException {
        throw new OwnEntities();
    }

    @Override
    public void processingInstruction(String target, String data) {
        if (target.equals("xml-stylesheet") && stylesheets.size() < 10) stylesheets.add(data);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes given) throws SAXException {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < given.getLength(); i++) attributes.put(given.getQName(i), given.getValue(i));
        if (attributes.containsKey("xmlns:xlink")) xlinks.add(attributes.get("xmlns:xlink"));
        if (open.isEmpty()) root.putAll(attributes);
        if (open.size() >= DEEPEST) throw new SAXException("nested deeper than " + DEEPEST);
        if (!open.isEmpty()) open.peek().elementBelow = true;
        text.setLength(0);
        if (name.equals("leaf")) {
            leaf = attributes;
            leafLine = locator.getLineNumber();
            leafTitle = "";
            open.forEach(above -> above.leafBelow = true);
        }
        if (name.equals("node-extension")) extensionTitles.add("");
        var own = new LinkedHashMap<>(attributes);
        own.remove("ID");
        // The language tells product information apart; elsewhere it is no key.
        own.keySet().removeIf(key -> key.startsWith("xml") && !(key.equals("xml:lang") && name.equals("pi-doc")));
        var opened = new Open(new Step(name, own, null), locator.getLineNumber());
        open.push(opened);
        if (heading(name)) headings.add(new ReadBackbone.Value(name, own, "", opened.line));
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (text.length() + length <= LONGEST_TEXT) text.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
        var closed = open.pop();
        var parent = open.peek();
        if (name.equals("title") && parent != null) {
            if (parent.step.element().equals("leaf")) leafTitle = text.toString();
            else if (parent.step.element().equals("node-extension"))
                extensionTitles.set(extensionTitles.size() - 1, text.toString());
        }
        if (name.equals("leaf")) leaves.add(leaf());
        else if (name.equals("node-extension")) extensionTitles.remove(extensionTitles.size() - 1);
        else if (heading(name)) {
            if (!closed.leafBelow) empty.add(new ReadBackbone.Value(name, closed.step.attributes(), "", closed.line));
        } else if (!PLAIN.contains(name) && leaf == null && parent != null)
            values.add(new ReadBackbone.Value(
                    name, closed.step.attributes(), closed.elementBelow ? "" : text.toString(), closed.line));
        if (name.equals("leaf")) leaf = null;
        text.setLength(0);
    }

    private ReadLeaf leaf() {
        var above = new ArrayList<Step>();
        open.descendingIterator().forEachRemaining(element -> above.add(element.step));
        return new ReadLeaf(
                path,
                leafLine,
                leaf.get("ID"),
                leaf.get("operation"),
                leaf.get("xlink:href"),
                leaf.get("modified-file"),
                leaf.get("checksum"),
                leaf.get("checksum-type"),
                leafTitle,
                leaf.get("xml:lang"),
                List.copyOf(above),
                List.copyOf(extensionTitles));
    }

    /** Elements of modules 1 to 5, by the way they are named. */
    public static boolean heading(String name) {
        return name.matches("m[1-5]-.+") || name.matches("cn-1-.+");
    }
}
