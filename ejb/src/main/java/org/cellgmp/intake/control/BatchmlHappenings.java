package org.cellgmp.intake.control;

import javax.xml.stream.XMLStreamException;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.BatchRecord;

/** Events, comments and signatures of an exported record. */
final class BatchmlHappenings {
    private static final String COMMENT = "comment";

    private BatchmlHappenings() {}

    static void comments(XmlText xml, BatchRecord record) throws XMLStreamException {
        var comments = record.events().stream()
                .filter(event -> COMMENT.equals(event.kind()))
                .toList();
        if (comments.isEmpty()) return;
        xml.open("Comments");
        for (var comment : comments) {
            xml.open("Comment").always("EntryID", comment.id()).always("ObjectType", "Comment");
            xml.time("TimeStamp", comment.at()).always("RecordReference", comment.reference());
            xml.always("CommentText", comment.text());
            if (!comment.persons().isEmpty())
                xml.text("PersonID", comment.persons().get(0));
            xml.close("Comment");
        }
        xml.close("Comments");
    }

    static void events(XmlText xml, BatchRecord record) throws XMLStreamException {
        var events = record.events().stream()
                .filter(event -> !COMMENT.equals(event.kind()))
                .toList();
        if (events.isEmpty()) return;
        xml.open("Events");
        for (var event : events) event(xml, event);
        xml.close("Events");
    }

    private static void event(XmlText xml, BatchEvent event) throws XMLStreamException {
        xml.open("Event").always("EntryID", event.id()).always("ObjectType", "Event");
        xml.time("TimeStamp", event.at());
        if ("alarm".equals(event.kind())) xml.always("EventType", "Alarm");
        else xml.always("EventType", "Other", "OtherValue", event.kind());
        xml.nil("EventSubType").text("MessageText", event.text());
        for (var person : event.persons()) xml.text("PersonID", person);
        xml.text("ComputerID", event.sourceSystem());
        xml.text("ProceduralElementReference", event.reference());
        xml.text("Category", event.category());
        attribute(xml, "risk", event.risk());
        attribute(xml, "status", event.status());
        attribute(xml, "deviation", event.deviationNumber());
        xml.close("Event");
    }

    private static void attribute(XmlText xml, String name, String value) throws XMLStreamException {
        if (value == null) return;
        xml.open("UserAttribute").always("AttributeID", name).open("Value");
        xml.always("ValueString", value).close("Value").close("UserAttribute");
    }

    static void signatures(XmlText xml, BatchRecord record) throws XMLStreamException {
        if (record.signatures().isEmpty()) return;
        xml.open("PersonnelIdentification");
        for (var signature : record.signatures()) {
            xml.open("PersonnelIdentificationManifest").always("EntryID", signature.id());
            xml.always("ObjectType", "Personnel Identification Manifest").time("TimeStamp", signature.at());
            xml.text("Description", signature.description());
            xml.always("RecordReference", signature.reference()).always("Name", signature.signedBy());
            xml.always("ChangeIndication", "signed").always("Reason", signature.meaning());
            xml.close("PersonnelIdentificationManifest");
        }
        xml.close("PersonnelIdentification");
    }
}
