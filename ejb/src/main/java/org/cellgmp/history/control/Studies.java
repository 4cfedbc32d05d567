package org.cellgmp.history.control;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.ReadLeaf;
import org.cellgmp.ectd.SequenceFiles;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which study a leaf of modules 4 and 5 belongs to: by the study tagging file that names it, else by the node extension around
 * it, else by the folder below the last folder of the standard's own.
 */
final class Studies {
    private static final Set<String> STANDARD = standard();
    private static final int LONGEST = 300;

    private final Map<String, String> byLeaf = new HashMap<>();

    /** Study tagging files that cannot be read name nothing; the validator says what is wrong with them. */
    static Studies of(SequenceFiles files, Iterable<ReadLeaf> leaves) throws IOException {
        var studies = new Studies();
        for (var leaf : leaves) {
            if (leaf.href() == null || !leaf.href().matches("(.*/)?stf-[^/]*\\.xml")) continue;
            var resolved = References.resolve(files.name(), leaf.backbone(), leaf.href());
            if (resolved == null || !resolved.startsWith(files.name() + "/")) continue;
            var path = resolved.substring(files.name().length() + 1);
            if (!files.has(path) || files.files().get(path) > 8 << 20) continue;
            studies.tag(files, path, leaf);
        }
        return studies;
    }

    private void tag(SequenceFiles files, String path, ReadLeaf leaf) throws IOException {
        var tagging = new Tagging();
        try (var in = files.open(path)) {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.newSAXParser().parse(in, tagging);
        } catch (SAXException broken) {
            return;
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
        var study = tagging.name();
        if (study.isEmpty()) return;
        byLeaf.put(String.valueOf(leaf.id()), study);
        for (var named : tagging.leaves) byLeaf.put(named, study);
    }

    /** @param filePath from the sequence folder; null if it has none @return null if it belongs to none */
    String of(ReadLeaf leaf, String filePath) {
        if (!leaf.under("m4-nonclinical-study-reports") && !leaf.under("m5-clinical-study-reports")) return null;
        if (!leaf.under("m4-2-study-reports") && !leaf.under("m5-3-clinical-study-reports")) return null;
        var tagged = leaf.id() == null ? null : byLeaf.get(leaf.id());
        if (tagged != null) return tagged;
        if (!leaf.extensions().isEmpty()) return leaf.extensions().get(0);
        if (filePath == null) return null;
        var parts = filePath.split("/");
        int last = -1;
        for (int i = 0; i < parts.length - 1; i++) if (STANDARD.contains(parts[i])) last = i;
        return last >= 0 && last + 1 < parts.length - 1 ? parts[last + 1] : null;
    }

    private static Set<String> standard() {
        var names = new HashSet<String>();
        for (var heading : CtdStructure.get().all())
            for (var part : heading.folder().split("/")) if (!part.contains("{")) names.add(part);
        return names;
    }

    private static final class Tagging extends DefaultHandler {
        private final Set<String> leaves = new HashSet<>();
        private final StringBuilder text = new StringBuilder();
        private String id = "";
        private String title = "";

        String name() {
            return id.isEmpty() || title.isEmpty() ? id + title : id + ": " + title;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new java.io.StringReader(""));
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes given) {
            text.setLength(0);
            if (!name.equals("doc-content")) return;
            var href = given.getValue("xlink:href");
            if (href != null && href.indexOf('#') >= 0) leaves.add(href.substring(href.indexOf('#') + 1));
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (text.length() + length <= LONGEST) text.append(chars, start, length);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            if (name.equals("study-id")) id = text.toString().strip();
            if (name.equals("title")) title = text.toString().strip();
        }
    }
}
