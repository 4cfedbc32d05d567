package org.cellgmp.containment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.containment.Contained;
import org.cellgmp.containment.Provenance;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.containment.entity.Hold;
import org.cellgmp.containment.entity.PassedGate;
import org.cellgmp.containment.entity.UseWhileHeld;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.RecordsKept;

/** How records stand to the holds: what is about or used a held thing, and what was used while it was held. */
@ApplicationScoped
public class Containing {
    @Inject
    HoldShelf shelf;

    @Any
    @Inject
    Instance<Provenance> provenances;

    @Inject
    Trail trail;

    /** A record that comes to be kept may tell of the use of a thing that was held then: that is written at once. */
    void kept(@Observes RecordsKept kept) {
        var uses = kept.views().stream().map(view -> Uses.of(view.record())).toList();
        // Asked once for all of them: each question makes the session look through everything that it is about to
        // write.
        var things = new LinkedHashSet<Thing>();
        for (var used : uses) things.addAll(HoldShelf.things(used));
        if (things.isEmpty()) return;
        var holds = shelf.on(things, List.of(), false);
        for (int i = 0; i < uses.size() && !holds.isEmpty(); i++)
            kept(kept.views().get(i), uses.get(i), holds);
    }

    private void kept(RecordView view, List<Uses.Use> uses, List<Hold> holds) {
        boolean first = view.address().version() == 1;
        for (var hold : holds)
            for (var use : uses)
                if (use.thing().matches(hold.thing()) && hold.stoodAt(use.at(), first)) {
                    if (shelf.tell(hold, view, use.at()))
                        trail.append(Act.of("containment.used-while-held", view.number())
                                .with("hold", hold.number())
                                .with("thing", hold.thing().title()));
                    break;
                }
    }

    public Contained of(RecordView view) {
        var subject = Uses.subject(view.record());
        var onIt = shelf.on(
                subject == null || !subject.known() ? List.of() : List.of(subject), List.of(view.number()), true);
        var used = new Used(view);
        var onUsed = shelf.on(used.things, used.records, true).stream()
                .filter(hold -> !onIt.contains(hold))
                .toList();
        return new Contained(
                shelf.rows(onIt),
                shelf.rows(onUsed),
                shelf.usesBy(view.number()).stream().map(UseWhileHeld::view).toList());
    }

    /** Waits for holds that are being placed on anything the release would stand on, and keeps further ones waiting. */
    public void admit(RecordView batch) {
        shelf.lock(standsOn(batch), LockModeType.PESSIMISTIC_READ);
    }

    /** @param disposition number of the release that was signed */
    public void passed(RecordView batch, String disposition) {
        for (var thing : standsOn(batch))
            shelf.persist(new PassedGate(thing, batch.number(), disposition, HouseClock.nowAtSite()));
    }

    private Set<Thing> standsOn(RecordView batch) {
        var things = new LinkedHashSet<Thing>(new Used(batch).things);
        var subject = Uses.subject(batch.record());
        if (subject != null && subject.known()) things.add(subject);
        return things;
    }

    /** All that a record used, as it says itself and, for a batch, as the rooms above know. */
    private final class Used {
        final List<Thing> things = new ArrayList<>();
        final List<String> records = new ArrayList<>();

        Used(RecordView view) {
            things.addAll(HoldShelf.things(Uses.of(view.record())));
            if (!(view.record() instanceof BatchRecord)) return;
            for (var provenance : provenances)
                for (var ingredient : provenance.wentInto(view.number())) {
                    var thing = new Thing(ThingKind.LOT, ingredient.code(), ingredient.lot());
                    if (thing.known() && !things.contains(thing)) things.add(thing);
                    if (ingredient.record() != null) records.add(ingredient.record());
                }
        }
    }
}
