package org.cellgmp.intake.control;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document in the namespace of B2MML, two blanks deeper for each element; what is absent is left out. */
final class XmlText implements AutoCloseable {
    static final String NAMESPACE = "http://www.mesa.org/xml/B2MML";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final XMLStreamWriter writer;
    private int depth;

    XmlText(OutputStream out) throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    /** The element that holds all others. */
    XmlText root(String name) throws XMLStreamException {
        begin(name);
        writer.writeDefaultNamespace(NAMESPACE);
        writer.writeNamespace("xsi", INSTANCE);
        return this;
    }

    XmlText open(String name) throws XMLStreamException {
        begin(name);
        return this;
    }

    private void begin(String name) throws XMLStreamException {
        line();
        writer.writeStartElement(name);
        depth++;
    }

    XmlText close(String name) throws XMLStreamException {
        depth--;
        line();
        writer.writeEndElement();
        return this;
    }

    /** An element with text; left out if there is none, or if XML cannot carry it. */
    XmlText text(String name, String text, String... attributes) throws XMLStreamException {
        return text == null || !fits(text) ? this : always(name, text, attributes);
    }

    /** An element that the schema demands; empty if there is no text, or if XML cannot carry it. */
    XmlText always(String name, String text, String... attributes) throws XMLStreamException {
        line();
        writer.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2)
            if (attributes[i + 1] != null && fits(attributes[i + 1]))
                writer.writeAttribute(attributes[i], attributes[i + 1]);
        if (text != null && fits(text)) writer.writeCharacters(text);
        writer.writeEndElement();
        return this;
    }

    /** An element that the schema demands and that says nothing. */
    XmlText nil(String name) throws XMLStreamException {
        line();
        writer.writeEmptyElement(name);
        writer.writeAttribute("xsi", INSTANCE, "nil", "true");
        return this;
    }

    /** A moment; left out where a schema of XML does not know it: years before 1 and beyond 9999, offsets beyond 14 h. */
    XmlText time(String name, OffsetDateTime at) throws XMLStreamException {
        if (at == null) return this;
        int offset = at.getOffset().getTotalSeconds();
        if (at.getYear() < 1 || at.getYear() > 9999 || offset % 60 != 0 || Math.abs(offset) > 14 * 3600) return this;
        var fraction = at.getNano() == 0
                ? ""
                : "." + String.format("%09d", at.getNano()).replaceFirst("0+$", "");
        return always(name, TIME.format(at) + fraction + at.getOffset().getId());
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** True if every sign of the text may stand in XML 1.0. */
    static boolean fits(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xd7ff
                        || c >= 0xe000 && c <= 0xfffd
                        || c >= 0x10000);
    }

    @Override
    public void close() throws XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeEndDocument();
        writer.close();
    }
}
