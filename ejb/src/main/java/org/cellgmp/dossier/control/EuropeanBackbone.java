package org.cellgmp.dossier.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ectd.EuropeanCodes;
import org.cellgmp.ectd.StandardFile;
import org.cellgmp.ectd.XmlText;

/** Writes m1/eu/eu-regional.xml: an envelope for each agency, and module 1, eu-regional 3.1.1. */
final class EuropeanBackbone {
    private final SequenceOrder order;

    EuropeanBackbone(SequenceOrder order) {
        this.order = order;
    }

    byte[] bytes(List<ProjectedLeaf> leaves, Map<String, String> checksums) {
        var xml = new XmlText()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .raw("<!DOCTYPE eu:eu-backbone SYSTEM \"../../" + StandardFile.EU_DTD.path() + "\">")
                .raw("<?xml-stylesheet type=\"text/xsl\" href=\"../../" + StandardFile.EU_STYLE.path() + "\"?>");
        var root = new LinkedHashMap<String, String>();
        root.put("xmlns:eu", "http://europa.eu.int");
        root.put("xmlns:xlink", XmlText.ICH_XLINK);
        root.put("xml:lang", "en");
        // The release is 3.1.1; the definition fixes 3.1.
        root.put("dtd-version", "3.1");
        xml.open("eu:eu-backbone", root).open("eu-envelope", Map.of());
        for (var agency : order.european().agencyCodes()) envelope(xml, agency);
        xml.close().open("m1-eu", Map.of());
        BackboneTree.of(leaves.stream().filter(leaf -> !leaf.inIndex()).toList())
                .write(xml, leaf -> SequenceWriter.attributes(leaf, checksums, "../../"));
        return xml.close().close().bytes();
    }

    private void envelope(XmlText xml, String agency) {
        var said = order.european();
        var coming = order.statement();
        xml.open("envelope", Map.of("country", EuropeanCodes.country(agency)))
                .text("identifier", Map.of(), said.identifier());
        var submission = new LinkedHashMap<String, String>();
        submission.put("type", coming.activity());
        if (!coming.mode().isEmpty()) submission.put("mode", coming.mode());
        xml.open("submission", submission);
        if (!said.submissionNumber().isBlank())
            xml.text("number", Map.of(), said.submissionNumber().strip());
        xml.open("procedure-tracking", Map.of());
        for (var number : said.trackingNumbers()) xml.text("number", Map.of(), number);
        xml.close().close();
        xml.empty("submission-unit", Map.of("type", coming.type()))
                .text("applicant", Map.of(), said.applicant().strip())
                .empty("agency", Map.of("code", agency))
                .empty("procedure", Map.of("type", said.procedure()))
                .text("invented-name", Map.of(), said.inventedName().strip());
        if (!said.inn().isBlank()) xml.text("inn", Map.of(), said.inn().strip());
        xml.text("sequence", Map.of(), order.number())
                .text("related-sequence", Map.of(), order.opened())
                .text("submission-description", Map.of(), coming.description().strip())
                .close();
    }
}
