package org.cellgmp.document.control;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cellgmp.difference.Block;
import org.cellgmp.difference.Block.Kind;

/** Reads the live page of a version back into headings, paragraphs and tables. The page is one that this house wrote, and well-formed. */
public final class EditionText {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String heading = "";
    private String address = "";
    /** How many elements deep the reader stands in something that is not read: the address of a figure, a drawing. */
    private int silent;

    private boolean inTable;
    private boolean inHead;

    private EditionText() {}

    public static List<Block> of(String page) {
        var text = new EditionText();
        try {
            var reader = XML.createXMLStreamReader(new StringReader("<page>" + page + "</page>"));
            while (reader.hasNext()) text.take(reader);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("a kept page is not well-formed", broken);
        }
        return List.copyOf(text.blocks);
    }

    private void take(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (silent > 0 || skipped(reader)) silent++;
            else begin(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            if (silent > 0) silent--;
            else end(reader.getLocalName());
        } else if (reader.hasText() && silent == 0) words.append(reader.getText());
    }

    private static boolean skipped(XMLStreamReader reader) {
        return reader.getLocalName().equals("svg")
                || "address".equals(reader.getAttributeValue(null, "class"))
                        && reader.getLocalName().equals("span");
    }

    private void begin(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "table" -> {
                inTable = !"beside".equals(reader.getAttributeValue(null, "class"));
                rows.clear();
            }
            case "thead" -> inHead = true;
            case "tr" -> {
                cells.clear();
                addresses.clear();
            }
            case "td", "th" -> {
                words.setLength(0);
                address = "";
            }
            case "h1", "h2", "h3", "p" -> words.setLength(0);
            case "br" -> words.append(' ');
            case "a" -> {
                if (address.isEmpty()) address = unversioned(reader.getAttributeValue(null, "title"));
            }
            default -> {
                // carries no words of its own
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "h1", "h2", "h3" -> {
                heading = read();
                blocks.add(new Block(Kind.HEADING, heading, heading, List.of()));
            }
            case "p" -> {
                var read = read();
                if (!read.isEmpty() && !inTable) blocks.add(new Block(Kind.TEXT, heading, read, List.of()));
            }
            case "td", "th" -> {
                cells.add(read());
                addresses.add(address);
            }
            case "tr" -> {
                if (inTable) rows.add(new Block.Row(inHead, cells, addresses));
            }
            case "thead" -> inHead = false;
            case "table" -> {
                if (inTable) blocks.add(new Block(Kind.TABLE, heading, "", rows));
                inTable = false;
            }
            default -> {
                // carries no words of its own
            }
        }
    }

    private String read() {
        var read = words.toString().replaceAll("\\s+", " ").strip();
        words.setLength(0);
        return read;
    }

    /** The same cell in whichever version of its record. */
    private static String unversioned(String address) {
        return address == null ? "" : address.replaceFirst("/v[0-9]+(?=#|$)", "");
    }
}
