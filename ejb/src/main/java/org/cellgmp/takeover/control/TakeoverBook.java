package org.cellgmp.takeover.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.boundary.FormerCapas;
import org.cellgmp.deviation.Origin;
import org.cellgmp.deviation.boundary.FormerEvents;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.FormerNumber;
import org.cellgmp.takeover.HistoryLine;
import org.cellgmp.takeover.TakeoverState;
import org.cellgmp.takeover.TakeoverView;
import org.cellgmp.takeover.TrialReport;
import org.cellgmp.takeover.entity.FormerLine;
import org.cellgmp.takeover.entity.TakenNumber;
import org.cellgmp.takeover.entity.Takeover;

/** The workbooks in the database, what was taken over from them, and the act of taking a portion over. */
@Stateless
@PermitAll // private to this room: reached through the door and its job, which state their roles
public class TakeoverBook {
    /** Events and CAPAs may bear the same former number: each has its own. */
    static final String EVENT = "e:";

    static final String CAPA = "c:";
    private static final int LONGEST_REASON = 2_000;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    FormerEvents events;

    @Inject
    FormerCapas capas;

    @Inject
    Records records;

    @Inject
    Numbers numbers;

    @Inject
    Trail trail;

    @Inject
    CurrentActor actor;

    public TakeoverView open(StoredFile file, TrialReport report) {
        var made = new Takeover(
                numbers.next("TO"),
                file,
                report,
                LayoutGuess.key(report.layout()),
                actor.get(),
                HouseClock.nowAtSite());
        database.persist(made);
        trail.append(tried("takeover.tried", made.number(), file, report));
        return made.view();
    }

    public TakeoverView again(String number, TrialReport report) throws Refusal {
        var found = find(number, LockModeType.PESSIMISTIC_WRITE);
        found.again(report);
        trail.append(tried("takeover.tried-again", number, found.file(), report));
        return found.view();
    }

    private static Act tried(String act, String number, StoredFile file, TrialReport report) {
        return Act.of(act, number)
                .with("file", file.name())
                .with("sha256", file.sha256())
                .with("events", report.events())
                .with("capas", report.capas())
                .with("lines", report.lines())
                .with("takable", Boolean.toString(report.takable()));
    }

    /** What a person said last of a workbook with the same headings. */
    public Optional<BookLayout> remembered(String layoutKey) {
        return database.createQuery(
                        "select t from Takeover t where t.layoutKey = :key order by t.number desc", Takeover.class)
                .setParameter("key", layoutKey)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(found -> found.report().layout());
    }

    public TakeoverView get(String number) throws Refusal {
        return find(number, LockModeType.NONE).view();
    }

    /** Held until the caller's act ends: of two confirmations the second sees the first. */
    public TakeoverView held(String number) throws Refusal {
        return find(number, LockModeType.PESSIMISTIC_WRITE).view();
    }

    public StoredFile file(String number) throws Refusal {
        return find(number, LockModeType.NONE).file();
    }

    public TrialReport report(String number) throws Refusal {
        return find(number, LockModeType.NONE).report();
    }

    public String checkedReason(String reason) throws Refusal {
        return Prose.required("reason", reason, LONGEST_REASON);
    }

    public void confirm(String number, String reason, String job) throws Refusal {
        find(number, LockModeType.PESSIMISTIC_WRITE).confirm(reason, job);
        trail.append(Act.of("takeover.confirmed", number).because(reason).with("job", job));
    }

    /** Number of the batch record of a batch, by its own number or by that of the batch; null if there is none. */
    public String batch(String words) {
        return records.titled(RecordKind.BATCH_RECORD, words)
                .map(RecordView::number)
                .orElse(null);
    }

    /** True if the person has an account that can own an action. */
    public boolean works(String person) {
        return capas.works(person);
    }

    /** Those of the keys that are here, by key. */
    public Map<String, FormerNumber> taken(Collection<String> keys) {
        var taken = new HashMap<String, FormerNumber>();
        if (keys.isEmpty()) return taken;
        for (var one : database.createQuery("select n from TakenNumber n where n.key in :keys", TakenNumber.class)
                .setParameter("keys", keys)
                .getResultList()) taken.put(one.key(), one.view());
        return taken;
    }

