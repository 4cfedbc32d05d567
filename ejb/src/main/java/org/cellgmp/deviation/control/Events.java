package org.cellgmp.deviation.control;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Departure;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.RecordView;

/** A deviation's first words, taken from an event that the batch record tells of. */
public final class Events {
    private static final Pattern POINTER = Pattern.compile("/events/(0|[1-9][0-9]{0,5})");
    private static final int TITLE = 300;

    private Events() {}

    /** @param pointer as {@link #pointer} gives it */
    public static Departure departure(RecordView view, String pointer) {
        var event = event(view, pointer);
        var id = event.id() == null ? pointer : event.id();
        var text = Prose.shown(event.text(), 4_000);
        return new Departure(
                Departure.Kind.EVENT,
                key(view, event, pointer),
                view.number(),
                view.address() + "#" + pointer,
                Prose.shown("event " + id, 300),
                null,
                Prose.shown(id, 300),
                null,
                null,
                null,
                Prose.shown(event.risk(), 2_000),
                null,
                null,
                text,
                text);
    }

    /** The id, which a later version keeps wherever it puts the event; its place where the source repeats or lacks ids. */
    private static String key(RecordView view, BatchEvent event, String pointer) {
        long namesakes = ((BatchRecord) view.record())
                .events().stream()
                        .filter(other -> Objects.equals(other.id(), event.id()))
                        .count();
        var name = event.id() == null || namesakes > 1 ? pointer : event.id();
        return CanonicalJson.digest(List.of("event", view.number(), name));
    }

    /** The event becomes known to the quality unit now; it is taken to have been discovered when it was recorded. */
    public static Account account(RecordView view, String pointer, OffsetDateTime now) {
        var event = event(view, pointer);
        var batch = view.record().title();
        var seen = event.at() == null || event.at().isAfter(now) ? now : event.at();
        var words = event.text() == null || event.text().isBlank()
                ? String.valueOf(event.id())
                : Prose.shown(event.text().strip(), 15_000);
        var title = Prose.shown(batch + ": " + words.replaceAll("\\s+", " "), TITLE);
        var told = new StringBuilder(words);
        line(told, "Event 事件", event.id());
        line(told, "Kind 类型", event.kind());
        line(told, "Category 类别", event.category());
        line(told, "Risk as recorded 记录的风险", event.risk());
        line(told, "Status as recorded 记录的状态", event.status());
        line(told, "About 涉及", event.reference());
        line(told, "Deviation number at the source 来源系统偏差编号", event.deviationNumber());
        return new Account(title, told.toString(), null, event.at() == null ? null : seen, seen, now);
    }

    private static void line(StringBuilder told, String name, String value) {
        if (value != null) told.append('\n').append(name).append(": ").append(Prose.shown(value, 500));
    }

    /**
     * Where an event stands in the latest version.
     *
     * @param named pointer such as {@code /events/2}, or the event's id as recorded; of several with one id the first
     * @throws Refusal NOT_FOUND if the record holds no such event
     */
    public static String pointer(RecordView view, String named) throws Refusal {
        var matcher = POINTER.matcher(String.valueOf(named));
        if (view.record() instanceof BatchRecord batch) {
            if (matcher.matches()
                    && Integer.parseInt(matcher.group(1)) < batch.events().size()) return named;
            for (int i = 0; i < batch.events().size(); i++)
                if (batch.events().get(i).id() != null
                        && batch.events().get(i).id().equals(named)) return "/events/" + i;
        }
        throw new Refusal(Refusal.Reason.NOT_FOUND, "deviation.no-event", view.number(), String.valueOf(named));
    }

    private static BatchEvent event(RecordView view, String pointer) {
        int index = Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1));
        return ((BatchRecord) view.record()).events().get(index);
    }
}
