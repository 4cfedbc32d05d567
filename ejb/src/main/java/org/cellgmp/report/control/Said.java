package org.cellgmp.report.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.template.Figure;
import org.cellgmp.template.TemplateBook;

/** Figures of a report, from what the rooms hold. What is absent says why where that is known. */
final class Said {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    private Said() {}

    static Figure text(String text) {
        return Figure.said(text);
    }

    static Figure number(long number) {
        return Figure.said(Long.toString(number));
    }

    /** A text, or the word of the house that stands for its absence. */
    static Figure text(String text, String absent) {
        return text == null || text.isBlank() ? Figure.word(absent, null) : Figure.said(text);
    }

    /** A word of the house, e.g. of a state; the value itself if the house has no word for it. */
    static Figure word(String group, Object value) {
        if (value == null) return Figure.said(null);
        var key = group + value;
        return known(key) ? Figure.word(key, null) : Figure.said(value.toString());
    }

    static Figure word(String key) {
        return Figure.word(key, null);
    }

    /** A text with a word behind it. */
    static Figure both(String text, String key) {
        return Figure.said(text).with(key);
    }

    private static boolean known(String key) {
        return TemplateBook.shipped().all().get(0).words().containsKey(key);
    }

    /** As recorded, in the offset it was recorded with. */
    static Figure at(OffsetDateTime at) {
        return Figure.said(at == null ? null : MINUTES.format(at));
    }

    static Figure at(Instant at) {
        return Figure.said(at == null ? null : MINUTES.format(at.atZone(HouseClock.zone())));
    }

    static Figure at(OffsetDateTime at, String absent) {
        return at == null ? Figure.word(absent, null) : at(at);
    }

    /** To the second, with offset and name of the zone, as a signature is printed. 21 CFR 11.50(a)(2) */
    static Figure signedAt(OffsetDateTime at, String zone) {
        return Figure.said(SECONDS.format(at.atZoneSameInstant(ZoneId.of(zone))) + " (" + zone + ")");
    }

    static Figure day(LocalDate day) {
        return Figure.said(day == null ? null : day.toString());
    }

    static Figure day(LocalDate day, String absent) {
        return day == null ? Figure.word(absent, null) : day(day);
    }

    /** One below the other; the word for none if there is none. */
    static List<Figure> list(Collection<String> texts) {
        return texts.isEmpty()
                ? List.of(Figure.word("none", null))
                : texts.stream().map(Figure::said).toList();
    }
}