    /** @param lines of each event by its key @throws Refusal CONFLICT if another import took one of them over meanwhile */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepEvents(String number, List<EventDraft> drafts, Map<String, List<HistoryLine>> lines)
            throws Refusal {
        var workbook = find(number, LockModeType.NONE);
        var counts = new HashMap<String, Integer>();
        var wanted = new ArrayList<EventDraft>();
        var taken = taken(drafts.stream().map(draft -> EVENT + draft.key()).toList());
        for (var draft : drafts) {
            if (here(number, taken.get(EVENT + draft.key()))) continue;
            wanted.add(draft);
            counts.merge(draft.event().kind().prefix(), 1, Integer::sum);
        }
        ahead(counts, () -> {
            for (var draft : wanted) {
                var origin = origin(draft.origin(), workbook);
                var mine = events.takeOver(draft.event(), origin);
                kept(EVENT + draft.key(), origin, mine, lines.get(draft.key()));
            }
            return null;
        });
    }

    /** As {@link #keepEvents}, of CAPAs. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepCapas(String number, List<CapaDraft> drafts, Map<String, List<HistoryLine>> lines) throws Refusal {
        var workbook = find(number, LockModeType.NONE);
        var taken = taken(drafts.stream().map(draft -> CAPA + draft.key()).toList());
        var mine = new ArrayList<CapaDraft>();
        for (var draft : drafts) if (!here(number, taken.get(CAPA + draft.key()))) mine.add(draft);
        ahead(Map.of("CA", mine.size()), () -> {
            for (var draft : mine) {
                var origin = origin(draft.origin(), workbook);
                var from = taken(
                        draft.events().stream().map(event -> EVENT + event).toList());
                var numbersHere = new ArrayList<String>();
                for (var event : draft.events()) {
                    var known = from.get(EVENT + event);
                    if (known == null) throw new Refusal(Refusal.Reason.CONFLICT, "takeover.moved-on", draft.place());
                    numbersHere.add(known.number());
                }
                var capa = capas.takeOver(draft.former(numbersHere), origin);
                kept(CAPA + draft.key(), origin, capa, lines.get(draft.key()));
            }
            return null;
        });
    }

    private interface Work {
        Object call() throws Refusal;
    }

    private void ahead(Map<String, Integer> counts, Work work) throws Refusal {
        try {
            numbers.ahead(counts, work::call);
        } catch (Refusal | RuntimeException broken) {
            throw broken;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** True if this import took it over before; refused if another did. */
    private static boolean here(String number, FormerNumber taken) throws Refusal {
        if (taken == null) return false;
        if (taken.taking().equals(number)) return true;
        throw new Refusal(
                Refusal.Reason.CONFLICT,
                "takeover.taken-meanwhile",
                taken.formerNumber(),
                taken.number(),
                taken.taking());
    }

    private Origin origin(Origin told, Takeover workbook) {
        Actor who = actor.get();
        return new Origin(
                told.formerNumber(),
                told.formerState(),
                told.openedBy(),
                told.closedBy(),
                told.rest(),
                workbook.number(),
                workbook.file().sha256(),
                who.id(),
                who.printedName(),
                HouseClock.nowAtSite());
    }

    private void kept(String key, Origin origin, String mine, List<HistoryLine> lines) {
        database.persist(new TakenNumber(key, origin.formerNumber(), mine, origin.taking()));
        for (var line : lines) database.persist(new FormerLine(mine, origin.taking(), line));
    }

    /** Everything was gone through. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void finished(String number) throws Refusal {
        var found = find(number, LockModeType.PESSIMISTIC_WRITE);
        if (found.state() == TakeoverState.TAKEN) return;
        long count = count(number);
        found.taken(count);
        trail.append(Act.of("takeover.taken", number)
                .with("taken", Long.toString(count))
                .with("sha256", found.file().sha256()));
    }

    /** Events and CAPAs that were taken over from a workbook. */
    public long count(String number) {
        return database.createQuery("select count(n) from TakenNumber n where n.taking = :taking", Long.class)
                .setParameter("taking", number)
                .getSingleResult();
    }

    private Takeover find(String number, LockModeType lock) throws Refusal {
        var found = number == null ? null : database.find(Takeover.class, number, lock);
        if (found == null) throw new Refusal(Refusal.Reason.NOT_FOUND, "takeover.unknown", String.valueOf(number));
        return found;
    }
}
