package org.cellgmp.deviation.control;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Departure;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.RecordView;

/** The place in a record that a person pointed at: a cell, a part, or the record as a whole. */
public final class Spot {
    private static final Pattern RESULT =
            Pattern.compile("(?i).*/[a-z]*(tests?|results?|measurements?|samples)/[0-9]+.*");
    /** Members by which people know an entry of a list. */
    private static final List<String> NAMES = List.of(
            "name", "test", "parameter", "equipmentId", "roomId", "lot", "materialCode", "id", "number", "code");

    private static final List<String> TIMES = List.of("at", "testedAt", "end", "start", "usedAt", "sampledAt");

    private final RecordView view;
    private final String pointer;
    private final List<String> label = new ArrayList<>();
    private OffsetDateTime near;
    private Object node;

    private Spot(RecordView view, String pointer) {
        this.view = view;
        this.pointer = pointer;
        node = CanonicalJson.tree(view.record());
        see();
        if (!pointer.isEmpty())
            for (var token : pointer.substring(1).split("/", -1))
                step(token.replace("~1", "/").replace("~0", "~"));
    }

    /** @throws Refusal UNREADABLE if the record has no such place */
    public static Spot of(RecordView view, String pointer) throws Refusal {
        var spot = new Spot(view, pointer);
        if (pointer.length() > 1_000 || spot.node == null)
            throw new Refusal(Refusal.Reason.UNREADABLE, "deviation.no-place", view.number(), Prose.shown(pointer, 80));
        return spot;
    }

    private void step(String token) {
        if (node instanceof List<?> entries) {
            int index = token.matches("0|[1-9][0-9]{0,6}") ? Integer.parseInt(token) : -1;
            node = index < 0 || index >= entries.size() ? null : entries.get(index);
            if (!label.isEmpty()) label.set(label.size() - 1, label.get(label.size() - 1) + " " + named(token));
        } else {
            node = node instanceof Map<?, ?> members ? members.get(token) : null;
            label.add(token);
        }
        see();
    }

    private String named(String token) {
        if (node instanceof Map<?, ?> members)
            for (var name : NAMES) if (members.get(name) instanceof String text) return text;
        return Integer.toString(token.matches("[0-9]{1,6}") ? Integer.parseInt(token) + 1 : 0);
    }

    private void see() {
        if (!(node instanceof Map<?, ?> members)) return;
        for (var time : TIMES)
            if (members.get(time) instanceof String text)
                try {
                    near = OffsetDateTime.parse(text);
                    return;
                } catch (DateTimeException notTime) {
                    // A member of this name that holds no time says nothing of when.
                    continue;
                }
    }

    /** True if a result of a test stands here or is the record. */
    public boolean isResult() {
        return switch (view.record().kind()) {
            case QC_TEST, STABILITY_STUDY -> true;
            default -> RESULT.matcher(pointer + "/").matches();
        };
    }

    public boolean whole() {
        return pointer.isEmpty();
    }

    private String address() {
        return pointer.isEmpty() ? view.address().toString() : view.address() + "#" + pointer;
    }

    private String place() {
        return label.isEmpty() ? view.record().title() : String.join(" \u203a ", label);
    }

    private String recorded() {
        if (node instanceof String text) return text;
        if (!(node instanceof Map<?, ?> members)) return null;
        for (var member : List.of("value", "result", "actual"))
            if (members.get(member) instanceof String text)
                return text + (members.get("uom") instanceof String uom ? " " + uom : "");
        return null;
    }

    /**
     * What an event takes up of it. A cell belongs to one event in each version of its record; of a record as a whole there may be many.
     *
     * @param event number of the event that is opened
     */
    public Departure departure(String event) {
        var whole = pointer.isEmpty();
        var title = view.record().title() + (whole ? "" : ": " + place());
        return new Departure(
                whole ? Departure.Kind.RECORD : Departure.Kind.CELL,
                CanonicalJson.digest(whole ? List.of("record", address(), event) : List.of("cell", address())),
                view.record() instanceof BatchRecord ? view.number() : null,
                address(),
                Prose.shown(place(), 2_000),
                null,
                null,
                null,
                null,
                null,
                Prose.shown(recorded(), 4_000),
                null,
                null,
                Prose.shown(title, 4_000),
                Prose.shown(title, 4_000));
    }

    /** First words about it; discovered and known to the quality unit now. */
    public Account account(OffsetDateTime now) {
        var told = new StringBuilder();
        line(told, "Record 记录", view.record().title() + " (" + view.number() + ")");
        if (!pointer.isEmpty()) line(told, "Place 位置", place() + " (" + address() + ")");
        line(told, "Recorded 记录值", recorded());
        var title = view.record().title() + (pointer.isEmpty() ? "" : ": " + place());
        return new Account(
                Prose.shown(title, 300),
                told.toString(),
                null,
                near == null || near.isAfter(now) ? null : near,
                now,
                now);
    }

    private static void line(StringBuilder told, String name, String value) {
        if (value == null) return;
        if (!told.isEmpty()) told.append('\n');
        told.append(name).append(": ").append(Prose.shown(value, 1_500));
    }
}
