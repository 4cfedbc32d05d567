package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.KeyView;
import org.cellgmp.dossier.entity.KeyForm;
import org.cellgmp.dossier.entity.KeyedValues;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.boundary.Numbers;

/** Governed values: the same letters everywhere, because a reviewer sees two sections where one letter differs. */
@ApplicationScoped
public class KeyShelf {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Numbers numbers;

    @Inject
    Trail trail;

    public KeyShelf() {}

    /** Every version, by kind, number and version; newest version first. */
    public List<KeyView> all() {
        return views(entities.createQuery(
                        "select k from KeyedValues k order by k.kind, k.number, k.version desc", KeyedValues.class)
                .getResultList());
    }

    /** Versions of a number, newest first. @throws Refusal NOT_FOUND */
    public List<KeyView> history(String number) throws Refusal {
        var found = views(ofNumbers(List.of(String.valueOf(number))));
        if (found.isEmpty()) throw unknown(number);
        return found;
    }

    private List<KeyedValues> ofNumbers(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select k from KeyedValues k where k.number in :numbers order by k.number, k.version desc",
                                KeyedValues.class)
                        .setParameter("numbers", numbers)
                        .getResultList();
    }

    /** @param rows with every version of their numbers */
    private static List<KeyView> views(List<KeyedValues> rows) {
        var latest = new HashMap<String, Integer>();
        for (var row : rows) latest.merge(row.number(), row.version(), Math::max);
        return rows.stream().map(row -> row.view(latest.get(row.number()))).toList();
    }

    /** A version, locked until the transaction ends. @throws Refusal NOT_FOUND */
    public KeyedValues locked(String number, int version) throws Refusal {
        return entities.createQuery(
                        "select k from KeyedValues k where k.number = :number and k.version = :version",
                        KeyedValues.class)
                .setParameter("number", number)
                .setParameter("version", version)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> unknown(number + "/v" + version));
    }

    /** Versions that the branches of a dossier have written, by name of the branch. */
    public Map<String, KeyView> of(List<Branch> branches) {
        var found = new HashMap<String, KeyView>();
        if (branches.isEmpty()) return found;
        var numbers = entities.createQuery(
                        "select distinct k.number from KeyedValues k where k.sha256 in :digests", String.class)
                .setParameter(
                        "digests",
                        branches.stream()
                                .map(branch -> KeyedValues.digest(branch.kind(), branch.values()))
                                .collect(Collectors.toSet()))
                .getResultList();
        var byDigest = new HashMap<String, KeyView>();
        for (var view : views(ofNumbers(numbers))) byDigest.put(view.sha256(), view);
        for (var branch : branches) {
            var view = byDigest.get(KeyedValues.digest(branch.kind(), branch.values()));
            if (view != null) found.put(branch.name(), view);
        }
        return found;
    }

    /** The version with these very values. */
    public Optional<KeyedValues> same(BranchKind kind, List<String> values) {
        return entities.createQuery("select k from KeyedValues k where k.sha256 = :digest", KeyedValues.class)
                .setParameter("digest", KeyedValues.digest(kind, values))
                .getResultStream()
                .findFirst();
    }

    /**
     * Proposes values under a new number; writes its event.
     *
     * @throws Refusal CONFLICT if values are there that differ only in capitals, width or blanks
     */
    public KeyedValues propose(BranchKind kind, List<String> values, Actor who) throws Refusal {
        return write(null, 1, kind, values, null, who);
    }

    /** Proposes the next version of a number; writes its event. @param expected newest version that the person saw */
    public KeyedValues revise(String number, int expected, List<String> values, String reason, Actor who)
            throws Refusal {
        var newest = history(number).get(0);
        if (newest.version() != expected)
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "dossier.key-later-version", number, Integer.toString(newest.version()));
        return write(number, expected + 1, newest.kind(), values, reason, who);
    }

    private KeyedValues write(
            String number, int version, BranchKind kind, List<String> values, String reason, Actor who) throws Refusal {
        var kept = PlacementCheck.branch(kind, values);
        var form = form(kind, kept);
        // A slip in its own earlier version may be mended; a second number for the same thing may not.
        if (form.isPresent()) {
            for (var other : ofNumbers(List.of(form.get().number())))
                if (!other.number().equals(number) || other.values().equals(kept)) throw alike(other);
        } else
            for (var other : withoutForm(kind))
                if (KeyForm.digest(other.values()).equals(KeyForm.digest(kept))
                        && (!other.number().equals(number) || other.values().equals(kept))) throw alike(other);
        var named = number == null ? numbers.next("KA") : number;
        var made = new KeyedValues(named, version, kind, kept, reason, who);
        entities.persist(made);
        try {
            // With those of its versions from before forms were kept.
            for (var one : ofNumbers(List.of(named))) {
                var there = form(kind, one.values()).map(KeyForm::number);
                if (there.isEmpty()) entities.persist(new KeyForm(one));
                else if (!there.get().equals(named)) throw new PersistenceException("written meanwhile");
            }
            entities.flush();
        } catch (PersistenceException taken) {
            // Somebody else wrote the same form, or the same version, between the look and the writing.
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.key-alike-now", String.join(", ", kept));
        }
        var name = named + "/v" + version;
        trail.append(Act.of("dossier.key-proposed", name)
                .because(reason)
                .changing(Change.between(name, null, new Branch(named, kind, kept).attributes())));
        return made;
    }

    private Optional<KeyForm> form(BranchKind kind, List<String> values) {
        return entities.createQuery(
                        "select f from KeyForm f where f.kind = :kind and f.sha256 = :digest", KeyForm.class)
                .setParameter("kind", kind)
                .setParameter("digest", KeyForm.digest(values))
                .getResultStream()
                .findFirst();
    }

    /** Values that were written before forms were kept. */
    private List<KeyedValues> withoutForm(BranchKind kind) {
        return entities.createQuery(
                        "select k from KeyedValues k where k.kind = :kind and not exists (select f.id from KeyForm f where"
                                + " f.number = k.number)",
                        KeyedValues.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    private static Refusal alike(KeyedValues other) {
        var view = other.view(other.version());
        return new Refusal(Refusal.Reason.CONFLICT, "dossier.key-alike", view.name(), view.label());
    }

    private static Refusal unknown(String number) {
        return new Refusal(Refusal.Reason.NOT_FOUND, "dossier.key-not-found", number);
    }
}
