package org.cellgmp.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.ectd.Region;
import org.cellgmp.record.CanonicalJson;

/** What stands in a baseline, before it is signed. @param sequence four digits of the sequence that it is meant for */
public record BaselineContent(Region region, String sequence, List<FrozenLeaf> leaves) {
    public BaselineContent {
        leaves = List.copyOf(leaves);
    }

    /** SHA-256 of the content as canonical JSON, lower-case hex. */
    public String sha256() {
        var lines = new ArrayList<Map<String, String>>();
        for (var leaf : leaves) {
            var line = new TreeMap<String, String>();
            line.put("leaf", Integer.toString(leaf.leaf()));
            line.put("place", leaf.place());
            line.put("titleEnglish", leaf.titleEnglish());
            line.put("titleChinese", leaf.titleChinese());
            line.put("fileName", leaf.fileName());
            line.put("sha256", leaf.sha256());
            if (leaf.source() != null) line.put("source", leaf.source());
            lines.add(line);
        }
        return CanonicalJson.sha256(
                CanonicalJson.write(Map.of("region", region.name(), "sequence", sequence, "leaves", lines)));
    }
}
