package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.cellgmp.criterion.fact.XmlFact;
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
    private static final StandardFile STUDY_DTD =
            new StandardFile("ich-stf-v2-2.dtd", null, null, null, "ICH (M8, study tagging file 2.6.1)");
    private static final StandardFile STUDY_WORDS =
            new StandardFile("valid-values.xml", null, null, null, "ICH (M8, valid values)");
    static final String W3C_XLINK = "http://www.w3.org/1999/xlink";

    private final SequenceFiles folder;
    private final StandardFiles standards;
    private final FindingList findings;
    private final List<Object> facts;
    private final java.util.Set<String> without = new java.util.HashSet<>();

    XmlCheck(SequenceFiles folder, StandardFiles standards, FindingList findings, List<Object> facts) {
        this.facts = facts;
        this.folder = folder;
        this.standards = standards;
        this.findings = findings;
    }

    private void add(String kind, String path, String place, String words) {
        facts.add(new XmlFact(place, role(path), kind, words, "-"));
    }

    private static String role(String path) {
        return path.equals("index.xml") ? "index" : path.matches(".*/..-regional\\.xml") ? "regional" : "study";
    }

    /** The backbone as read; empty, with a fact, if it cannot be. */
    Optional<ReadBackbone> read(String path) throws IOException {
        try {
            return Optional.of(BackboneReader.read(folder, path));
        } catch (BackboneReader.OwnEntities own) {
            add("entities", path, path, "-");
        } catch (SAXParseException broken) {
            add("unreadable", path, path + ":" + broken.getLineNumber(), broken.getMessage());
        } catch (SAXException broken) {
            add("unreadable", path, path, broken.getMessage());
        } catch (java.nio.charset.CharacterCodingException broken) {
            add("unreadable", path, path, "not in the encoding it declares");
        }
        return Optional.empty();
    }

    /** Reads a study tagging file into the sequence. @param judged whether to hold it against its definition, if that is held */
    void study(JudgedSequence sequence, ReadLeaf leaf, boolean judged) throws IOException {
        var target = sequence.resolve(leaf.backbone(), leaf.href());
        var own = sequence.folder.name() + "/";
        var path = target != null && target.startsWith(own) ? target.substring(own.length()) : null;
        if (path == null || !folder.has(path)) return;
        try {
            sequence.studies.put(String.valueOf(leaf.id()), ReadStudy.read(folder, leaf, path));
        } catch (BackboneReader.OwnEntities entities) {
            add("entities", path, path, "-");
            return;
        } catch (SAXException | java.nio.charset.CharacterCodingException broken) {
            add("unreadable", path, path, broken.getMessage());
            return;
        }
        if (judged && standards.held(STUDY_DTD).isPresent()) byDefinition(path, STUDY_DTD);
    }

    /** Words of the list of valid values by kind; empty, and told where it matters, if the list is not held. */
    Map<String, Set<String>> studyWords(JudgedSequence sequence) throws IOException {
        if (sequence.studies.isEmpty()) return Map.of();
        var held = standards.held(STUDY_WORDS);
        if (held.isEmpty()) {
            for (var study : sequence.studies.values()) notValidated(study.path, STUDY_WORDS);
            return Map.of();
        }
        try {
            return StudyWords.read(held.get());
        } catch (SAXException broken) {
            throw new IOException(STUDY_WORDS.name(), broken);
        }
    }

    /** By the definition of the region. */
    void regional(ReadBackbone regional, Region region) throws IOException {
        if (region == Region.US) byDefinition(regional, StandardFile.US_DTD);
        if (region == Region.EU) european(regional);
        if (region != Region.CN) return;
        for (var needed : List.of(StandardFile.CN_XSD, StandardFile.CN_XLINK, StandardFile.CN_XML))
            if (standards.held(needed).isEmpty()) {
                notValidated(regional.path(), needed);
                return;
            }
        validate(regional, standards.held(StandardFile.CN_XSD).orElseThrow());
    }

    /** By the definition that is in force; sequences by an older one are told apart by the version they name. */
    private void european(ReadBackbone regional) throws IOException {
        if (!"3.1".equals(regional.rootAttributes().get("dtd-version"))) {
            notValidated(regional.path(), StandardFile.EU_DTD);
            return;
        }
        for (var part : List.of(StandardFile.EU_ENVELOPE, StandardFile.EU_LEAF))
            if (standards.held(part).isEmpty()) {
                notValidated(regional.path(), part);
                return;
            }
        byDefinition(regional, StandardFile.EU_DTD);
    }

    /** Whether the definition of the file was held. */
    boolean validated(String path) {
        return !without.contains(path);
    }

    private void notValidated(String path, StandardFile needed) {
        without.add(path);
        findings.notChecked("xml.not-validated", path, path, needed.name(), needed.issuer());
    }

    void byDefinition(ReadBackbone backbone, StandardFile definition) throws IOException {
        byDefinition(backbone.path(), definition);
    }

    private void byDefinition(String path, StandardFile definition) throws IOException {
        var held = standards.held(definition);
        if (held.isEmpty()) {
            notValidated(path, definition);
            return;
        }
        var handler = new Judge(path, definition.name(), held.get());
        try (var in = folder.open(path)) {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setValidating(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.newSAXParser().parse(in, handler);
        } catch (SAXException stopped) {
            if (handler.errors == 0) add("unreadable", path, path, stopped.getMessage());
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
            if (handler.errors == 0) add("unreadable", backbone.path(), backbone.path(), stopped.getMessage());
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
                facts.add(new XmlFact(
                        path + ":" + found.getLineNumber(), role(path), "invalid", found.getMessage(), definition));
        }
    }
}
