package org.cellgmp.investigation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.entity.Sheet;
import org.cellgmp.investigation.entity.SheetVersion;
import org.cellgmp.record.CanonicalJson;

/** What is kept to quality events, in the database. */
@ApplicationScoped
public class Shelf {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    /** @param revision number of the version */
    public record Kept<T>(int revision, T value, String digest) {}

    /** The latest version, if there is any. */
    public <T extends Record> Optional<Kept<T>> latest(String event, Sheet.Part part, Class<T> type) {
        return entities.createQuery(
                        "select v from SheetVersion v join fetch v.sheet where v.sheet.event = :event and v.sheet.part = :part"
                                + " and v.version = v.sheet.latest",
                        SheetVersion.class)
                .setParameter("event", event)
                .setParameter("part", part)
                .getResultStream()
                .findFirst()
                .map(kept -> new Kept<>(kept.version(), CanonicalJson.read(type, kept.canonical()), kept.digest()));
    }

    public Optional<Sheet> sheet(String event, Sheet.Part part) {
        return entities.createQuery("select s from Sheet s where s.event = :event and s.part = :part", Sheet.class)
                .setParameter("event", event)
                .setParameter("part", part)
                .getResultStream()
                .findFirst();
    }

    /**
     * Writes the next version.
     *
     * @param expected revision it was decided on, 0 for none
     * @throws Refusal CONFLICT if somebody changed it meanwhile
     */
    public String write(
            String event, Sheet.Part part, int expected, Record value, boolean finished, int suspected, Actor who)
            throws Refusal {
        var known = sheet(event, part);
        if (known.isEmpty() && expected != 0) throw Sheet.changed(event);
        var sheet = known.orElseGet(() -> new Sheet(event, part));
        sheet.next(expected, finished, suspected);
        var canonical = CanonicalJson.write(value);
        try {
            if (known.isEmpty()) entities.persist(sheet);
            entities.persist(new SheetVersion(sheet, canonical, who.id(), HouseClock.now()));
            entities.flush();
        } catch (OptimisticLockException moved) {
            throw Sheet.changed(event);
        } catch (PersistenceException broken) {
            if (broken instanceof org.hibernate.exception.ConstraintViolationException
                    || broken.getCause() instanceof org.hibernate.exception.ConstraintViolationException)
                throw Sheet.changed(event);
            throw broken;
        }
        return CanonicalJson.sha256(canonical);
    }
}
