package org.cellgmp.intake.control;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cellgmp.ground.Refusal;

/** Reads XML into nodes within bounds: no document type, no entities but the five of XML itself, nothing fetched. */
final class XmlTree {
    /** Deepest nesting of elements. */
    static final int DEEPEST = 100;
    /** Most elements in one document. */
    static final int MOST_ELEMENTS = 400_000;
    /** Most characters of text and attributes in one document. */
    static final long MOST_CHARACTERS = 40_000_000;

    private final XMLStreamReader reader;
    private int depth;
    private int elements;
    private long characters;

    private XmlTree(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @throws Refusal naming line and column if it is no XML, has a document type, or is beyond the bounds */
    static XmlNode read(InputStream source) throws Refusal {
        // The JDK's own reader, configured here, whatever other reader the server has on its class path.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(source);
            return new XmlTree(reader).tree();
        } catch (XMLStreamException broken) {
            throw malformed(broken, reader);
        } catch (RuntimeException broken) {
            // The reader throws unchecked on some broken encodings.
            throw Unreadable.because("xml-malformed", at(reader), String.valueOf(broken.getMessage()));
        }
    }

    private XmlNode tree() throws XMLStreamException, Refusal {
        XmlNode root = null;
        XmlNode current = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Unreadable.because("xml-doctype", at(reader));
                case XMLStreamConstants.START_ELEMENT -> {
                    current = open(current);
                    if (root == null) root = current;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    current = current.parent;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (current != null) {
                        count(reader.getTextLength());
                        current.append(reader.getText());
                    }
                }
                default -> {
                    // Comments and processing instructions are not data.
                }
            }
        }
        if (root == null) throw Unreadable.because("xml-malformed", at(reader), "no element");
        return root;
    }

    private XmlNode open(XmlNode parent) throws Refusal {
        if (++depth > DEEPEST) throw Unreadable.because("xml-too-deep", at(reader), Integer.toString(DEEPEST));
        if (++elements > MOST_ELEMENTS)
            throw Unreadable.tooLarge("xml-too-long", at(reader), Integer.toString(MOST_ELEMENTS));
        var location = reader.getLocation();
        var node = new XmlNode(
                parent,
                reader.getNamespaceURI(),
                reader.getPrefix(),
                reader.getLocalName(),
                location.getLineNumber(),
                location.getColumnNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            count(reader.getAttributeValue(i).length());
            node.attribute(
                    reader.getAttributeNamespace(i), reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return node;
    }

    private void count(int more) throws Refusal {
        characters += more;
        if (characters > MOST_CHARACTERS)
            throw Unreadable.tooLarge("xml-too-long", at(reader), Long.toString(MOST_CHARACTERS));
    }

    private static Refusal malformed(XMLStreamException broken, XMLStreamReader reader) {
        var location = broken.getLocation();
        var place = location == null || location.getLineNumber() < 0
                ? at(reader)
                : location.getLineNumber() + ":" + location.getColumnNumber();
        var message = String.valueOf(broken.getMessage());
        // The JDK repeats the place before its message.
        int own = message.indexOf("Message: ");
        var plain = own < 0 ? message : message.substring(own + 9);
        if (plain.contains("DOCTYPE") || plain.contains("DTD") || plain.contains("entity \""))
            return Unreadable.because("xml-doctype", place);
        return Unreadable.because("xml-malformed", place, plain.replaceAll("\\s+", " "));
    }

    private static String at(XMLStreamReader reader) {
        if (reader == null) return "1:1";
        var location = reader.getLocation();
        return location.getLineNumber() + ":" + location.getColumnNumber();
    }
}
