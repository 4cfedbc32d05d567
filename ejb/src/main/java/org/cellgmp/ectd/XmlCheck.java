package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Judges backbones by their official definitions, offline: a definition is read from the folder of standard files by its
 * name, whatever address or copy the document names; nothing else is ever opened.
 */
final class XmlCheck {
    private static final int MOST_ERRORS = 50;
    private static final String W3C_XLINK = "http://www.w3.org/1999/xlink";

    private final SequenceFiles folder;
    private final StandardFiles standards;
    private final FindingList findings;

    XmlCheck(SequenceFiles folder, StandardFiles standards, FindingList findings) {
        this.folder = folder;
        this.standards = standards;
        this.findings = findings;
    }

    /** The backbone as read; empty, with a finding, if it cannot be. */
    Optional<ReadBackbone> read(String path) throws IOException {
        try {
            return Optional.of(BackboneReader.read(folder, path));
        } catch (BackboneReader.OwnEntities own) {
            findings.add("xml.entities", path);
        } catch (SAXParseException broken) {
            findings.add("xml.unreadable", path + ":" + broken.getLineNumber(), broken.getMessage());
        } catch (SAXException broken) {
            findings.add("xml.unreadable", path, broken.getMessage());
        } catch (java.nio.charset.CharacterCodingException broken) {
            findings.add("xml.unreadable", path, "not in the encoding it declares");
        }
        return Optional.empty();
    }

    void index(ReadBackbone index) throws IOException {
        xlink(index, XmlText.ICH_XLINK);
        doctype(index, StandardFile.ICH_DTD.path());
        stylesheet(index, "util/style/");
        byDefinition(index, StandardFile.ICH_DTD);
    }

    void unitedStates(ReadBackbone regional) throws IOException {
        xlink(regional, XmlText.ICH_XLINK);
        var doctype = regional.doctype() == null ? "-" : regional.doctype();
        if (!doctype.matches("https?://www\\.accessdata\\.fda\\.gov/static/eCTD/us-regional-v3-3\\.dtd"))
            findings.add(
                    "xml.doctype",
                    regional.path(),
                    doctype,
                    "https://www.accessdata.fda.gov/static/eCTD/us-regional-v3-3.dtd");
        byDefinition(regional, StandardFile.US_DTD);
    }

    /** By the definition that is in force; sequences by an older one are told apart by the version they name. */
    void european(ReadBackbone regional) throws IOException {
        xlink(regional, XmlText.ICH_XLINK);
        if (!"3.1".equals(regional.rootAttributes().get("dtd-version"))) {
            findings.notChecked(
                    "xml.not-validated",
                    regional.path(),
                    regional.path(),
                    StandardFile.EU_DTD.name(),
                    StandardFile.EU_DTD.issuer());
            return;
        }
        doctype(regional, "../../" + StandardFile.EU_DTD.path());
        for (var part : List.of(StandardFile.EU_ENVELOPE, StandardFile.EU_LEAF))
            if (standards.held(part).isEmpty()) {
                findings.notChecked("xml.not-validated", regional.path(), regional.path(), part.name(), part.issuer());
                return;
            }
        byDefinition(regional, StandardFile.EU_DTD);
    }

    void china(ReadBackbone regional) throws IOException {
        xlink(regional, W3C_XLINK);
        var location = regional.rootAttributes().getOrDefault("xsi:schemaLocation", "-");
        if (!location.strip().endsWith("../../" + StandardFile.CN_XSD.path()))
            findings.add("xml.schema-reference", regional.path(), location, "../../" + StandardFile.CN_XSD.path());
        var schema = standards.held(StandardFile.CN_XSD);
        for (var needed : List.of(StandardFile.CN_XSD, StandardFile.CN_XLINK, StandardFile.CN_XML))
            if (standards.held(needed).isEmpty()) {
                findings.notChecked(
                        "xml.not-validated", regional.path(), regional.path(), needed.name(), needed.issuer());
                return;
            }
        validate(regional, schema.orElseThrow());
    }

    private void xlink(ReadBackbone backbone, String wanted) {
        for (var found : backbone.xlinks())
            if (!found.equals(wanted)) findings.add("xml.xlink-namespace", backbone.path(), found, wanted);
    }

