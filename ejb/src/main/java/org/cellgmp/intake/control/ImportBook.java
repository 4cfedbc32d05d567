package org.cellgmp.intake.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.intake.ImportReport;
import org.cellgmp.intake.ImportReport.Difference;
import org.cellgmp.intake.ImportReport.Intended;
import org.cellgmp.intake.ImportState;
import org.cellgmp.intake.ImportView;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.entity.Import;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.boundary.TrialProtocols;

/** The imports in the database, and the act of keeping what one of them holds. */
@Stateless
@PermitAll // private to this room: reached through the door, which states its roles
public class ImportBook {
    private static final int LONGEST_REASON = 2000;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    Records records;

    @Inject
    TrialProtocols protocols;

    @Inject
    Numbers numbers;

    @Inject
    Trail trail;

    @Inject
    CurrentActor actor;

    /** Writes down a trial run. */
    public ImportView open(StoredFile file, Reading reading) {
        return open(file, reading, null);
    }

    /** @param mapping name and version of the mapping that the table was read by; null for none */
    public ImportView open(StoredFile file, Reading reading, String mapping) {
        var report = report(file, reading);
        var made =
                new Import(numbers.next("IM"), file, report, actor.get().id(), HouseClock.nowAtSite()).readBy(mapping);
        database.persist(made);
        trail.append(Act.of("intake.tried", made.number())
                .with("file", file.name())
                .with("sha256", file.sha256())
                .with("format", reading.format().name())
                .with("records", Integer.toString(reading.records().size()))
                .with("problems", Integer.toString(reading.problems().size()))
                .with("mapping", mapping == null ? "" : mapping));
        return made.view();
    }

    /** Writes down the trial run of a file with very many records. */
    public ImportView open(StoredFile file, ImportReport report) {
        var made = new Import(numbers.next("IM"), file, report, actor.get().id(), HouseClock.nowAtSite());
        database.persist(made);
        trail.append(Act.of("intake.tried", made.number())
                .with("file", file.name())
                .with("sha256", file.sha256())
                .with("format", report.format().name())
                .with("records", report.bulk().records())
                .with("problems", Integer.toString(report.problems().size())));
        return made.view();
    }

    public ImportView get(String number) throws Refusal {
        return find(number, LockModeType.NONE).view();
    }

    /** The import as it stands now, held until the caller's act ends: of two confirmations the second sees the first. */
    public ImportView held(String number) throws Refusal {
        return find(number, LockModeType.PESSIMISTIC_WRITE).view();
    }

    public void checkReason(String reason) throws Refusal {
        Prose.required("reason", reason, LONGEST_REASON);
    }

