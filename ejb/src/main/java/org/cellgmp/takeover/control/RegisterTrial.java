package org.cellgmp.takeover.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.cellgmp.deviation.Origin;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.SheetRole;
import org.cellgmp.takeover.SheetUse;
import org.cellgmp.takeover.TrialReport;
import org.cellgmp.takeover.WordUse;

/** Reads a workbook through once without keeping anything, and says what is wrong at which cell. */
@ApplicationScoped
public class RegisterTrial {
    /** Former numbers asked for at once. */
    private static final int AT_ONCE = 400;

    @Inject
    TakeoverBook shelf;

    /** @param layout as a person said it; null to find out */
    TrialReport read(RegisterBook book, BookLayout layout) throws IOException, Refusal {
        return new Run(book, layout).report();
    }

    /** Rows of the sheets of one role, one after the other. */
    interface Telling {
        void row(SheetUse use, SheetRow row) throws Refusal;
    }

    /** Goes through all sheets of a role. @throws Refusal for a sheet with too many rows */
    static void each(RegisterBook book, BookLayout layout, SheetRole role, Slips slips, Telling telling)
            throws IOException, Refusal {
        for (var use : layout.of(role)) {
            int first = Integer.parseInt(use.headingRow());
            book.read(use.name(), new RegisterBook.Rows() {
                private int rows;

                @Override
                public void row(SheetRow row) throws Refusal {
                    if (row.number() > first && ++rows > RegisterBook.MOST_ROWS)
                        throw RegisterBook.large("too-many-rows", use.name(), Integer.toString(RegisterBook.MOST_ROWS));
                    telling.row(use, row);
                }

                @Override
                public void merged(String range) {
                    if (CellRangeAddress.valueOf(range).getLastRow() >= first)
                        slips.error(
                                use.name(),
                                CellRangeAddress.valueOf(range).getFirstRow() + 1,
                                null,
                                null,
                                "merged",
                                range);
                }
            });
        }
    }

    private final class Run {
        private final RegisterBook book;
        private final BookLayout layout;
        private final Meanings meanings;
        private final Slips slips = new Slips();
        private final Map<String, WordUse> unknown = new LinkedHashMap<>();
        private final Map<SheetUse, RowReader> readers = new HashMap<>();
        private final Map<String, String> events = new HashMap<>();
        private final Map<String, String> capas = new HashMap<>();
        private final Map<String, Boolean> people = new HashMap<>();
        private final Map<String, String> batches = new HashMap<>();
        private final List<Asked> asked = new ArrayList<>();
        private final Predicate<String> works = name -> people.computeIfAbsent(name, shelf::works);
        private final Function<String, String> batch = name -> batches.computeIfAbsent(name, shelf::batch);
        private CapaDraft capa;
        private long openEvents;
        private long openCapas;
        private long actions;
        private long lines;

        /** @param wanted true if it has to be here already, false if it must not be */
        private record Asked(String key, SheetUse use, int row, Column column, String told, boolean wanted) {}

        Run(RegisterBook book, BookLayout layout) {
            this.book = book;
            this.layout = layout;
            meanings = new Meanings(layout);
        }

        TrialReport report() throws IOException, Refusal {
            sheets();
            each(book, layout, SheetRole.EVENTS, slips, this::event);
            each(book, layout, SheetRole.CAPAS, slips, this::capa);
            finishCapa();
            each(book, layout, SheetRole.HISTORY, slips, this::line);
            ask();
            if (events.isEmpty() && capas.isEmpty()) slips.error(null, 0, null, null, "nothing");
            return new TrialReport(
                    layout,
                    Integer.toString(events.size()),
                    Long.toString(openEvents),
                    Integer.toString(capas.size()),
                    Long.toString(openCapas),
                    Long.toString(actions),
                    Long.toString(lines),
                    slips.all(),
                    Long.toString(slips.unlisted()),
                    slips.grave(),
                    List.copyOf(unknown.values()));
        }

