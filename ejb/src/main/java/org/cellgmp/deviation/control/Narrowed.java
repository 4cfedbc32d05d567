package org.cellgmp.deviation.control;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.EventSpan;

/** A filter as conditions of a query over {@code Deviation d}, each answered by an index. */
final class Narrowed {
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{2}-[0-9][0-9-]*");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    static Narrowed to(DeviationFilter filter) {
        var narrowed = new Narrowed();
        narrowed.and("d.state = :state", "state", filter.state());
        narrowed.and("d.kind = :kind", "kind", filter.kind());
        if (filter.open() != null)
            narrowed.and(filter.open() ? "d.state <> :closed" : "d.state = :closed", "closed", DeviationState.CLOSED);
        narrowed.and("d.classing.classification = :classification", "classification", filter.classification());
        narrowed.and(
                "exists (select b from TouchedBatch b where b.deviation = d and b.batch = :batch)",
                "batch",
                filter.batch());
        narrowed.words(filter.words());
        narrowed.span(filter.span());
        return narrowed;
    }

    private void span(EventSpan span) {
        and("d.opening.on >= :openedFrom", "openedFrom", span.openedFrom());
        and("d.opening.on <= :openedTo", "openedTo", span.openedTo());
        and("d.closing.on >= :closedFrom", "closedFrom", span.closedFrom());
        and("d.closing.on <= :closedTo", "closedTo", span.closedTo());
        and("d.due.whileOpen < :overdueOn", "overdueOn", span.overdueOn());
        if (span.inTime() != null)
            conditions.add(span.inTime() ? "d.closing.on <= d.due.on" : "d.closing.on > d.due.on");
        if (span.again() != null)
            conditions.add(span.again() ? "d.comparison.earlier <> ''" : "d.comparison.earlier = ''");
        and("exists (select t from TakenDeparture t where t.deviation = d and t.rule = :rule)", "rule", span.rule());
    }

    /** By the beginning of the number, by all the words, or, for a text without a word that counts, by part of the title. */
    private void words(String given) {
        if (given == null || given.isBlank()) return;
        var text = given.strip();
        if (NUMBER.matcher(text).matches()) {
            and("d.number like :number escape '!'", "number", escaped(text.toUpperCase(Locale.ROOT)) + "%");
            return;
        }
        int at = 0;
        for (var word : Words.of(text))
            and(
                    "exists (select t from Trait t where t.key.deviation = d.id and t.key.name = :word" + at + ")",
                    "word" + at++,
                    Likeness.WORD + word);
        if (at == 0)
            and(
                    "lower(d.telling.title) like :title escape '!'",
                    "title",
                    "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%");
    }

    Narrowed and(String condition, String name, Object value) {
        if (value == null) return this;
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    /** A further value of a condition. */
    Narrowed value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** With a blank before it; empty where nothing narrows. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    <T> TypedQuery<T> put(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
