package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Unmapped;

/**
 * The part of an exported record that BatchML has no place for: a data set of members with their values, beside the digest of
 * the whole record. The schemas of MESA carry no element of ours, so it stands in elements that they have.
 */
final class BatchmlOwn {
    /** Names the form of the data set; another form gets another number. */
    static final String SCHEME = "org.cellgmp.record.1";
    /** Names entries of the change history that tell the audit trail of the system they come from. */
    static final String TRAIL = "org.cellgmp.trail";

    private final XmlNode node;
    private final String digest;
    private final List<MemberLines.Line> lines;

    private BatchmlOwn(XmlNode node, String digest, List<MemberLines.Line> lines) {
        this.node = node;
        this.digest = digest;
        this.lines = lines;
    }

    /** The data set of a record of ours, used from now on; null if there is none that can be read. */
    static BatchmlOwn take(XmlNode record, Problems problems) {
        for (var set : record.all("DataSets", "DataSet")) {
            var id = set.child("EntryID");
            if (id == null || !SCHEME.equals(id.lookAttribute("schemeID"))) continue;
            var digest = set.child("ExternalReference");
            var block = set.all("DelimitedDataBlock", "DelimitedData");
            try {
                if (digest == null || block.size() != 1) throw new IllegalArgumentException("digest or data missing");
                var data = block.get(0).look();
                var own = new BatchmlOwn(set, digest.look(), data == null ? List.of() : MemberLines.parse(data));
                set.useAll();
                return own;
            } catch (IllegalArgumentException broken) {
                problems.warning(set.place(), "batchml.own-changed");
                return null;
            }
        }
        return null;
    }

    /**
     * The whole record. If the document was changed after it was exported, so that it no longer makes the record whose digest
     * it bears: what BatchML itself says, with the members of the data set listed as not mapped.
     */
    BatchRecord complete(BatchRecord read, Problems problems) {
        try {
            var whole = MemberLines.complete(Leftovers.in(read, List.of()), lines);
            if (CanonicalJson.digest(whole).equals(digest)) return whole;
        } catch (IllegalArgumentException broken) {
            // Told below: the members fit no record any more.
        }
        problems.warning(node.place(), "batchml.own-changed");
        var all = new ArrayList<>(read.unmapped());
        for (var line : lines)
            if (all.size() < Leftovers.MOST)
                all.add(new Unmapped(
                        node.path() + "#" + line.pointer(),
                        line.value().length() > Leftovers.LONGEST
                                ? line.value().substring(0, Leftovers.LONGEST - 1) + "…"
                                : line.value()));
        return Leftovers.in(read, all);
    }
}
