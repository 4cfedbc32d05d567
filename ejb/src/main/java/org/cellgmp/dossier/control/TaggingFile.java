package org.cellgmp.dossier.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyCategory;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.StandardFile;
import org.cellgmp.ectd.StudyValues;
import org.cellgmp.ectd.XmlText;

/**
 * One study tagging file of the coming sequence (ICH study tagging file specification 2.6.1).
 *
 * @param leaf its own leaf, without content in the plan
 * @param documents the leaves it names
 */
record TaggingFile(Study study, ProjectedLeaf leaf, List<Document> documents) {

    /** @param leaf sequence and id; @param title of the leaf: a reviewer sees two names where they differ */
    record Document(String leaf, String title, String tag) {}

    byte[] bytes(Region region, String sequence) {
        var values = StudyValues.get();
        var up = "../".repeat((int) leaf.href().chars().filter(c -> c == '/').count());
        var xml = new XmlText()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .raw("<!DOCTYPE ectd:study SYSTEM \"" + up + StandardFile.STUDY_DTD.path() + "\">")
                .raw("<?xml-stylesheet type=\"text/xsl\" href=\"" + up + StandardFile.STUDY_STYLE.path() + "\"?>");
        var root = new LinkedHashMap<String, String>();
        root.put("xmlns:ectd", "http://www.ich.org/ectd");
        root.put("xmlns:xlink", XmlText.W3C_XLINK);
        root.put("xml:lang", region == Region.CN ? "zh" : "en");
        root.put("dtd-version", "2.2");
        xml.open("ectd:study", root);
        xml.open("study-identifier", Map.of())
                .text("title", Map.of(), study.title(region))
                .text("study-id", Map.of(), study.studyId());
        for (var category : study.categories())
            xml.text("category", named(category.name(), realm(category)), category.value());
        xml.close().open("study-document", Map.of());
        for (var document : documents) {
            var named = document.leaf().split("#", 2);
            var index = named[0].equals(sequence) ? up : up + "../" + named[0] + "/";
            xml.open("doc-content", Map.of("xlink:href", index + "index.xml#" + named[1]))
                    .text("title", Map.of(), document.title())
                    .empty(
                            "file-tag",
                            named(
                                    document.tag(),
                                    values.realm(StudyValues.FILE_TAG, document.tag())
                                            .orElse("")))
                    .close();
        }
        return xml.close().close().bytes();
    }

    private static String realm(StudyCategory category) {
        return StudyValues.get().realm(category.name(), category.value()).orElse("");
    }

    private static Map<String, String> named(String name, String realm) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("name", name);
        attributes.put("info-type", realm);
        return attributes;
    }
}
