package org.cellgmp.dossier.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ectd.ChinaCodes;
import org.cellgmp.ectd.StandardFile;
import org.cellgmp.ectd.XmlText;

/** Writes m1/cn/cn-regional.xml: envelope and content of module 1, cn-regional 1.0. */
final class ChinaBackbone {
    /** The address of the W3C here, unlike in index.xml. */
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final SequenceOrder order;

    ChinaBackbone(SequenceOrder order) {
        this.order = order;
    }

    byte[] bytes(List<ProjectedLeaf> leaves, Map<String, String> checksums) {
        var xml = new XmlText()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .raw("<?xml-stylesheet type=\"text/xsl\" href=\"../../" + StandardFile.CN_STYLE.path() + "\"?>");
        var root = new LinkedHashMap<String, String>();
        root.put("xmlns", "cn_ectd");
        root.put("xmlns:xlink", XLINK);
        root.put("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        root.put("xsi:schemaLocation", "cn_ectd ../../" + StandardFile.CN_XSD.path());
        root.put("schema-version", "1.0");
        xml.open("cn_ectd", root);
        envelope(xml);
        xml.open("cn-content", Map.of());
        BackboneTree.of(leaves.stream().filter(leaf -> !leaf.inIndex()).toList())
                .write(xml, leaf -> SequenceWriter.attributes(leaf, checksums, "../../"));
        return xml.close().close().bytes();
    }

    private void envelope(XmlText xml) {
        var envelope = order.china();
        var coming = order.statement();
        var sequenceType = coming.type();
        // Original and reformat name themselves, everything else the sequence that opened the activity (CDE 4.2.11,
        // 4.2.12).
        var related = ChinaCodes.opens(sequenceType) ? order.number() : order.opened();
        xml.open("cn-envelope", Map.of())
                .text("application-id", Map.of(), envelope.applicationId())
                .empty("application-type", code(envelope.applicationType(), ChinaCodes.APPLICATION_TYPE_VERSION))
                .empty("product-type", code(envelope.productType(), ChinaCodes.OTHER_VERSION))
                .text("product-number", Map.of(), envelope.productNumber())
                .text("related-sequence", Map.of(), related)
                .empty("regulatory-activity-type", code(coming.activity(), ChinaCodes.OTHER_VERSION))
                .text("sequence-number", Map.of(), order.number())
                .empty("sequence-type", code(sequenceType, ChinaCodes.OTHER_VERSION))
                .text("sequence-description", Map.of(), coming.description().strip())
                .open("sequence-contact", Map.of())
                .text("name", Map.of(), envelope.contactName().strip())
                .text("phone", Map.of(), envelope.contactPhone().strip())
                .text("email", Map.of(), envelope.contactEmail().strip())
                .close()
                .close();
    }

    private static Map<String, String> code(String code, String version) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("code", code);
        attributes.put("version", version);
        return attributes;
    }
}