    private void doctype(ReadBackbone backbone, String wanted) {
        if (!wanted.equals(backbone.doctype()))
            findings.add("xml.doctype", backbone.path(), backbone.doctype() == null ? "-" : backbone.doctype(), wanted);
    }

    private void stylesheet(ReadBackbone backbone, String folderName) {
        if (backbone.stylesheets().stream().noneMatch(data -> data.contains(folderName)))
            findings.add("xml.stylesheet", backbone.path(), folderName);
    }

    private void byDefinition(ReadBackbone backbone, StandardFile definition) throws IOException {
        var held = standards.held(definition);
        if (held.isEmpty()) {
            findings.notChecked(
                    "xml.not-validated", backbone.path(), backbone.path(), definition.name(), definition.issuer());
            return;
        }
        var handler = new Judge(backbone.path(), definition.name(), held.get());
        try (var in = folder.open(backbone.path())) {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setValidating(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.newSAXParser().parse(in, handler);
        } catch (SAXException stopped) {
            if (handler.errors == 0) findings.add("xml.unreadable", backbone.path(), stopped.getMessage());
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void validate(ReadBackbone backbone, Path schemaFile) throws IOException {
        var handler = new Judge(backbone.path(), StandardFile.CN_XSD.name(), schemaFile);
        try (var in = folder.open(backbone.path())) {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> schemaPart(systemId, base));
            var schema = factory.newSchema(new StreamSource(schemaFile.toUri().toString()));
            var parserFactory = SAXParserFactory.newDefaultInstance();
            parserFactory.setNamespaceAware(true);
            parserFactory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var validator = schema.newValidator();
            validator.setErrorHandler(handler);
            validator.validate(new SAXSource(parserFactory.newSAXParser().getXMLReader(), new InputSource(in)));
        } catch (SAXException stopped) {
            if (handler.errors == 0) findings.add("xml.unreadable", backbone.path(), stopped.getMessage());
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Imported schemas from the folder of standard files only; anything else reads as empty. */
    private org.w3c.dom.ls.LSInput schemaPart(String systemId, String base) {
        var name = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
        byte[] bytes = new byte[0];
        for (var file : List.of(StandardFile.CN_XLINK, StandardFile.CN_XML))
            if (file.name().equals(name))
                try {
                    var held = standards.held(file);
                    if (held.isPresent()) bytes = Files.readAllBytes(held.get());
                } catch (IOException broken) {
                    throw new java.io.UncheckedIOException(broken);
                }
        return new BytesInput(systemId, base, bytes);
    }

    /** Takes errors as findings and hands out the one definition. */
    private final class Judge extends DefaultHandler2 implements ErrorHandler {
        private final String path;
        private final String definition;
        private final Path held;
        private final List<InputStream> opened = new ArrayList<>();
        private int errors;

        Judge(String path, String definition, Path held) {
            this.path = path;
            this.definition = definition;
            this.held = held;
        }

        @Override
        public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId)
                throws IOException {
            // The document type itself is asked for first, then its parts: entities of the document's own were refused
            // before.
            var source = opened.isEmpty() ? Files.newInputStream(held) : part(systemId);
            opened.add(source);
            var input = new InputSource(source);
            input.setSystemId("standard:" + (opened.size() == 1 ? definition : name));
            return input;
        }

        private InputStream part(String systemId) throws IOException {
            for (var part : List.of(StandardFile.EU_ENVELOPE, StandardFile.EU_LEAF))
                if (definition.equals(StandardFile.EU_DTD.name()) && part.name().equals(systemId)) {
                    var found = standards.held(part);
                    if (found.isPresent()) return Files.newInputStream(found.get());
                }
            return InputStream.nullInputStream();
        }

        @Override
        public void error(SAXParseException found) {
            report(found);
        }

        @Override
        public void fatalError(SAXParseException found) throws SAXException {
            report(found);
            throw found;
        }

        private void report(SAXParseException found) {
            if (++errors <= MOST_ERRORS)
                findings.add("xml.invalid", path + ":" + found.getLineNumber(), found.getMessage(), definition);
        }
    }
}
