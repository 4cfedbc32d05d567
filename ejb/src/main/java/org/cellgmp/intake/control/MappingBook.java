package org.cellgmp.intake.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.intake.MappingView;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.entity.SavedMapping;
import org.cellgmp.record.CanonicalJson;
import org.hibernate.exception.ConstraintViolationException;

/** The saved mappings in the database. */
@Stateless
@PermitAll // private to this room: reached through the door, which states its roles
public class MappingBook {
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_DEFINITION = 100_000;
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,98}";

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    @Inject
    Trail trail;

    @Inject
    CurrentActor actor;

    /**
     * @param expected version that the mapping was made from; 0 for a new one
     * @throws Refusal if it cannot work, has no reason, changes nothing, or somebody saved a version meanwhile
     */
    public MappingView save(TableMapping mapping, int expected, String reason) throws Refusal {
        check(mapping);
        var why = Prose.required("reason", reason, LONGEST_REASON);
        var before = latest(mapping.name());
        int version = before.map(SavedMapping::version).orElse(0);
        if (version != expected)
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "intake.mapping-moved", mapping.name(), Integer.toString(version));
        if (before.isPresent() && before.get().digest().equals(CanonicalJson.digest(mapping)))
            throw new Refusal(Refusal.Reason.CONFLICT, "intake.mapping-unchanged", mapping.name());
        var saved = new SavedMapping(mapping, version + 1, why, actor.get().id(), HouseClock.nowAtSite());
        add(saved);
        var view = saved.view(true);
        trail.append(Act.of("intake.mapping-saved", "mapping " + view.id())
                .because(why)
                .changing(Change.between(
                        view.id(), before.map(SavedMapping::mapping).orElse(null), mapping)));
        return view;
    }

    /** Writes it now, so that a version that somebody else saved in the meantime is known inside the act. */
    private void add(SavedMapping saved) throws Refusal {
        try {
            database.persist(saved);
            database.flush();
        } catch (ConstraintViolationException same) {
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "intake.mapping-moved",
                    saved.mapping().name(),
                    Integer.toString(saved.version()));
        }
    }

    /** @throws Refusal NOT_FOUND */
    public MappingView get(String id) throws Refusal {
        var found = id == null ? null : database.find(SavedMapping.class, id);
        if (found == null) throw new Refusal(Refusal.Reason.NOT_FOUND, "intake.no-mapping", String.valueOf(id));
        int latest = latest(found.mapping().name()).map(SavedMapping::version).orElse(0);
        return found.view(latest == found.version());
    }

    /** The latest version of each, by name. @param after name after which the page begins; null for the first */
    public Page<MappingView> list(String after, int limit) {
        var found = database.createQuery(
                        "select m from SavedMapping m where m.name > :after and m.version ="
                                + " (select max(l.version) from SavedMapping l where l.name = m.name) order by m.name",
                        SavedMapping.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit + 1)
                .getResultList();
        var items = found.stream().limit(limit).map(one -> one.view(true)).toList();
        return new Page<>(
                items, found.size() > limit ? items.get(limit - 1).mapping().name() : null);
    }

    /** All versions, the latest first; a site saves few. @throws Refusal NOT_FOUND */
    public List<MappingView> versions(String name) throws Refusal {
        var found = database.createQuery(
                        "select m from SavedMapping m where m.name = :name order by m.version desc", SavedMapping.class)
                .setParameter("name", name)
                .setMaxResults(200)
                .getResultList();
        if (found.isEmpty()) throw new Refusal(Refusal.Reason.NOT_FOUND, "intake.no-mapping", name);
        return found.stream().map(one -> one.view(one == found.get(0))).toList();
    }

    private Optional<SavedMapping> latest(String name) {
        return database.createQuery(
                        "select m from SavedMapping m where m.name = :name order by m.version desc", SavedMapping.class)
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal UNREADABLE naming what cannot work */
    static void check(TableMapping mapping) throws Refusal {
        if (mapping.name() == null || !mapping.name().matches(NAME)) throw wrong("name", mapping.name());
        checkReadable(mapping);
        if (mapping.columns().isEmpty()) throw wrong("columns", "");
        for (var use : mapping.columns()) if (use.member() != null) checkMember(mapping, use.member());
        for (var one : mapping.fixed()) checkMember(mapping, one.member());
        if (CanonicalJson.write(mapping).length > LONGEST_DEFINITION / 4) throw wrong("columns", "");
    }

    /** For a mapping that is still being made: a table can be looked at by it. @throws Refusal UNREADABLE naming what cannot work */
    public static void checkReadable(TableMapping mapping) throws Refusal {
        checkLayout(mapping);
        for (var use : mapping.columns()) {
            if (use.column() == null || use.column().isBlank()) throw wrong("column", use.column());
            if (use.member() == null && mapping.target().value() == null) throw wrong("column", use.column());
        }
    }

    private static void checkLayout(TableMapping mapping) throws Refusal {
        if (mapping.target() == null) throw wrong("target", "");
        if (mapping.encoding() != null && TextSource.named(mapping.encoding()).isEmpty())
            throw wrong("encoding", mapping.encoding());
        if (mapping.separator() != null && mapping.separator().length() != 1)
            throw wrong("separator", mapping.separator());
        if (mapping.decimal() != null && !Set.of(".", ",").contains(mapping.decimal()))
            throw wrong("decimal", mapping.decimal());
        if (mapping.headingRow() != null && !mapping.headingRow().matches("[0-9]{1,4}"))
            throw wrong("headingRow", mapping.headingRow());
        if (mapping.dayOrder() != null && !Set.of("MONTH_FIRST", "DAY_FIRST").contains(mapping.dayOrder()))
            throw wrong("dayOrder", mapping.dayOrder());
        if (mapping.zone() != null && SourceTimes.zone(mapping.zone()).isEmpty()) throw wrong("zone", mapping.zone());
        if ((mapping.onlyColumn() == null) != (mapping.onlyValue() == null))
            throw wrong("onlyValue", mapping.onlyValue());
        for (var cell : mapping.expected())
            if (cell.place() == null
                    || cell.text() == null
                    || !cell.place().matches("([0-9]{1,6}|\\*):[1-9][0-9]{0,3}")) throw wrong("expected", cell.place());
    }

    private static void checkMember(TableMapping mapping, String member) throws Refusal {
        if (member == null || MemberTypes.leaf(mapping.target().kind(), member).isEmpty())
            throw wrong("member", member);
    }

    private static Refusal wrong(String what, String given) {
        return new Refusal(Refusal.Reason.UNREADABLE, "intake.mapping-wrong", what, given == null ? "" : given);
    }
}
