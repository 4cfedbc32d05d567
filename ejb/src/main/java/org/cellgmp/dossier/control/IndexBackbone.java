package org.cellgmp.dossier.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.StandardFile;
import org.cellgmp.ectd.XmlText;

/** Writes index.xml: ICH eCTD 3.2.2, modules 2 to 5, and the regional backbone as a leaf of module 1. */
final class IndexBackbone {
    private final SequenceOrder order;

    IndexBackbone(SequenceOrder order) {
        this.order = order;
    }

    byte[] bytes(List<ProjectedLeaf> leaves, Map<String, String> checksums, String regionalMd5) {
        var xml = new XmlText()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .raw("<!DOCTYPE ectd:ectd SYSTEM \"" + StandardFile.ICH_DTD.path() + "\">")
                .raw("<?xml-stylesheet type=\"text/xsl\" href=\"" + StandardFile.ICH_STYLE.path() + "\"?>");
        var root = new LinkedHashMap<String, String>();
        root.put("xmlns:ectd", "http://www.ich.org/ectd");
        root.put("xmlns:xlink", XmlText.ICH_XLINK);
        root.put("dtd-version", "3.2");
        xml.open("ectd:ectd", root);
        xml.open("m1-administrative-information-and-prescribing-information", Map.of());
        var regional = new LinkedHashMap<String, String>();
        regional.put("ID", "regional-" + order.number());
        regional.put("operation", "new");
        regional.put("checksum", regionalMd5);
        regional.put("checksum-type", "md5");
        regional.put("xlink:type", "simple");
        regional.put("xlink:href", order.region().backbone());
        var title = order.region() == Region.CN ? "模块一" : order.region().name() + " regional module 1";
        xml.open("leaf", regional).text("title", Map.of(), title).close().close();
        BackboneTree.of(leaves.stream().filter(ProjectedLeaf::inIndex).toList())
                .write(xml, leaf -> SequenceWriter.attributes(leaf, checksums, ""));
        return xml.close().bytes();
    }
}