    /** @throws Refusal NOT_FOUND, or if it was confirmed before */
    public void checkOpen(String number) throws Refusal {
        var found = find(number, LockModeType.PESSIMISTIC_WRITE);
        if (found.state() != ImportState.TRIED)
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "intake.confirmed-before",
                    number,
                    String.valueOf(found.view().job()));
    }

    public void confirm(String number, String reason, String job) throws Refusal {
        var found = find(number, LockModeType.PESSIMISTIC_WRITE);
        // The same file may have been kept since the trial run.
        // Of very many records some may have been, and are passed over.
        var before = records.importedFrom(found.file().sha256());
        if (before.isPresent() && found.report().bulk() == null) throw already(before.get());
        found.confirm(
                Prose.required("reason", reason, LONGEST_REASON), actor.get().id(), job);
        trail.append(Act.of("intake.confirmed", number).because(reason.strip()).with("job", job));
    }

    /**
     * Keeps everything that the import reported, all of it or nothing; called again, it only says what was kept.
     *
     * @param reading of the same file, read anew
     * @return addresses of the versions
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> keep(String number, Reading reading) throws Refusal {
        var found = find(number, LockModeType.PESSIMISTIC_WRITE);
        if (found.state() == ImportState.KEPT) return found.view().results();
        var report = found.report();
        if (!reading.records().stream()
                .map(CanonicalJson::digest)
                .toList()
                .equals(report.records().stream().map(Intended::digest).toList()))
            throw new IllegalStateException(number + " reads differently from its trial run");
        var kept = new ArrayList<String>();
        for (int i = 0; i < report.records().size(); i++) {
            var intended = report.records().get(i);
            if (intended.unchanged()) continue;
            kept.add(keep(intended, reading.records().get(i), found).address().toString());
        }
        found.keeps(kept);
        found.kept(0);
        trail.append(Act.of("intake.kept", number)
                .because(found.reason())
                .with("records", kept.size() == 1 ? kept.get(0) : kept.size() + " versions"));
        return kept;
    }

    /** What one portion of a large file became. @param addresses of the versions made @param moved titles left out */
    public record Portion(List<String> addresses, int unchanged, List<String> moved) {}

    /**
     * Keeps a portion of the records, all of it or nothing. A record that is kept already just like this is passed over, so
     * that a portion may come again; one that was corrected since the trial run is left out.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Portion keepPortion(String number, List<BatchRecord> portion) throws Refusal {
        var from = find(number, LockModeType.NONE).view();
        var rows = standing(portion);
        int known = (int) portion.stream()
                .filter(record -> rows.containsKey(name(record)))
                .count();
        var counts = Map.of("BR", portion.size() - known, "ST", portion.size() - known);
        try {
            return numbers.ahead(counts, () -> keep(number, portion, rows, from));
        } catch (Refusal | RuntimeException refused) {
            throw refused;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Portion keep(String number, List<BatchRecord> portion, Map<List<String>, RecordRow> rows, ImportView from)
            throws Refusal {
        var moved = new ArrayList<String>();
        var standing = changed(portion, rows);
        var fresh = portion.stream()
                .filter(record -> !rows.containsKey(name(record)))
                .toList();
        var kept = new ArrayList<>(records.keepAll(fresh, from.file(), from.reason()));
        forget();
        for (var record : portion) {
            var row = rows.get(name(record));
            if (row == null || !standing.containsKey(row.number())) continue;
            var merged = BatchMerge.of(standing.get(row.number()), record);
            if (row.digest().equals(CanonicalJson.digest(merged))) continue;
            if (row.at().isAfter(from.at())) moved.add(record.title());
            else kept.add(records.revise(row.number(), row.version(), merged, from.file(), from.reason()));
            forget();
        }
        var addresses = kept.stream().map(view -> view.address().toString()).toList();
        find(number, LockModeType.PESSIMISTIC_WRITE).keeps(addresses);
        return new Portion(addresses, portion.size() - addresses.size() - moved.size(), moved);
    }

    /** What is written is not looked through again for what comes next. */
    private void forget() {
        database.flush();
        database.clear();
    }

    /** The kept records, by number, of which the portion says something else. */
    private Map<String, BatchRecord> changed(List<BatchRecord> portion, Map<List<String>, RecordRow> rows) {
        var numbers = new ArrayList<String>();
        for (var record : portion) {
            var row = rows.get(name(record));
            if (row != null && !row.digest().equals(CanonicalJson.digest(record))) numbers.add(row.number());
        }
        var found = new HashMap<String, BatchRecord>();
        for (var view : records.latestOf(numbers)) found.put(view.number(), (BatchRecord) view.record());
        return found;
    }

    /** What a portion would become, and its records told one by one as far as wanted. */
    public record Outlook(int fresh, int changed, int unchanged, List<Intended> told) {}

    /** @param telling how many of the records are told one by one, from the first */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outlook outlook(List<BatchRecord> portion, int telling) throws Refusal {
        var rows = standing(portion);
        int fresh = 0;
        int changed = 0;
        var told = new ArrayList<Intended>();
        var standing = changed(portion, rows);
        for (var record : portion) {
            var row = rows.get(name(record));
            var merged = row == null || !standing.containsKey(row.number())
                    ? record
                    : BatchMerge.of(standing.get(row.number()), record);
            if (row == null) fresh++;
            else if (!row.digest().equals(CanonicalJson.digest(merged))) changed++;
            if (told.size() < telling) told.add(intended(merged));
        }
        database.clear();
        return new Outlook(fresh, changed, portion.size() - fresh - changed, told);
    }

    /** The latest version of each record of the portion that is kept already, by product and title. */
    private Map<List<String>, RecordRow> standing(List<BatchRecord> portion) {
        var titles = portion.stream().map(BatchRecord::title).distinct().toList();
        var rows = new HashMap<List<String>, RecordRow>();
        for (var row : records.titled(RecordKind.BATCH_RECORD, titles))
            rows.put(List.of(row.product(), row.title()), row);
        return rows;
    }

    private static List<String> name(BatchRecord record) {
        return List.of(record.product(), record.title());
    }

    /** Writes down that every portion was gone through. @param left records left out; @param told titles of the first of them */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void kept(String number, long left, List<String> told) throws Refusal {
        var found = find(number, LockModeType.PESSIMISTIC_WRITE);
        if (found.state() == ImportState.KEPT) return;
        found.kept(left);
        trail.append(Act.of("intake.kept", number)
                .because(found.reason())
                .with("records", found.versionsKept() + " versions")
                .with("leftOut", Long.toString(left))
                .with("leftOutFirst", told.isEmpty() ? null : String.join(", ", told)));
    }

    /** After its job failed: it may be confirmed again. */
    public void release(String number) throws Refusal {
        find(number, LockModeType.PESSIMISTIC_WRITE).released();
        trail.append(Act.of("intake.not-kept", number));
    }

    /** What kind of record the trial run found; null if it found none. */
    public RecordKind kind(String number) throws Refusal {
        var intended = find(number, LockModeType.NONE).view().report().records();
        return intended.isEmpty() ? null : intended.get(0).kind();
    }

    /** What its records are in all; null if they are told one by one. */
    public ImportReport.Bulk bulk(String number) throws Refusal {
        return find(number, LockModeType.NONE).report().bulk();
    }

    /** Name and version of the mapping that its table was read by; null for none. */
    public String mapping(String number) throws Refusal {
        return find(number, LockModeType.NONE).mapping();
    }

    public StoredFile file(String number) throws Refusal {
        return find(number, LockModeType.NONE).file();
    }

    private RecordView keep(Intended intended, Kept record, Import from) throws Refusal {
        if (record instanceof TrialProtocol protocol) return keep(intended, protocol, from);
        return intended.existing() == null
                ? records.keep(record, from.file(), from.reason())
                : records.revise(
                        intended.existing(), Integer.parseInt(intended.version()), record, from.file(), from.reason());
    }

    private RecordView keep(Intended intended, TrialProtocol protocol, Import from) throws Refusal {
        return intended.existing() == null
                ? protocols.keep(protocol, from.file(), from.reason())
                : protocols.revise(
                        intended.existing(),
                        Integer.parseInt(intended.version()),
                        protocol,
                        from.file(),
                        from.reason());
    }

    private Import find(String number, LockModeType lock) throws Refusal {
        var found = number == null ? null : database.find(Import.class, number);
        if (found == null) throw new Refusal(Refusal.Reason.NOT_FOUND, "intake.not-found", String.valueOf(number));
        // Locking alone would leave a row that was looked at before as it was then.
        if (lock != LockModeType.NONE && database.getLockMode(found) != lock) database.refresh(found, lock);
        return found;
    }

    private ImportReport report(StoredFile file, Reading reading) {
        var before = records.importedFrom(file.sha256());
        var already = before.map(view -> new ImportReport.Already(view.address().toString(), view.at()))
                .orElse(null);
        var counts = reading.counts().entrySet().stream()
                .map(count -> new ImportReport.Count(count.getKey(), Integer.toString(count.getValue())))
                .toList();
        var intended = reading.records().stream().map(this::intended).toList();
        return new ImportReport(reading.format(), counts, reading.problems(), intended, already);
    }

    private Intended intended(Kept record) {
        var product = record.product();
        var same = records.same(record.kind(), product, record.title());
        var changes = same.map(view -> Change.between(view.address().toString(), view.record(), record))
                .orElse(List.of());
        return new Intended(
                record.kind(),
                record.title(),
                product,
                CanonicalJson.digest(record),
                same.map(RecordView::number).orElse(null),
                same.map(view -> Integer.toString(view.latest())).orElse(null),
                changes.stream()
                        .limit(ImportReport.MOST_DIFFERENCES)
                        .map(change -> new Difference(change.address(), change.oldValue(), change.newValue()))
                        .toList(),
                Integer.toString(changes.size()),
                record.unmapped());
    }

    private static Refusal already(RecordView before) {
        return new Refusal(
                Refusal.Reason.CONFLICT,
                "intake.already-imported",
                before.address().toString(),
                before.at().toString());
    }
}
