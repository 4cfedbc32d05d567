package org.cellgmp.intake.control;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.record.BatchRecord;

/**
 * The change history of an exported record: the amendments that stand in it, and the changes that the audit trail tells, which
 * are marked as such and are no part of the record when it is read back. ISA-88.00.04-2006, change history.
 */
final class BatchmlHistory {
    /** Most changes of the trail in one document; what is beyond is told in the last of them. */
    static final int MOST = 20_000;

    private BatchmlHistory() {}

    static void write(XmlText xml, BatchRecord record, List<EventView> story) throws XMLStreamException {
        if (record.amendments().isEmpty() && story.isEmpty()) return;
        xml.open("ChangeHistory");
        amendments(xml, record);
        int left = MOST;
        for (var event : story) {
            // A first keeping changes nothing that was there before: it is told in one.
            if (event.changes().isEmpty() || !event.act().equals("record.revised")) {
                if (left > 0) change(xml, event, 0, event.about(), null, null);
                left--;
                continue;
            }
            int index = 0;
            for (var one : event.changes()) {
                if (left > 0) change(xml, event, index++, one.address(), one, event.reason());
                left--;
            }
        }
        if (left < 0) beyond(xml, -left);
        xml.close("ChangeHistory");
    }

    private static void amendments(XmlText xml, BatchRecord record) throws XMLStreamException {
        int number = 0;
        for (var amendment : record.amendments()) {
            xml.open("Change");
            BatchmlWriter.entry(xml, "amendment-" + ++number, "Change");
            xml.time("TimeStamp", amendment.at());
            xml.always("RecordReference", amendment.place());
            before(xml, amendment.oldValue());
            xml.text("Reason", amendment.reason()).close("Change");
        }
    }

    private static void change(XmlText xml, EventView event, int index, String place, Change change, String reason)
            throws XMLStreamException {
        xml.open("Change");
        xml.always("EntryID", event.event() + (index == 0 ? "" : "-" + index), "schemeID", BatchmlOwn.TRAIL);
        xml.always("ObjectType", "Change").time("TimeStamp", event.atSite());
        xml.text("ExternalReference", event.event());
        xml.text("Description", event.act() + " by " + event.printedName() + " (" + event.actor() + ")");
        if (change != null)
            xml.text("Description", change.newValue() == null ? "removed" : "changed to: " + change.newValue());
        xml.always("RecordReference", place);
        before(xml, change == null ? null : change.oldValue());
        xml.text("Reason", reason == null ? event.reason() : reason).close("Change");
    }

    private static void beyond(XmlText xml, int further) throws XMLStreamException {
        xml.open("Change").always("EntryID", "further", "schemeID", BatchmlOwn.TRAIL);
        xml.always("ObjectType", "Change");
        xml.text("Description", further + " further changes; the audit trail has them all");
        xml.always("RecordReference", "").nil("PrechangeData").close("Change");
    }

    private static void before(XmlText xml, String value) throws XMLStreamException {
        if (value == null || !XmlText.fits(value)) xml.nil("PrechangeData");
        else xml.open("PrechangeData").always("ValueString", value).close("PrechangeData");
    }
}
