package org.cellgmp.containment.control;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.containment.HoldAction;
import org.cellgmp.containment.HoldRow;
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.HoldView;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.entity.Gate;
import org.cellgmp.containment.entity.Hold;
import org.cellgmp.containment.entity.PassedGate;
import org.cellgmp.containment.entity.UseWhileHeld;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.Reaches;

/** Holds, uses and passages as they are kept, by keyset. */
@ApplicationScoped
public class HoldShelf {
    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Reaches reaches;

    /** Waits until nobody else passes or closes the gates of these things; in one order, so that no two wait for each other. */
    public void lock(Collection<Thing> things, LockModeType mode) {
        var gates = things.stream().map(Gate::of).distinct().sorted().toList();
        if (!gates.isEmpty())
            entities.createQuery("select g from Gate g where g.id in :gates order by g.id", Gate.class)
                    .setParameter("gates", gates)
                    .setLockMode(mode)
                    .getResultList();
    }

    public void persist(Object entity) {
        entities.persist(entity);
    }

    public void flush() {
        entities.flush();
    }

    /** @throws Refusal NOT_FOUND */
    public Hold find(String number) throws Refusal {
        return entities.createQuery("select h from Hold h where h.number = :number", Hold.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "containment.unknown", number));
    }

    /** @throws Refusal NOT_FOUND */
    public UseWhileHeld findUse(Hold hold, String record) throws Refusal {
        return entities.createQuery(
                        "select u from UseWhileHeld u where u.hold = :hold and u.record = :record", UseWhileHeld.class)
                .setParameter("hold", hold)
                .setParameter("record", record)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(NOT_FOUND, "containment.no-use", hold.number(), record));
    }

    /** Holds on any of the things or placed from any of the records, oldest first. @param standing false for lifted ones too */
    public List<Hold> on(Collection<Thing> things, Collection<String> records, boolean standing) {
        var found = new LinkedHashMap<Long, Hold>();
        var state = standing ? " and h.state = org.cellgmp.containment.HoldState.STANDING" : "";
        var named = things.stream().collect(Collectors.groupingBy(Thing::named));
        for (var names : portions(named.keySet()))
            entities.createQuery("select h from Hold h where h.named in :names" + state + " order by h.id", Hold.class)
                    .setParameter("names", names)
                    .getResultStream()
                    .filter(hold -> named.getOrDefault(hold.thing().named(), List.of()).stream()
                            .anyMatch(hold.thing()::matches))
                    .forEach(hold -> found.put(hold.id(), hold));
        for (var numbers : portions(records))
            entities.createQuery(
                            "select h from Hold h where h.record in :records" + state + " order by h.id", Hold.class)
                    .setParameter("records", numbers)
                    .getResultStream()
                    .forEach(hold -> found.put(hold.id(), hold));
        return List.copyOf(found.values());
    }

    /** @param record number */
    public List<UseWhileHeld> usesBy(String record) {
        return entities.createQuery(
                        "select u from UseWhileHeld u join fetch u.hold where u.record = :record order by u.id",
                        UseWhileHeld.class)
                .setParameter("record", record)
                .getResultList();
    }

    /** Releases that stand on a thing, newest first. */
    public List<PassedGate> passages(Thing thing) {
        return entities.createQuery(
                        "select p from PassedGate p where p.named = :named order by p.id desc", PassedGate.class)
                .setParameter("named", thing.named())
                .getResultStream()
                .filter(passed -> passed.thing().matches(thing))
                .toList();
    }

    /** Oldest first. */
    public List<HoldRow> forEvent(String event) {
        return rows(entities.createQuery("select h from Hold h where h.event = :event order by h.id", Hold.class)
                .setParameter("event", event)
                .setMaxResults(Page.LARGEST)
                .getResultList());
    }

    /** Newest first. @param state null for all @param words looked for in number, name and reason */
    public Page<HoldRow> list(HoldState state, String words, String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var text = words == null || words.isBlank()
                ? null
                : "%"
                        + words.strip()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace("!", "!!")
                                .replace("%", "!%")
                                .replace("_", "!_")
                        + "%";
        var query = entities.createQuery(
                "select h from Hold h where 1 = 1" + (state == null ? "" : " and h.state = :state")
                        + (after == null ? "" : " and h.id < :before")
                        + (text == null
                                ? ""
                                : " and (lower(h.number) like :words escape '!' or lower(h.named) like :words escape '!'"
                                        + " or lower(h.code) like :words escape '!' or lower(h.reason) like :words escape '!')")
                        + " order by h.id desc",
                Hold.class);
        if (state != null) query.setParameter("state", state);
        if (after != null) query.setParameter("before", cursor(after));
        if (text != null) query.setParameter("words", text);
        var found = query.setMaxResults(rows + 1).getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        return new Page<>(rows(shown), more ? shown.get(shown.size() - 1).id().toString() : null);
    }

    public List<HoldRow> rows(Collection<Hold> holds) {
        if (holds.isEmpty()) return List.of();
        Map<Long, Long> open = new HashMap<>();
        for (var row : entities.createQuery(
                        "select u.hold.id, count(u) from UseWhileHeld u where u.hold in :holds and u.signature is null"
                                + " group by u.hold.id",
                        Object[].class)
                .setParameter("holds", holds)
                .getResultList()) open.put((Long) row[0], (Long) row[1]);
        return holds.stream()
                .map(hold -> new HoldRow(
                        hold.number(),
                        hold.thing(),
                        hold.record(),
                        hold.reason(),
                        hold.event(),
                        hold.placedByName(),
                        hold.placedAt(),
                        hold.state(),
                        open.getOrDefault(hold.id(), 0L)))
                .toList();
    }

    public HoldView view(Hold hold, Actor who) {
        var whyNot = new EnumMap<HoldAction, Refusal>(HoldAction.class);
        var at = reaches.at(who, hold.number());
        for (var action : HoldAction.values()) {
            var refusal = at.whyNot(person -> hold.whyNot(action, person));
            if (refusal != null) whyNot.put(action, refusal);
        }
        var uses = entities.createQuery(
                        "select u from UseWhileHeld u where u.hold = :hold order by u.id", UseWhileHeld.class)
                .setParameter("hold", hold)
                .setMaxResults(Page.LARGEST)
                .getResultList();
        return new HoldView(
                hold.number(),
                hold.thing(),
                hold.record(),
                hold.reason(),
                hold.event(),
                hold.placedBy(),
                hold.placedByName(),
                hold.placedAt(),
                hold.state(),
                hold.lifted(),
                uses.stream().map(UseWhileHeld::view).toList(),
                passages(hold.thing()).stream()
                        .limit(HoldView.SHOWN)
                        .map(PassedGate::view)
                        .toList(),
                whyNot);
    }

    /** Records that the use is told, once a hold and record. @return false if it was known */
    boolean tell(Hold hold, org.cellgmp.recordkeeping.RecordView view, OffsetDateTime usedAt) {
        var known = entities.createQuery(
                        "select count(u) from UseWhileHeld u where u.hold = :hold and u.record = :record", Long.class)
                .setParameter("hold", hold)
                .setParameter("record", view.number())
                .getSingleResult();
        if (known > 0) return false;
        entities.persist(new UseWhileHeld(hold, view, usedAt));
        return true;
    }

    private static <T> List<List<T>> portions(Collection<T> all) {
        var list = List.copyOf(all);
        var portions = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += AT_ONCE)
            portions.add(list.subList(from, Math.min(from + AT_ONCE, list.size())));
        return portions;
    }

    private static long cursor(String after) throws Refusal {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(UNREADABLE, "ground.broken-cursor", after);
        }
    }

    static List<Thing> things(Collection<Uses.Use> uses) {
        return uses.stream().map(Uses.Use::thing).distinct().collect(Collectors.toList());
    }
}
