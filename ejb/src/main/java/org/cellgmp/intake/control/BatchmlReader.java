package org.cellgmp.intake.control;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
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
    private static final Set<String> VERBS =
            Set.of("Get", "Show", "Process", "Acknowledge", "Change", "Respond", "Cancel", "Sync");

    private BatchmlReader() {}

    /**
     * @param siteZone zone in which times without offset are read
     * @throws Refusal if the document is no XML, is beyond the bounds, or is no batch production record of a known version
     */
    public static Reading read(InputStream source, ZoneId siteZone) throws Refusal {
        var root = XmlTree.read(source);
        checkRoot(root);
        var problems = new Problems();
        var records = new ArrayList<Kept>();
        var counts = new LinkedHashMap<String, Integer>();
        var batches = batches(root);
        if (batches.isEmpty()) problems.error(root.place(), "batchml.no-batch");
        boolean first = true;
        for (var node : batches) {
            // What stands around the records, e.g. the sender of a message, is listed with the first of them.
            var batch = new BatchmlBatch(node, first ? root : node, siteZone, problems).read();
            first = false;
            if (batch.header() == null) continue;
            records.add(batch);
            Counts.add(counts, batch);
        }
        return new Reading(SourceFormat.BATCHML, records, problems.all(), counts);
    }

    /** True if a root element of that name and namespace is one that {@link #read} takes. */
    static boolean takes(String namespace, String name) {
        return BatchmlFamily.readable(namespace) && (name.equals(ROOT) || name.equals(ROOT + "s") || message(name));
    }

    private static boolean message(String name) {
        return name.endsWith(ROOT) && VERBS.contains(name.substring(0, name.length() - ROOT.length()));
    }

    private static void checkRoot(XmlNode root) throws Refusal {
        boolean named = root.name.equals(ROOT) || root.name.equals(ROOT + "s") || message(root.name);
        if (!root.family) throw Unreadable.because("xml-not-batchml", root.label());
        if (!root.readable) throw Unreadable.because("batchml-too-old", root.namespace);
        if (!named) throw Unreadable.because("batchml-other", root.label());
    }

    private static List<XmlNode> batches(XmlNode root) {
        if (root.name.equals(ROOT)) return List.of(root);
        root.useAttributes();
        if (root.name.equals(ROOT + "s")) return root.children(ROOT);
        return root.all("DataArea", ROOT);
    }
}
