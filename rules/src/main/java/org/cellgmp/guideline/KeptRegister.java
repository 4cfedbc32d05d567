package org.cellgmp.guideline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.cellgmp.guideline.RulebookDifference.ClauseChange;
import org.cellgmp.guideline.RulebookDifference.Kind;

/** A register as it is written: its rows with their answers, whatever else a program of its age reads in it. */
final class KeptRegister {
    private final Wording title;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** @param answer the row without what names it: how it is answered, by what, and with which note */
    private record Row(Wording shown, String answered, KeptParts answer) {}

    KeptRegister(Map<?, ?> tree) {
        title = KeptParts.wording(tree.get("title"));
        var chapters = named(tree, "chapters", "title");
        var notes = named(tree, "notes", "says");
        for (var one : KeptParts.list(tree.get("clauses"))) {
            var row = KeptParts.map(one);
            var answer = new LinkedHashMap<String, Object>();
            for (var key : List.of("answered", "by", "note")) if (row.get(key) != null) answer.put(key, row.get(key));
            // A note that several rows share is written once and named by each.
            if (answer.get("note") instanceof String shared && notes.containsKey(shared.strip()))
                answer.put("note", notes.get(shared.strip()));
            rows.put(
                    String.valueOf(row.get("key")),
                    new Row(shown(row, chapters), String.valueOf(row.get("answered")), KeptParts.of(answer)));
        }
    }

    private static Map<String, Object> named(Map<?, ?> tree, String list, String says) {
        var named = new LinkedHashMap<String, Object>();
        for (var one : KeptParts.list(tree.get(list))) {
            var entry = KeptParts.map(one);
            named.put(String.valueOf(entry.get("key")), entry.get(says));
        }
        return named;
    }

    private static Wording shown(Map<?, ?> row, Map<String, Object> chapters) {
        var number = row.get("clause");
        var clause = number != null ? KeptParts.wording(number) : KeptParts.wording(chapters.get(row.get("chapter")));
        var title = KeptParts.wording(row.get("title"));
        return new Wording(clause.english() + ": " + title.english(), clause.chinese() + "\uff1a" + title.chinese());
    }

    /** @param before null if the guideline came; @param after null if it is gone */
    static void compare(String guideline, KeptRegister before, KeptRegister after, List<ClauseChange> into) {
        var of = after == null ? before.title : after.title;
        var was = before == null ? Map.<String, Row>of() : before.rows;
        var is = after == null ? Map.<String, Row>of() : after.rows;
        var keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        for (var key : keys) {
            var one = was.get(key);
            var other = is.get(key);
            var parts = KeptParts.differing(one == null ? null : one.answer, other == null ? null : other.answer);
            if (one != null && other != null && parts.isEmpty()) continue;
            into.add(new ClauseChange(
                    one == null ? Kind.ADDED : other == null ? Kind.GONE : Kind.CHANGED,
                    guideline,
                    of,
                    key,
                    (other == null ? one : other).shown,
                    one == null ? null : one.answered,
                    other == null ? null : other.answered,
                    parts));
        }
    }
}
