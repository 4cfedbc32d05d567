package org.cellgmp.worklist.boundary;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.TOO_LARGE;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.signature.SigningSeries;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.worklist.BulkDone;
import org.cellgmp.worklist.BulkOrder;
import org.cellgmp.worklist.BulkRow;
import org.cellgmp.worklist.control.BulkReading;
import org.cellgmp.worklist.control.BulkSteps;
import org.cellgmp.worklist.entity.BulkKept;

/**
 * The door of acts on many records: what would happen to each, and then the act. Every record is asked at its own door whether
 * this person may, in its state, at the revision that was shown; one signing covers all, and each signature names it.
 */
@Stateless
@Interceptors(RefusedActs.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({
    Role.RECORDER,
    Role.REVIEWER,
    Role.ANALYST,
    Role.ANALYST_REVIEWER,
    Role.QA,
    Role.QP_MANUFACTURER,
    Role.QP_MAH
})
public class BulkActs {
    private static final System.Logger LOG = System.getLogger(BulkActs.class.getName());

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    @Inject
    BulkReading reading;

    @Inject
    BulkSteps steps;

    @Inject
    Signatures signatures;

    @Inject
    Numbers numbers;

    /**
     * What the order would do to each record, or why not; changes nothing.
     *
     * @throws Refusal UNREADABLE without an act or without a record; TOO_LARGE for more than {@link BulkOrder#MOST}
     */
    public List<BulkRow> preview(BulkOrder order) throws Refusal {
        if (order.act() == null) throw new Refusal(UNREADABLE, "ground.field-missing", "act");
        if (order.picks().isEmpty()) throw new Refusal(UNREADABLE, "bulk.none-picked");
        if (order.picks().size() > BulkOrder.MOST) throw tooMany();
        var rows = reading.rows(order);
        if (rows.size() > BulkOrder.MOST) throw tooMany();
        return rows;
    }

    /**
     * Carries the order out.
     *
     * @param account first component of the signature, asked for by acts that sign; @param password second component
     * @throws Refusal as {@link #preview}; without a reason, or a revision for each record; BLOCKED if none can be done, or
     *     not all of them and they were to go together; for a wrong component. One that refuses otherwise stands in the answer
     */
    public BulkDone carryOut(BulkOrder order, String account, String password) throws Refusal {
        var reason = Prose.required("reason", order.reason(), 4_000);
        for (var pick : order.picks())
            if (pick.revision() == null) throw new Refusal(UNREADABLE, "ground.field-missing", "revision");
        var rows = preview(order);
        var can = rows.stream().filter(BulkRow::can).toList();
        if (can.isEmpty()) throw new Refusal(BLOCKED, "bulk.none-can", Integer.toString(rows.size()));
        if (order.together() && can.size() < rows.size())
            throw new Refusal(
                    BLOCKED,
                    "bulk.not-all",
                    Integer.toString(rows.size() - can.size()),
                    Integer.toString(rows.size()),
                    rows.stream()
                            .filter(row -> !row.can())
                            .findFirst()
                            .orElseThrow()
                            .number());
        var checked = new BulkOrder(
                order.act(),
                order.picks(),
                reason,
                order.to(),
                order.factors(),
                order.expected(),
                order.owner(),
                order.together());
        return order.together()
                ? together(checked, can, account, password)
                : oneByOne(checked, rows, account, password);
    }

    private BulkDone together(BulkOrder order, List<BulkRow> rows, String account, String password) throws Refusal {
        var number = numbers.next("BA");
        var series = order.act().signs() ? series(number, order, rows) : null;
        var outcome = rows.stream().map(row -> told(row, null)).toList();
        return steps.all(number, order, rows, outcome, series, account, password);
    }

    private BulkDone oneByOne(BulkOrder order, List<BulkRow> rows, String account, String password) throws Refusal {
        var number = numbers.next("BA");
        var can = rows.stream().filter(BulkRow::can).toList();
        var series = order.act().signs() ? series(number, order, can) : null;
        var list = series == null ? null : steps.sign(series, order.reason(), account, password);
        steps.begin(number, order, can);
        var outcome = series == null
                ? each(number, order, rows)
                : signatures.through(series, list, () -> each(number, order, rows));
        return steps.end(number, list, outcome);
    }

    private List<BulkDone.Row> each(String number, BulkOrder order, List<BulkRow> rows) {
        var outcome = new ArrayList<BulkDone.Row>();
        var moved = new HashMap<String, Integer>();
        for (var row : rows) {
            var refusal = row.whyNot();
            if (refusal == null)
                try {
                    steps.one(order, row, moved);
                } catch (Refusal late) {
                    refusal = late;
                } catch (RuntimeException fault) {
                    LOG.log(System.Logger.Level.ERROR, number + " at " + row.number(), fault);
                    refusal = new Refusal(BLOCKED, "bulk.fault", row.number(), number);
                }
            outcome.add(told(row, refusal));
        }
        return outcome;
    }

    private static SigningSeries series(String number, BulkOrder order, List<BulkRow> rows) {
        return new SigningSeries(
                number,
                order.act().meaning(),
                rows.stream()
                        .map(row -> new SigningSeries.Entry(row.number(), row.part(), row.revision(), row.digest()))
                        .toList());
    }

    private static BulkDone.Row told(BulkRow row, Refusal refusal) {
        return new BulkDone.Row(
                row.number(),
                row.part(),
                row.title(),
                row.revision() == null ? null : row.revision().toString(),
                null,
                refusal == null ? null : refusal.code(),
                refusal == null ? null : refusal.arguments());
    }

    private static Refusal tooMany() {
        return new Refusal(TOO_LARGE, "bulk.too-many", Integer.toString(BulkOrder.MOST));
    }

    /** What became of one. @throws Refusal NOT_FOUND */
    @RolesAllowed(Role.READER)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public BulkDone get(String number) throws Refusal {
        var kept = entities.find(BulkKept.class, number);
        if (kept == null) throw new Refusal(NOT_FOUND, "bulk.unknown", number);
        return kept.view();
    }
}
