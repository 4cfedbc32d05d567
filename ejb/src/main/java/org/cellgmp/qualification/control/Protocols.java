package org.cellgmp.qualification.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.qualification.SelfCheckProtocol;
import org.cellgmp.qualification.SelfCheckProtocol.Replayed;
import org.cellgmp.qualification.SelfCheckRow;
import org.cellgmp.qualification.SelfCheckView;
import org.cellgmp.qualification.entity.SelfCheckRun;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Numbers;

/** Keeps protocols and reads them. */
@Stateless
@PermitAll // private to this room
public class Protocols {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    FileStore files;

    @Inject
    Numbers numbers;

    @Inject
    CurrentActor actor;

    @Inject
    Guidelines guidelines;

    @Inject
    Trail trail;

    public SelfCheckRow keep(String job, String rulebook, List<Replayed> replayed, List<Replayed> site) {
        var who = actor.get();
        var protocol = new SelfCheckProtocol(
                numbers.next("SC"),
                HouseClock.nowAtSite(),
                who.id(),
                who.printedName(),
                rulebook,
                Installation.server(),
                Installation.java(),
                Installation.system(),
                replayed,
                site);
        var run = new SelfCheckRun(job, protocol, put(protocol));
        entities.persist(run);
        var row = run.row();
        trail.append(Act.of("qualification.self-checked", row.number())
                .with("rulebook", row.rulebook())
                .with("server", protocol.server())
                .with("java", protocol.java())
                .with("cases", Integer.toString(row.cases()))
                .with("passed", Integer.toString(row.passed()))
                .with("failed", Integer.toString(row.failed()))
                .with("digest", row.digest()));
        return row;
    }

    private String put(SelfCheckProtocol protocol) {
        try {
            return files.keepPrint(CanonicalJson.write(protocol), protocol.number() + ".json", "application/json")
                    .sha256();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Optional<SelfCheckRow> ofJob(String job) {
        return first("r.job = :value", job);
    }

    /** The latest on a rulebook. */
    public Optional<SelfCheckRow> latest(String rulebook) {
        return first("r.rulebook = :value", rulebook);
    }

    private Optional<SelfCheckRow> first(String where, String value) {
        return entities.createQuery(
                        "select r from SelfCheckRun r where " + where + " order by r.id desc", SelfCheckRun.class)
                .setParameter("value", value)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(SelfCheckRun::row);
    }

    public SelfCheckView get(String number) throws Refusal {
        var row = first("r.number = :value", number)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "qualification.unknown-self-check", number));
        return new SelfCheckView(row, protocol(row), guidelines.digest());
    }

    /** @throws IllegalStateException if the file no longer has its digest */
    public byte[] bytes(SelfCheckRow row) {
        try (var in = files.open(row.digest())) {
            var bytes = in.readAllBytes();
            if (!CanonicalJson.sha256(bytes).equals(row.digest()))
                throw new IllegalStateException("protocol " + row.number() + " was changed on disk");
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public SelfCheckProtocol protocol(SelfCheckRow row) {
        return CanonicalJson.read(SelfCheckProtocol.class, bytes(row));
    }

    public Page<SelfCheckRow> list(String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                "select r from SelfCheckRun r" + (after == null ? "" : " where r.id < :before") + " order by r.id desc",
                SelfCheckRun.class);
        if (after != null) query.setParameter("before", cursor(after));
        var found = query.setMaxResults(rows + 1).getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        return new Page<>(
                shown.stream().map(SelfCheckRun::row).toList(),
                more ? shown.get(rows - 1).id().toString() : null);
    }

    private static Long cursor(String after) throws Refusal {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", after);
        }
    }
}
