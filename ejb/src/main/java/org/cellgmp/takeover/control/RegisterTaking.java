package org.cellgmp.takeover.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.deviation.Origin;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.HistoryLine;
import org.cellgmp.takeover.SheetRole;
import org.cellgmp.takeover.SheetUse;
import org.cellgmp.takeover.TrialReport;

/**
 * Takes over what a trial run found, a portion at a time: a portion is one transaction, an event or a CAPA is in it with all its
 * history, and a second run passes over what is here. A stop between two portions leaves whole things only.
 */
@ApplicationScoped
public class RegisterTaking implements JobHandler {
    public static final String KIND = "takeover.take";
    /** Things of one transaction. */
    static final int PORTION = 50;
    /** Most signs of all lines of history together: they wait in memory for the things they are about. */
    static final long MOST_HISTORY = 48L << 20;

    @Inject
    TakeoverBook shelf;

    @Inject
    FileStore files;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Refusal, IOException, JobStopped {
        var number = order.parameters().get("import");
        var file = shelf.file(number);
        try (var in = files.open(file.sha256());
                var book = RegisterBook.open(in)) {
            var run = new Run(number, book, shelf.report(number), progress);
            run.take();
            shelf.finished(number);
            progress.at(run.total, run.total, "takeover.job.taken");
            return number;
        } catch (Stopped stopped) {
            throw new JobStopped(stopped.done, number);
        }
    }

    /** Carried out of the reading. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long done;

        Stopped(long done) {
            super("stopped after " + done, null, false, false);
            this.done = done;
        }
    }

    private final class Run {
        private final String number;
        private final RegisterBook book;
        private final BookLayout layout;
        private final JobProgress progress;
        private final Meanings meanings;
        private final Map<SheetUse, RowReader> readers = new HashMap<>();
        private final Map<String, List<HistoryLine>> history = new HashMap<>();
        private final List<EventDraft> events = new ArrayList<>();
        private final List<CapaDraft> capas = new ArrayList<>();
        private final long total;
        private long signs;
        private long done;
        private CapaDraft capa;

        Run(String number, RegisterBook book, TrialReport report, JobProgress progress) {
            this.number = number;
            this.book = book;
            this.layout = report.layout();
            this.progress = progress;
            this.total = report.things();
            meanings = new Meanings(layout);
        }

        void take() throws IOException, Refusal {
            progress.at(0, total, "takeover.job.reading");
            var unheard = new Slips();
            RegisterTrial.each(book, layout, SheetRole.HISTORY, unheard, this::line);
            RegisterTrial.each(book, layout, SheetRole.EVENTS, unheard, this::event);
            keepEvents();
            RegisterTrial.each(book, layout, SheetRole.CAPAS, unheard, this::capa);
            finishCapa();
            keepCapas();
        }

        private RowReader reader(SheetUse use) {
            return readers.computeIfAbsent(
                    use, one -> new RowReader(one, meanings, HouseClock.zone(), new Slips(), new LinkedHashMap<>()));
        }

        private void line(SheetUse use, SheetRow row) throws Refusal {
            var reader = reader(use);
            var draft = reader.at(row) ? LineDraft.of(reader) : null;
            if (draft == null) return;
            var line = draft.line();
            signs += length(line.who()) + length(line.what()) + length(line.before()) + length(line.after()) + 100L;
            if (signs > MOST_HISTORY) throw RegisterBook.large("history-too-long", Long.toString(MOST_HISTORY >> 20));
            history.computeIfAbsent(draft.key(), none -> new ArrayList<>(2)).add(line);
        }

        private static int length(String text) {
            return text == null ? 0 : text.length();
        }

        private void event(SheetUse use, SheetRow row) throws Refusal {
            var reader = reader(use);
            var draft = reader.at(row) ? EventDraft.of(reader, shelf::batch) : null;
            if (draft == null) return;
            if (draft.event() == null) throw new IllegalStateException(draft.place() + " reads differently now");
            events.add(draft);
            if (events.size() == PORTION) keepEvents();
        }

        private void keepEvents() throws Refusal {
            if (events.isEmpty()) return;
            goOn();
            var lines = new HashMap<String, List<HistoryLine>>();
            for (var event : events) lines.put(event.key(), history.getOrDefault(event.key(), List.of()));
            shelf.keepEvents(number, events, lines);
            kept(events.size());
            events.clear();
        }

        private void capa(SheetUse use, SheetRow row) throws Refusal {
            var reader = reader(use);
            var told = reader.at(row) ? reader.text(Column.CAPA_NUMBER) : null;
            if (told == null) return;
            if (capa != null && capa.key().equals(Origin.key(told))) {
                capa.action(reader, shelf::works);
                return;
            }
            finishCapa();
            capa = new CapaDraft(reader, told, shelf::works);
        }

        private void finishCapa() throws Refusal {
            if (capa == null) return;
            if (!capa.sound()) throw new Refusal(Refusal.Reason.CONFLICT, "takeover.moved-on", capa.place());
            capas.add(capa);
            capa = null;
            if (capas.size() == PORTION) keepCapas();
        }

        private void keepCapas() throws Refusal {
            if (capas.isEmpty()) return;
            goOn();
            var lines = new HashMap<String, List<HistoryLine>>();
            for (var one : capas) lines.put(one.key(), history.getOrDefault(one.key(), List.of()));
            shelf.keepCapas(number, capas, lines);
            kept(capas.size());
            capas.clear();
        }

        private void goOn() {
            if (progress.stopWanted()) throw new Stopped(done);
        }

        private void kept(int things) {
            done += things;
            progress.at(done, total, "takeover.job.taking");
        }
    }
}
