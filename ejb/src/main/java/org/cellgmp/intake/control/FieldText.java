package org.cellgmp.intake.control;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.layout.Codes;
import org.cellgmp.record.layout.Field;

/** Turns what a person wrote into the value of a field, in the form that canonical JSON keeps, or says what is wrong with it. */
final class FieldText {
    private static final Set<String> YES = Set.of("yes", "y", "true", "是", "yes 是", "√", "✓");
    private static final Set<String> NO = Set.of("no", "n", "false", "否", "no 否", "×", "✗");

    private final Problems problems;
    private final ZoneId siteZone;
    private ZoneId stated;
    private boolean usedSiteZone;

    FieldText(Problems problems, ZoneId siteZone) {
        this.problems = problems;
        this.siteZone = siteZone;
    }

    /** The zone that the workbook states for its local times. */
    void zone(String name, String place) {
        SourceTimes.zone(name)
                .ifPresentOrElse(zone -> stated = zone, () -> problems.error(place, "zone-unknown", name));
    }

    /** The zone of the site, if a local time had to be read in it because the workbook states none. */
    Optional<ZoneId> zoneTaken() {
        return usedSiteZone ? Optional.of(siteZone) : Optional.empty();
    }

    /** @param place where it was written, for what is said about it; @return null if nothing of it can be kept */
    Object value(Field field, String text, String place) {
        return switch (field.kind()) {
            case "text" -> text;
            case "number" -> number(text, place);
            case "day" -> day(text, place);
            case "time" -> time(text, place);
            case "yes-no" -> yesNo(text, place);
            case "lines" ->
                Arrays.stream(text.split("[\\r\\n]+"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(Object.class::cast)
                        .toList();
            default -> code(field, text, place);
        };
    }

    private String number(String text, String place) {
        // Separators of thousands are a way of showing, not digits.
        var plain = text.matches("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? text.replace(",", "") : text;
        if (RecordedNumber.parse(plain).isEmpty()) problems.warning(place, "not-a-number", text);
        return plain;
    }

    private Boolean yesNo(String text, String place) {
        return yesNo(text, place, problems);
    }

    static Boolean yesNo(String text, String place, Problems problems) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) return Boolean.TRUE;
        if (NO.contains(lower)) return Boolean.FALSE;
        problems.error(place, "not-yes-or-no", text);
        return null;
    }

    private String code(Field field, String text, String place) {
        var code = Codes.code(field.kind(), text);
        if (code.isPresent()) return code.get();
        if (Codes.closed(field.kind())) {
            problems.error(place, "not-in-list", text);
            return null;
        }
        problems.warning(place, "not-in-list", text);
        return text;
    }

    private String day(String text, String place) {
        var day = SourceTimes.day(text);
        if (day.isEmpty()) problems.error(place, "not-a-day", text);
        return day.map(Object::toString).orElse(null);
    }

    private String time(String text, String place) {
        var withOffset = SourceTimes.withOffset(text);
        if (withOffset.isPresent()) return withOffset.get().toString();
        var local = SourceTimes.withoutOffset(text);
        if (local.isPresent()) return in(local.get(), place);
        problems.error(place, "not-a-time", text);
        return null;
    }

    /** A local time in the zone that was stated, else in that of the site. */
    String in(LocalDateTime local, String place) {
        var zone = stated == null ? siteZone : stated;
        if (stated == null && !usedSiteZone) {
            usedSiteZone = true;
            problems.warning(place, "zone-missing", siteZone.getId());
        }
        Optional<OffsetDateTime> time = SourceTimes.in(zone, local);
        if (time.isEmpty())
            problems.error(place, "time-not-unique", local.toString().replace('T', ' '), zone.getId());
        return time.map(Object::toString).orElse(null);
    }
}
