package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellgmp.record.Amendment;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.RecordSignature;

/** Events, comments, changes and signatures. */
final class BatchmlEvents {
    private BatchmlEvents() {}

    static void read(XmlNode record, BatchmlBatch batch) {
        for (var event : record.all("Events", "Event")) event(event, batch);
        for (var comment : record.all("Comments", "Comment")) comment(comment, batch);
        int told = 0;
        for (var change : record.all("ChangeHistory", "Change"))
            if (trail(change)) told++;
            else change(change, batch);
        if (told > 0) batch.problems().note(record.place(), "batchml.trail-not-taken", Integer.toString(told));
        for (var signature : record.all("PersonnelIdentifications", "PersonnelIdentification"))
            signature(signature, batch);
        for (var signature : record.all("PersonnelIdentification", "PersonnelIdentificationManifest"))
            signature(signature, batch);
    }

    private static void event(XmlNode event, BatchmlBatch batch) {
        event.use("ObjectType");
        var type = word(event.child("EventType"));
        var subType = event.child("EventSubType");
        var subWord = word(subType);
        var risk = subType == null ? null : subType.takeAttribute("Risk");
        var status = subType == null ? null : subType.takeAttribute("Status");
        var kind = kind(type, subWord);
        var category = event.takeLines("Category");
        if (kind.equals("exception") && subType != null) subType.use();
        else if (category == null && subType != null) {
            category = subWord;
            subType.useAll();
        }
        if (kind.equals(lower(type)) && event.child("EventType") != null)
            event.child("EventType").useAll();
        batch.events.add(new BatchEvent(
                event.take("ID", "EntryID"),
                kind,
                category,
                batch.time(event, "TimeStamp"),
                message(event),
                risk == null ? userAttribute(event, "risk") : risk,
                status == null ? userAttribute(event, "status") : status,
                texts(event, "PersonID"),
                event.take("ProceduralElementReference"),
                null,
                event.take("ComputerID")));
    }

    private static String message(XmlNode event) {
        var message = event.takeLines("MessageText");
        return message == null ? event.takeLines("Description") : message;
    }

    /** exception, deviation, alarm or change where the words say so, otherwise the event type as recorded. */
    private static String kind(String type, String subType) {
        var words = lower(type) + " " + lower(subType);
        for (var kind : new String[] {"exception", "deviation", "alarm"}) if (words.contains(kind)) return kind;
        if (words.contains("modification") || words.contains("property value change")) return "change";
        return type == null ? "event" : lower(type);
    }

    private static String userAttribute(XmlNode event, String name) {
        for (var attribute : event.children("UserAttribute")) {
            var id = attribute.child("AttributeID");
            if (id == null || !name.equals(lower(id.look()))) continue;
            var value = BatchmlBatch.value(attribute, "Value");
            if (value == null) continue;
            id.use();
            return value.value();
        }
        return null;
    }

    private static void comment(XmlNode comment, BatchmlBatch batch) {
        comment.use("ObjectType");
        batch.events.add(new BatchEvent(
                comment.take("ID", "EntryID"),
                "comment",
                null,
                batch.time(comment, "TimeStamp"),
                comment.takeLines("CommentText"),
                comment.take("RecommendedEventRisk"),
                comment.take("RecommendedEventStatus"),
                texts(comment, "PersonID"),
                comment.take("TargetID", "RecordReference"),
                null,
                null));
    }

    /** What the trail of the system that exported the record tells about it is no part of the record. */
    private static boolean trail(XmlNode change) {
        var id = change.child("EntryID");
        if (id == null || !BatchmlOwn.TRAIL.equals(id.lookAttribute("schemeID"))) return false;
        change.useAll();
        return true;
    }

    private static void change(XmlNode change, BatchmlBatch batch) {
        change.use("ObjectType", "EntryID");
        var before = BatchmlBatch.value(change, "PrechangeData");
        batch.amendments.add(new Amendment(
                change.take("RecordReference"),
                before == null ? null : before.toString(),
                null,
                null,
                batch.time(change, "TimeStamp"),
                change.takeLines("Reason")));
    }

    private static void signature(XmlNode signature, BatchmlBatch batch) {
        signature.use("ObjectType");
        var id = signature.take("ID", "EntryID");
        // A manifest holds manifests, not a signature of its own.
        if (id == null && !signature.children("PersonnelIdentificationManifest").isEmpty()) return;
        var description = signature.takeLines("Description");
        var at = batch.time(signature, "TimeStamp");
        var reference = signature.take("ReferencedElement", "RecordReference");
        var meaning = lower(signature.take("Reason"));
        if (meaning == null) meaning = lower(signature.take("ChangeIndication"));
        var persons = new ArrayList<>(texts(signature, "PersonName"));
        persons.addAll(texts(signature, "Name"));
        if (persons.isEmpty()) persons.addAll(texts(signature, "PersonID"));
        if (persons.isEmpty()) batch.problems().warning(signature.place(), "batchml.signature-without-person");
        if (persons.isEmpty()) persons.add(null);
        for (var person : persons)
            batch.signatures.add(new RecordSignature(id, meaning, description, person, null, at, reference));
    }

    private static List<String> texts(XmlNode holder, String name) {
        return holder.children(name).stream()
                .map(XmlNode::take)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** The word of an enumerated element; for "Other" the word that stands beside it. */
    private static String word(XmlNode node) {
        if (node == null) return null;
        var other = node.lookAttribute("OtherValue");
        return "Other".equals(node.look()) && other != null ? other : node.look();
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
