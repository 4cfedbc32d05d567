package org.cellgmp.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.WhoActs;
import org.cellgmp.record.CanonicalJson;

/** Turns an act into the event that is kept: adds who, when and whence, and the digest of the canonical bytes. */
@ApplicationScoped
public class EventWriter {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    WhoActs who;

    @Inject
    StandIns standIns;

    @Inject
    EventMark mark;

    public EventWriter() {}

    /** Without a container. */
    EventWriter(EntityManager entities, WhoActs who, EventMark mark) {
        this.entities = entities;
        this.who = who;
        this.mark = mark;
        standIns = new StandIns(entities);
    }

    /** Writes the event of something done: with it goes in whose place it was done. */
    public void writeDone(Act act) {
        write(act);
        standIns.write(act, who.get());
    }

    /** Writes the event into the running transaction. */
    public void write(Act act) {
        var undigested = tell(act, who.get());
        var bytes = TrailFormat.bytes(undigested);
        var told = digested(undigested, CanonicalJson.sha256(bytes));
        var details = told.details().isEmpty() ? null : json(told.details());
        var changes = told.changes().isEmpty()
                ? null
                : json(told.changes().stream().map(TrailFormat::members).toList());
        entities.persist(new AuditEvent(told, details, changes, mark.of(bytes)));
    }

    private static EventView tell(Act act, Actor actor) {
        var details = new LinkedHashMap<String, String>();
        var standsIn = standsIn(actor);
        if (standsIn != null) details.put("deputy for", standsIn);
        act.details().forEach((name, value) -> details.put(TrailText.clean(name), TrailText.clean(value)));
        var reason = TrailText.clean(act.reason());
        return new EventView(
                0,
                UUID.randomUUID().toString(),
                HouseClock.now(),
                HouseClock.zone().getId(),
                actor.id(),
                TrailText.clean(actor.printedName()),
                actor.roles().stream()
                        .map(role -> role.containerName())
                        .sorted()
                        .toList(),
                act.name(),
                TrailText.clean(act.about()),
                reason == null || reason.isBlank() ? null : reason,
                CurrentCall.remoteAddress(),
                details,
                act.changes().stream().map(EventWriter::clean).toList(),
                null);
    }

    /** Whom the person stands in for when doing it, with the roles handed over; null for nobody. */
    private static String standsIn(Actor actor) {
        if (actor.deputising().isEmpty()) return null;
        return actor.deputising().entrySet().stream()
                .map(giver -> giver.getKey() + " ("
                        + giver.getValue().stream()
                                .map(role -> role.containerName())
                                .sorted()
                                .collect(Collectors.joining(" "))
                        + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static EventView digested(EventView e, String digest) {
        return new EventView(
                e.id(),
                e.event(),
                e.at(),
                e.zone(),
                e.actor(),
                e.printedName(),
                e.roles(),
                e.act(),
                e.about(),
                e.reason(),
                e.remoteAddress(),
                e.details(),
                e.changes(),
                digest);
    }

    private static Change clean(Change change) {
        return new Change(
                TrailText.clean(change.address()),
                TrailText.clean(change.oldValue()),
                TrailText.clean(change.newValue()));
    }

    private static String json(Object tree) {
        return new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
    }
}
