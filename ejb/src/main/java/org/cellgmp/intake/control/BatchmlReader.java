package org.cellgmp.intake.control;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.Kept;

/**
 * Reads BatchML batch production records, V0401 to V0701, alone or inside a B2MML message. What this vocabulary has no place
 * for is listed as unmapped. Source: ISA-88.00.04-2006; MESA B2MML-BatchML schemas.
 */
public final class BatchmlReader {
    static final String ROOT = "BatchProductionRecord";

    private BatchmlReader() {}

    /**
     * @param siteZone zone in which times without offset are read
     * @throws Refusal if the document is no XML, is beyond the bounds, or is no batch production record of a known version
     */
    public static Reading read(InputStream source, ZoneId siteZone) throws Refusal {
        return read(XmlTree.read(source), siteZone);
    }

    static Reading read(XmlNode root, ZoneId siteZone) throws Refusal {
        checkRoot(root);
        var problems = new Problems();
        var records = new ArrayList<Kept>();
        var counts = new LinkedHashMap<String, Integer>();
        var batches = batches(root);
        if (batches.isEmpty()) problems.error(root.place(), "batchml.no-batch");
        for (int i = 0; i < batches.size(); i++) {
            var node = batches.get(i);
            // What stands around the records, e.g. the sender of a message, is listed with the first of them.
            var others = new HashSet<>(batches);
            others.remove(node);
            var batch = new BatchmlBatch(node, i == 0 ? root : node, others, siteZone, problems).read();
            if (batch.header() == null) continue;
            records.add(batch);
            Counts.add(counts, batch);
        }
        return new Reading(SourceFormat.BATCHML, records, problems.all(), counts);
    }

    private static void checkRoot(XmlNode root) throws Refusal {
        boolean named = root.name.equals(ROOT) || root.name.equals(ROOT + "s") || XmlSource.message(root.name, ROOT);
        if (!named || !root.family) throw XmlSource.refusal(root);
        if (!root.readable) throw Unreadable.because("batchml-too-old", root.namespace);
    }

    private static List<XmlNode> batches(XmlNode root) {
        if (root.name.equals(ROOT)) return List.of(root);
        root.useAttributes();
        if (root.name.equals(ROOT + "s")) return root.children(ROOT);
        return root.all("DataArea", ROOT);
    }
}
