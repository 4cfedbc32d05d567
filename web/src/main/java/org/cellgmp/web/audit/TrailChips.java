package org.cellgmp.web.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.Remark;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.PageContext;

/** Filters of the trail that are one click: what was noted of events, and the fields that were changed in those on the page. */
final class TrailChips {
    /** Fields offered at most. */
    private static final int MOST_FIELDS = 24;

    private TrailChips() {}

    /** Each adds its condition, or takes it away if it is chosen. */
    static List<Chip> remarks(TrailFilter filter, PageContext page) {
        var chips = new ArrayList<Chip>();
        for (var remark : Remark.values()) {
            boolean chosen = filter.wants(remark);
            chips.add(new Chip(
                    page.text("trail.remark." + remark.name()),
                    page.with(TrailFilter.parameter(remark), chosen ? null : "true"),
                    chosen,
                    null));
        }
        return chips;
    }

    /** By what is found as a field: its own name, or what the changed result belongs to. */
    static List<Chip> fields(TrailFilter filter, List<EventView> events, PageContext page) {
        var names = new LinkedHashSet<String>();
        if (!filter.field.isBlank()) names.add(filter.field);
        for (var event : events) {
            if (event.details().containsKey("named fields"))
                event.details().get("named fields").lines().forEach(names::add);
            for (var change : event.changes()) {
                var name = Told.field(change);
                if (change.oldValue() != null && !name.isEmpty()) names.add(name);
            }
            if (names.size() > MOST_FIELDS) break;
        }
        return names.stream()
                .limit(MOST_FIELDS)
                .map(name -> {
                    boolean chosen = name.equals(filter.field);
                    return new Chip(name, page.with("field", chosen ? null : name), chosen, null);
                })
                .toList();
    }

    /** Where a page ended that was not full because it had looked at enough events; null if there is nothing beyond. */
    static Instant lookedBackTo(String next) {
        return next == null ? null : Instant.parse(next.substring(0, next.indexOf('_')));
    }
}
