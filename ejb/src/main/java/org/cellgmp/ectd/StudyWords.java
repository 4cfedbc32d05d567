package org.cellgmp.ectd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The list of valid values of study tagging files (ICH valid-values.xml), by kind. */
final class StudyWords extends DefaultHandler {
    private final Map<String, Set<String>> words = new HashMap<>();
    private String kind = "";

    private StudyWords() {}

    static Map<String, Set<String>> read(Path file) throws IOException, SAXException {
        var words = new StudyWords();
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(file.toFile(), words);
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
        return words.words;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes given) {
        if (name.equals("category")) kind = given.getValue("name");
        if (name.equals("file-tag") || name.equals("property")) kind = name;
        if (name.equals("valid-value"))
            words.computeIfAbsent(kind, key -> new HashSet<>()).add(given.getValue("value"));
    }
}
