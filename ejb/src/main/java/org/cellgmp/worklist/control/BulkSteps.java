package org.cellgmp.worklist.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.change.boundary.Changes;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.deviation.boundary.EventOwners;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.signature.SigningSeries;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.worklist.BulkDone;
import org.cellgmp.worklist.BulkOrder;
import org.cellgmp.worklist.BulkRow;
import org.cellgmp.worklist.entity.BulkKept;

/** The parts of an act in bulk, each in a transaction of its own, so that what one record refuses is not lost on the others. */
@Stateless
@PermitAll // reached through the door of acts in bulk only; each record's own door checks the role
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkSteps {
    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    Deviations events;

    @Inject
    EventOwners owners;

    @Inject
    Capas capas;

    @Inject
    Changes changes;

    @Inject
    Signatures signatures;

    @Inject
    Trail trail;

    @Inject
    CurrentActor currentActor;

    /** Written before the first record is touched. */
    public void begin(String number, BulkOrder order, List<BulkRow> rows) {
        var who = currentActor.get();
        entities.persist(new BulkKept(number, order.act(), order.reason(), order.together(), who));
        trail.append(Act.of("worklist.bulk-begun", number)
                .because(order.reason())
                .with("act", order.act().name())
                .with("owner", order.owner())
                .with("records", told(rows)));
    }

    /** The list, signed. @return number of its signature */
    public String sign(SigningSeries series, String reason, String account, String password) throws Refusal {
        return signatures.signList(series, reason, account, password).number();
    }

    /** @param moved revision of each record that this go has changed already; written to */
    public void one(BulkOrder order, BulkRow row, Map<String, Integer> moved) throws Refusal {
        moved.put(row.number(), done(order, row, moved.getOrDefault(row.number(), row.revision())));
    }

    /** All of them or, if one refuses, none. @param series null if the act is not signed */
    public BulkDone all(
            String number,
            BulkOrder order,
            List<BulkRow> rows,
            List<BulkDone.Row> outcome,
            SigningSeries series,
            String account,
            String password)
            throws Refusal {
        begin(number, order, rows);
        var moved = new HashMap<String, Integer>();
        if (series == null) {
            for (var row : rows) one(order, row, moved);
            return end(number, null, outcome);
        }
        var list = sign(series, order.reason(), account, password);
        return signatures.through(series, list, () -> {
            for (var row : rows) one(order, row, moved);
            return end(number, list, outcome);
        });
    }

    /** @return what is kept of it */
    public BulkDone end(String number, String list, List<BulkDone.Row> rows) {
        var kept = entities.find(BulkKept.class, number);
        var outcome = new ArrayList<BulkDone.Row>();
        for (var row : rows) outcome.add(list == null || !row.done() ? row : withSignature(row, list));
        kept.ended(list, outcome);
        var view = kept.view();
        trail.append(Act.of("worklist.bulk-ended", number)
                .with("done", Long.toString(view.count()))
                .with("refused", Long.toString(view.rows().size() - view.count()))
                .with("signature", list));
        return view;
    }

    /** The record's own signature, the newest made through the list. */
    private BulkDone.Row withSignature(BulkDone.Row row, String list) {
        var own = signatures.of(row.number()).stream()
                .filter(one -> one.statement().contains("\"signed with the list\",\"value\":\"" + list + "\""))
                .filter(one -> row.part() == null || one.statement().contains("\"value\":\"" + row.part() + "\""))
                .reduce((first, last) -> last)
                .map(one -> one.number())
                .orElse(null);
        return new BulkDone.Row(
                row.number(), row.part(), row.title(), row.revision(), own, row.refusal(), row.arguments());
    }

    private int done(BulkOrder order, BulkRow row, int revision) throws Refusal {
        var number = row.number();
        var reason = order.reason();
        return switch (order.act()) {
            case CLASSIFY ->
                events.classify(number, revision, order.factors(), order.expected(), reason)
                        .revision();
            case ASSIGN ->
                owners.assign(number, revision, order.owner(), reason).revision();
            case CLOSE -> events.close(number, revision, reason, null, null).revision();
            case VERIFY ->
                number.startsWith("CH-")
                        ? changes.verify(number, revision, row.part(), true, reason)
                                .revision()
                        : capas.verify(number, revision, row.part(), true, reason)
                                .revision();
            case ASK_EXTENSION ->
                capas.askExtension(number, revision, row.part(), order.to(), reason)
                        .revision();
            case GRANT_EXTENSION ->
                capas.decideExtension(number, revision, row.part(), true, reason, null, null)
                        .revision();
            case CONFIRM -> capas.confirm(number, revision).revision();
        };
    }

    private static String told(List<BulkRow> rows) {
        return String.join(
                ", ",
                rows.stream()
                        .map(row -> row.number() + (row.part() == null ? "" : " " + row.part()) + " r" + row.revision())
                        .toList());
    }
}
