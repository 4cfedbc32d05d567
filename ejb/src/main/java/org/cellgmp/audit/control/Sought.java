package org.cellgmp.audit.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One condition of a search, as the places where its events stand in the order of time.
 *
 * @param table with the moment and the number of events; @param id its column with the number
 * @param choices conditions on a row {@code t}, one of which has to hold: each is read from its own stretch of an index
 * @param values what stands behind the names in the choices
 * @param asked of an event {@code d}: whether it fits; no join, so that only the events in hand are looked at
 * @param walkable true if its events can be gone through in the order of time, however many there are
 * @param once true if no event fits two choices or stands in the table twice
 */
record Sought(
        String table,
        String id,
        List<String> choices,
        Map<String, Object> values,
        String asked,
        boolean walkable,
        boolean once) {
    /** All events. */
    static final Sought EVERYTHING = ofEvents(List.of("1 = 1"), Map.of());

    /** Events found by what stands in their own row. */
    static Sought ofEvents(List<String> choices, Map<String, Object> values) {
        var asked = "1 = (select 1 from audit_event t where t.id = d.id and (" + String.join(" or ", choices) + "))";
        return new Sought("audit_event", "id", choices, values, asked, true, true);
    }

    /** Events found by a word. @param name of the value, another for each condition */
    static Sought term(String name, String term) {
        return ofTerms("t.term = :" + name, name, term, true);
    }

    /** Events found by any of many words. */
    static Sought terms(String name, List<String> terms) {
        return ofTerms("t.term in (:" + name + ")", name, terms, false);
    }

    private static Sought ofTerms(String choice, String name, Object value, boolean once) {
        var asked = "1 = (select 1 from audit_term t where " + choice
                + " and t.happened_at = d.happened_at and t.event = d.id fetch first 1 rows only)";
        return new Sought("audit_term", "event", List.of(choice), Map.of(name, value), asked, true, once);
    }

    /** Events that name a record whose number begins so. */
    static Sought beginning(String number) {
        var words = number.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        var named = Traces.record(number);
        // Asked of one event by the index of its own words: the words that begin so may be a million.
        return new Sought(
                "audit_term",
                "event",
                List.of("t.term like :beginning escape '!'"),
                Map.of("beginning", Traces.record(words), "named", named),
                "1 = (select 1 from audit_term t where t.event = d.id and left(t.term, " + named.length()
                        + ") = :named fetch first 1 rows only)",
                false,
                false);
    }

    /** Events of one of the acts. */
    static Sought acts(List<String> acts) {
        var choices = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        for (var act : acts) {
            var name = "act" + choices.size();
            choices.add("t.act = :" + name);
            values.put(name, act);
        }
        return ofEvents(choices, values);
    }

    /** The events of each choice within bounds, newest first. @param bounds on {@code t.happened_at} and {@code t.{id}} */
    List<String> stretches(String bounds, int most) {
        return choices.stream()
                .map(choice -> "(select " + (once ? "" : "distinct ") + "t.happened_at, t." + id + " as id from "
                        + table + " t where " + choice
                        + bounds.replace("{id}", id) + " order by t.happened_at desc, t." + id + " desc fetch first "
                        + most + " rows only)")
                .toList();
    }

    /** The last of the first so many events of each choice that has so many. */
    List<String> ends(String bounds, int count) {
        return choices.stream()
                .map(choice -> "(select " + (once ? "" : "distinct ") + "t.happened_at, t." + id + " as id from "
                        + table + " t where " + choice
                        + bounds.replace("{id}", id) + " order by t.happened_at desc, t." + id + " desc offset "
                        + (count - 1) + " rows fetch first 1 rows only)")
                .toList();
    }

    /** How many events there are, each choice counted no further than this: the sum, and the most of one choice. */
    String counted(String bounds, int most) {
        var stretches = choices.stream()
                .map(choice -> "(select count(*) as n from (select t." + id + " from " + table + " t where " + choice
                        + bounds.replace("{id}", id) + " fetch first " + most + " rows only) c)")
                .toList();
        return "select sum(s.n), max(s.n) from (" + String.join(" union all ", stretches) + ") s";
    }
}
