package org.cellgmp.story.control;

import static org.cellgmp.template.PlainDocument.Said.plain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.ExportDigest;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.template.Language;
import org.cellgmp.template.PdfWriter;
import org.cellgmp.template.PlainDocument;
import org.cellgmp.template.PlainDocument.Said;

/** Sets events out on paper: what was looked for, how many there are, who printed it, and each with what it changed. */
@ApplicationScoped
public class TrailPrint {
    private static final String FORM = "FRM-AT-010";

    /** Changed fields printed of one event; the event itself has them all. */
    private static final int MOST_CHANGES = 40;

    /** Says an act in the language of the print. */
    public interface Words {
        String of(String act);
    }

    /** All events found in one file. */
    public byte[] pdf(TrailQuery query, List<EventView> events, Actor who, boolean chinese, Words acts) {
        return pdf(query, events, who, chinese, acts, null);
    }

    /** @param volume which of how many; null for the only one */
    byte[] pdf(TrailQuery query, List<EventView> events, Actor who, boolean chinese, Words acts, String volume) {
        var at = HouseClock.nowAtSite();
        var document = new PlainDocument(
                FORM,
                1,
                new Said("Audit trail", "审计追踪"),
                at.withNano(0).toString(),
                chinese ? Language.CHINESE : Language.ENGLISH);
        var facts = new ArrayList<Map.Entry<Said, Said>>();
        for (var condition : query.told().entrySet())
            facts.add(Map.entry(name(condition.getKey()), plain(condition.getValue())));
        if (query.told().isEmpty()) facts.add(Map.entry(new Said("Narrowed to", "筛选条件"), new Said("nothing", "无")));
        if (CurrentCall.narrowed())
            facts.add(Map.entry(new Said("Held to the scope of inspection", "限于检查范围"), plain(CurrentCall.visit())));
        if (volume != null) facts.add(Map.entry(new Said("Volume", "分册"), plain(volume)));
        var digest = new ExportDigest();
        events.forEach(digest::add);
        facts.add(Map.entry(new Said("Events", "事件数"), plain(Long.toString(digest.events()))));
        facts.add(Map.entry(
                new Said("SHA-256 of the digests of the events, a line each", "各事件摘要（每行一个）的 SHA-256"),
                plain(digest.text())));
        facts.add(Map.entry(new Said("Printed by", "打印人"), plain(who.printedName() + " (" + who.id() + ")")));
        facts.add(Map.entry(new Said("Printed at", "打印时间"), plain(at.withNano(0).toString())));
        document.facts(facts);
        document.table(
                List.of(
                        new Said("Number, UTC, site", "编号、UTC、场地时间"),
                        new Said("Person", "人员"),
                        new Said("Act", "操作"),
                        new Said("About", "对象"),
                        new Said("Reason", "原因"),
                        new Said("Field: old → new", "字段：旧值 → 新值")),
                List.of(190, 120, 140, 130, 150, 270),
                events.stream().map(event -> line(event, acts)).toList());
        return PdfWriter.write(document.rendition(true), at).bytes();
    }

    private static List<Said> line(EventView event, Words acts) {
        return List.of(
                plain(event.id() + ", " + HouseClock.written(event.at()) + ", " + event.atSite()),
                plain(event.printedName() + " (" + event.actor() + ")"),
                plain(acts.of(event.act())),
                plain(event.about() == null ? "" : event.about()),
                plain(event.reason() == null ? "" : event.reason()),
                plain(changes(event)));
    }

    private static String changes(EventView event) {
        var text = new StringBuilder();
        for (var change : event.changes()
                .subList(0, Math.min(MOST_CHANGES, event.changes().size())))
            text.append(text.isEmpty() ? "" : "; ")
                    .append(change.address().substring(change.address().indexOf('#') + 1))
                    .append(": ")
                    .append(change.oldValue() == null ? "–" : change.oldValue())
                    .append(" → ")
                    .append(change.newValue() == null ? "–" : change.newValue());
        int more = event.changes().size() - MOST_CHANGES;
        return more > 0 ? text + "; … +" + more : text.toString();
    }

    private static Said name(String condition) {
        return switch (condition) {
            case "record" -> new Said("Record", "记录");
            case "batch" -> new Said("Batch and what belongs to it", "批次及其所属记录");
            case "person" -> new Said("Person", "人员");
            case "act" -> new Said("Act", "操作");
            case "field" -> new Said("Field", "字段");
            case "from" -> new Said("From", "起");
            case "to" -> new Said("Before", "止（不含）");
            default -> new Said("Noted", "标记");
        };
    }
}