        private void sheets() {
            for (var use : layout.sheets()) {
                if (use.role() == null) {
                    if (!use.headings().isEmpty()) slips.warning(use.name(), 0, null, null, "sheet-aside");
                    continue;
                }
                for (var column : Column.of(use.role()))
                    if (column.must() && use.letter(column) == null)
                        slips.error(use.name(), 0, null, column.heading(), "no-column", column.heading());
                for (var heading : use.headings())
                    if (heading.column() == null)
                        slips.warning(
                                use.name(),
                                Integer.parseInt(use.headingRow()),
                                heading.letter(),
                                heading.words(),
                                "kept-beside",
                                heading.words());
            }
        }

        private RowReader reader(SheetUse use) {
            return readers.computeIfAbsent(use, one -> new RowReader(one, meanings, HouseClock.zone(), slips, unknown));
        }

        private void event(SheetUse use, SheetRow row) throws Refusal {
            var reader = reader(use);
            if (!reader.at(row)) return;
            var draft = EventDraft.of(reader, batch);
            if (draft == null) return;
            var before = events.putIfAbsent(draft.key(), draft.place());
            if (before != null) {
                reader.error(Column.NUMBER, "twice", draft.origin().formerNumber(), before);
                return;
            }
            if (draft.event() != null && draft.event().closedAt() == null) openEvents++;
            asked(
                    TakeoverBook.EVENT + draft.key(),
                    use,
                    row,
                    Column.NUMBER,
                    draft.origin().formerNumber(),
                    false);
        }

        private void capa(SheetUse use, SheetRow row) throws Refusal {
            var reader = reader(use);
            if (!reader.at(row)) return;
            var number = reader.text(Column.CAPA_NUMBER);
            if (number == null) return;
            var key = Origin.key(number);
            if (capa != null && capa.key().equals(key)) {
                capa.action(reader, works);
                return;
            }
            finishCapa();
            var draft = new CapaDraft(reader, number, works);
            var before = capas.putIfAbsent(key, draft.place());
            if (before != null) {
                reader.error(Column.CAPA_NUMBER, "apart", number, before);
                return;
            }
            capa = draft;
            asked(TakeoverBook.CAPA + key, use, row, Column.CAPA_NUMBER, number, false);
            for (var event : draft.events())
                if (!events.containsKey(event))
                    asked(TakeoverBook.EVENT + event, use, row, Column.CAPA_EVENTS, event, true);
        }

        private void finishCapa() {
            if (capa == null) return;
            if (capa.open()) openCapas++;
            actions += capa.actions();
            capa = null;
        }

        private void line(SheetUse use, SheetRow row) {
            var reader = reader(use);
            if (!reader.at(row)) return;
            lines++;
            var line = LineDraft.of(reader);
            if (line == null) return;
            boolean ofEvent = events.containsKey(line.key());
            boolean ofCapa = capas.containsKey(line.key());
            if (ofEvent && ofCapa) reader.error(Column.LINE_NUMBER, "twofold", line.number());
            if (!ofEvent && !ofCapa) reader.error(Column.LINE_NUMBER, "of-nothing", line.number());
        }

        private void asked(String key, SheetUse use, SheetRow row, Column column, String told, boolean wanted)
                throws Refusal {
            asked.add(new Asked(key, use, row.number(), column, told, wanted));
            if (asked.size() >= AT_ONCE) ask();
        }

        private void ask() throws Refusal {
            var taken = shelf.taken(asked.stream().map(Asked::key).toList());
            for (var one : asked) {
                var known = taken.get(one.key());
                var letter = one.use().letter(one.column());
                var heading = one.column().heading();
                if (!one.wanted() && known != null)
                    slips.error(
                            one.use().name(),
                            one.row(),
                            letter,
                            heading,
                            "already",
                            one.told(),
                            known.number(),
                            known.taking());
                if (one.wanted() && known == null)
                    slips.error(one.use().name(), one.row(), letter, heading, "no-event", one.told());
            }
            asked.clear();
        }
    }
}
