package org.cellgmp.recordkeeping.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.Address;
import org.cellgmp.record.Canonical;
import org.cellgmp.record.Kept;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.RecordsKept;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.entity.KeptRecord;
import org.cellgmp.recordkeeping.entity.KeptVersion;

/** Writes versions of records, with their event in the trail and word to the rooms that hear of records. Who may is said at each door. */
@Dependent
public class Scribe {
    @Inject
    Archive archive;

    @Inject
    Trail trail;

    @Inject
    CurrentActor actor;

    @Inject
    Event<RecordsKept> announced;

    /**
     * New records of one kind, all of them or none.
     *
     * @param numbers gives the next number of a prefix
     * @throws Refusal for the first that cannot be kept
     */
    public List<RecordView> keep(
            List<? extends Kept> records, StoredFile original, String reason, UnaryOperator<String> numbers)
            throws Refusal {
        var why = Keeping.reason(reason);
        if (records.isEmpty()) return List.of();
        var canonicals = new ArrayList<Canonical>();
        for (var record : records) {
            var canonical = new Canonical(record);
            Keeping.check(record, canonical);
            canonicals.add(canonical);
        }
        archive.checkNew(records);
        var versions = new ArrayList<KeptVersion>();
        for (int i = 0; i < records.size(); i++) {
            var kept = new KeptRecord(numbers.apply(records.get(i).kind().prefix()), records.get(i));
            versions.add(write(kept, canonicals.get(i), original, why));
        }
        archive.add(versions);
        var views = new ArrayList<RecordView>();
        for (int i = 0; i < records.size(); i++) {
            trail.append(act("record.kept", versions.get(i), Map.of(), canonicals.get(i)));
            views.add(Archive.view(versions.get(i).record(), versions.get(i), records.get(i)));
        }
        announced.fire(new RecordsKept(views));
        return views;
    }

    /** The next version of a record. @throws Refusal if it may not follow {@code expected} */
    public RecordView revise(String number, int expected, Kept record, StoredFile original, String reason)
            throws Refusal {
        var why = Keeping.reason(reason);
        var canonical = new Canonical(record);
        Keeping.check(record, canonical);
        var kept = archive.locked(number);
        Keeping.checkNext(kept, expected, record);
        // As it reads today: a version that was kept before the vocabulary grew is compared in its present form.
        var before = new Canonical(
                Keeping.read(kept.kind(), archive.version(number, expected).canonical()));
        if (before.digest().equals(canonical.digest())) throw Keeping.nothingChanged(number);
        kept.supersededBy(record);
        var version = write(kept, canonical, original, why);
        archive.add(List.of(version));
        trail.append(act("record.revised", version, before.leaves(), canonical));
        var view = Archive.view(version.record(), version, record);
        announced.fire(new RecordsKept(List.of(view)));
        return view;
    }

    private KeptVersion write(KeptRecord kept, Canonical record, StoredFile original, String reason) {
        return new KeptVersion(
                kept, record.bytes(), original, reason, actor.get().id(), HouseClock.nowAtSite());
    }

    private static Act act(String name, KeptVersion version, Map<String, String> before, Canonical after) {
        var address = Address.of(version.record().number(), version.version());
        var original = version.original();
        var changes = Change.betweenLeaves(address.toString(), before, after.leaves());
        return Act.of(name, address.toString())
                .because(version.reason())
                .changing(changes)
                .with(NamedFields.DETAIL, before.isEmpty() ? null : NamedFields.of(changes, before, after.leaves()))
                .with("digest", version.digest())
                .with("original", original == null ? null : original.sha256())
                .with("file", original == null ? null : original.name());
    }
}
