package org.cellgmp.ectd;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** A study tagging file, read without its definition; nothing else is opened. */
final class ReadStudy extends DefaultHandler2 {
    private static final long LARGEST = 32L << 20;

    /** @param value of the category, or of the tag */
    record Word(String kind, String value, int line) {}

    static final class Document {
        final String reference;
        final int line;
        final List<Word> tags = new ArrayList<>();
        /** Null if it states none. */
        String title;

        Document(String reference, int line) {
            this.reference = reference;
            this.line = line;
        }
    }

    final ReadLeaf leaf;
    final String path;
    final List<Word> categories = new ArrayList<>();
    final List<Document> documents = new ArrayList<>();
    String id = "";
    String title = "";
    boolean blocks;
    private final StringBuilder text = new StringBuilder();
    private boolean identifying;
    private Document document;
    private String category;
    private Locator locator;

    private ReadStudy(ReadLeaf leaf, String path) {
        this.leaf = leaf;
        this.path = path;
    }

    /** @throws SAXException if it is not well-formed or declares entities of its own */
    static ReadStudy read(SequenceFiles files, ReadLeaf leaf, String path) throws IOException, SAXException {
        if (files.files().get(path) > LARGEST) throw new SAXException("larger than " + (LARGEST >> 20) + " MB");
        var study = new ReadStudy(leaf, path);
        try (var in = files.open(path)) {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/declaration-handler", study);
            parser.parse(in, study);
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
        return study;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void internalEntityDecl(String name, String value) throws SAXException {
        throw new BackboneReader.OwnEntities();
    }

    @Override
    public void externalEntityDecl(String name, String publicId, String systemId) throws SAXException {
        throw new BackboneReader.OwnEntities();
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes given) {
        text.setLength(0);
        switch (name) {
            case "study-identifier" -> identifying = true;
            case "category" -> category = given.getValue("name");
            case "content-block" -> blocks = true;
            case "doc-content" ->
                documents.add(
                        document = new Document(String.valueOf(given.getValue("xlink:href")), locator.getLineNumber()));
            case "file-tag" -> {
                if (!documents.isEmpty())
                    documents
                            .get(documents.size() - 1)
                            .tags
                            .add(new Word("file-tag", String.valueOf(given.getValue("name")), locator.getLineNumber()));
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (text.length() + length <= 10_000) text.append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
        var said = text.toString().strip();
        if (name.equals("study-identifier")) identifying = false;
        if (identifying && name.equals("title")) title = said;
        if (document != null && name.equals("title")) document.title = said;
        if (name.equals("doc-content")) document = null;
        if (name.equals("study-id")) id = said;
        if (name.equals("category")) categories.add(new Word(category, said, locator.getLineNumber()));
        text.setLength(0);
    }
}
