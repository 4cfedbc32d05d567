package org.cellgmp.deviation.control;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.EventSpan;

/** A filter as conditions of a query over {@code Deviation d}, each answered by an index. */
final class Narrowed {
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{2}-[0-9][0-9-]*");

    /** Before every due day; a day has to be named for the index to be used in its order. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** More digits than a number has: what begins as asked stands before it, whichever order of characters a database keeps. */
    private static final String BEYOND = "9".repeat(20);

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** For a list in the order of opening, of a filter that asks for no words. */
    static Narrowed to(DeviationFilter filter) {
        return to(filter, name -> Optional.empty());
    }

    /** @param few the events that have a trait of this name, or nothing if they are more than are looked at one by one */
    static Narrowed to(DeviationFilter filter, Function<String, Optional<List<Long>>> few) {
        var narrowed = new Narrowed();
        if (filter.open() != null)
            narrowed.and(filter.open() ? "d.state <> :closed" : "d.state = :closed", "closed", DeviationState.CLOSED);
        return narrowed.rest(filter, few);
    }

    /** For a count: open events are few among all, and an index holds them alone. */
    static Narrowed toCount(DeviationFilter filter, Function<String, Optional<List<Long>>> few) {
        if (!Boolean.TRUE.equals(filter.open())) return to(filter, few);
        return new Narrowed()
                .and("d.due.whileOpen >= :whileOpen", "whileOpen", EARLIEST)
                .rest(filter, few);
    }

    private Narrowed rest(DeviationFilter filter, Function<String, Optional<List<Long>>> few) {
        and("d.state = :state", "state", filter.state());
        and("d.kind = :kind", "kind", filter.kind());
        and("d.classing.classification = :classification", "classification", filter.classification());
        and("d.id in (select b.deviation.id from TouchedBatch b where b.batch = :batch)", "batch", filter.batch());
        if (filter.taken() != null) conditions.add("d.formerLife.key is " + (filter.taken() ? "not null" : "null"));
        if (DeviationFilter.NOBODY.equals(filter.owner()))
            conditions.add("not exists (select o from Owner o where o.deviation = d.id)");
        else and("d.id in (select o.deviation from Owner o where o.account = :owner)", "owner", filter.owner());
        words(filter.words(), few);
        span(filter.span());
        return this;
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
    private void words(String given, Function<String, Optional<List<Long>>> few) {
        if (given == null || given.isBlank()) return;
        var text = given.strip();
        if (NUMBER.matcher(text).matches()) {
            var beginning = text.toUpperCase(Locale.ROOT);
            and("d.number >= :beginning", "beginning", beginning);
            and("d.number <= :beyond", "beyond", beginning + BEYOND);
            and("d.number like :number escape '!'", "number", escaped(beginning) + "%");
            return;
        }
        var words = Words.of(text);
        if (words.isEmpty())
            and(
                    "lower(d.telling.title) like :title escape '!'",
                    "title",
                    "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%");
        Set<Long> named = null;
        int at = 0;
        for (var word : words) {
            var name = Likeness.WORD + word;
            var events = few.apply(name).orElse(null);
            // Rare words name the events to look at; whether they have a common one as well is asked of each by its
            // key.
            if (events == null)
                and(
                        "exists (select t from Trait t where t.key.deviation = d.id and t.key.name = :word" + at + ")",
                        "word" + at++,
                        name);
            else if (named == null) named = new HashSet<>(events);
            else named.retainAll(events);
        }
        if (named == null) return;
        if (named.isEmpty()) conditions.add("d.id is null");
        else and("d.id in :named", "named", named);
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
