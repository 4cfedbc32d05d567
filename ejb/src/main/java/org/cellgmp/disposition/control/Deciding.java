package org.cellgmp.disposition.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.containment.boundary.Holds;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.DecisionRequest;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.disposition.PendingResult;
import org.cellgmp.disposition.Preparation;
import org.cellgmp.disposition.SuppliedOutOfSpecification;
import org.cellgmp.disposition.SupplyRequest;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.QcTest;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.trailreview.boundary.TrailReviews;

/** Takes a decision: looks once more at what lies on the table, has it signed, keeps it. */
@ApplicationScoped
public class Deciding {
    @Inject
    Laying laying;

    @Inject
    Ledger ledger;

    @Inject
    CurrentActor currentActor;

    @Inject
    Signatures signatures;

    @Inject
    Statements statements;

    @Inject
    Records records;

    @Inject
    Holds holds;

    @Inject
    Event<SuppliedOutOfSpecification> supplied;

    @Inject
    TrailReviews trailReviews;

    @Inject
    Numbers numbers;

    @Inject
    Trail trail;

    public Preparation prepare(String batch) throws Refusal {
        return laying.preparation(laying.table(batch, ledger.decisions(batch)), currentActor.get());
    }

    public List<DispositionView> history(String batch) {
        return ledger.decisions(batch).history();
    }

    public List<String> failing(String batch) throws Refusal {
        return laying.results(Laying.batch(records.latest(batch))).failing();
    }

    public List<String> failing(String batch, QcTest run) throws Refusal {
        var inForce = statements.specificationInForce(batch).orElse(null);
        return inForce == null
                ? List.of()
                : LaboratoryResults.failing(
                        run, Laying.batch(records.latest(batch)).record(), inForce.record());
    }

    public DispositionView decide(String batch, DecisionRequest request) throws Refusal {
        if (request.decision() == null) throw missing("decision");
        if (request.capacity() == null) throw missing("capacity");
        var who = currentActor.get();
        if (request.decision().letsGo()
                && request.capacity() != Capacity.QUALITY
                && who.holds(request.capacity().role())) holds.admit(records.latest(batch));
        var table = laying.table(batch, ledger.decisions(batch));
        var refusal = ReleaseRules.whyNot(table, request.capacity(), request.decision(), who);
        if (refusal != null) throw refusal;
        mustHaveSeen(request, table);
        var reason = request.decision() == Decision.RELEASE
                ? Prose.optional("reason", request.reason(), 4_000)
                : Prose.required("reason", request.reason(), 4_000);
        var supply = request.decision() == Decision.SUPPLY_OUT_OF_SPECIFICATION ? supply(request.supply()) : null;
        var unsigned = unsigned(request, table, reason);
        var signature = signatures.sign(new SigningRequest(
                unsigned.number(),
                unsigned.digest(),
                request.decision().meaning(),
                reason,
                shown(unsigned, table, supply),
                request.account(),
                request.password()));
        var decided = ledger.write(unsigned, signature, table);
        if (decided.decision().letsGo()) {
            holds.passed(records.latest(batch), decided.number());
            trailReviews.released(batch, table.trail().review().covered());
        }
        if (supply != null) {
            ledger.supply(decided.number(), supply);
            supplied.fire(new SuppliedOutOfSpecification(
                    decided.batch(), decided.number(), supply.physician(), supply.request()));
        }
        statements.decided(decided.batch(), decided.decision() == Decision.REJECT);
        trail.append(act(decided, table, reason));
        return decided;
    }

    private static SupplyRequest supply(SupplyRequest asked) throws Refusal {
        if (asked == null) throw missing("physician");
        return new SupplyRequest(
                Prose.required("physician", asked.physician(), 300),
                Prose.required("request", asked.request(), 4_000),
                Prose.required("risks", asked.risks(), 20_000));
    }

    /** What a person decides on is what they saw: the same statement, and no decision beside it. */
    private static void mustHaveSeen(DecisionRequest request, Table table) throws Refusal {
        if (!table.statement().number().equals(request.statement()))
            throw new Refusal(
                    CONFLICT,
                    "disposition.other-statement",
                    table.statement().number(),
                    String.valueOf(request.statement()));
        if (table.decisions().history().size() != request.decided())
            throw new Refusal(CONFLICT, "disposition.decided-meanwhile", table.number());
    }

    private DispositionView unsigned(DecisionRequest request, Table table, String reason) {
        var header = table.batch().record().header();
        var row = table.statement().row();
        List<PendingResult> conditions = request.decision() == Decision.CONDITIONAL_RELEASE
                ? table.results().pending()
                : List.of();
        return new DispositionView(
                numbers.next("DP"),
                table.number(),
                header.batchNumber(),
                header.productCode(),
                request.decided() + 1,
                request.decision(),
                request.capacity(),
                row.version(),
                row.number(),
                row.digest(),
                reason,
                null,
                null,
                null,
                null,
                conditions);
    }

    private static Map<String, String> shown(DispositionView unsigned, Table table, SupplyRequest supply) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("batch", unsigned.batchTitle() + " (" + table.batch().address() + ")");
        shown.put("decision", unsigned.decision().name());
        shown.put("capacity", unsigned.capacity().name());
        shown.put("statement", unsigned.statement());
        shown.put("statementDigest", unsigned.digest());
        var pending = unsigned.conditions().stream().map(PendingResult::test).collect(Collectors.joining("; "));
        if (!pending.isEmpty()) shown.put("pending", Prose.shown(pending, 4_000));
        var reviewed = table.trail().review();
        if (reviewed.covered()) shown.put("trailReview", reviewed.latest().number());
        var concluded = table.deviations().stream()
                .flatMap(deviation -> deviation.concluded(unsigned.batch()).stream()
                        .map(conclusion ->
                                deviation.number() + " " + conclusion.verdict() + " " + conclusion.signature()))
                .collect(Collectors.joining("; "));
        if (!concluded.isEmpty()) shown.put("deviations", Prose.shown(concluded, 4_000));
        if (supply != null) {
            shown.put("physician", supply.physician());
            shown.put("request", supply.request());
            shown.put("risks", Prose.shown(supply.risks(), 4_000));
            shown.put("failing", Prose.shown(String.join("; ", table.results().failing()), 4_000));
        }
        return shown;
    }

    private static Act act(DispositionView decided, Table table, String reason) {
        var state = decided.number() + "#/state";
        return Act.of("disposition.decided", decided.batch())
                .because(reason)
                .changing(List.of(new Change(state, table.decisions().state().name(), after(decided, table))))
                .with("disposition", decided.number())
                .with("decision", decided.decision().name())
                .with("capacity", decided.capacity().name())
                .with("statement", decided.statement())
                .with("statementDigest", decided.digest())
                .with("signature", decided.signature());
    }

    private static String after(DispositionView decided, Table table) {
        var history = new java.util.ArrayList<>(table.decisions().history());
        history.add(decided);
        return new Decisions(history).state().name();
    }

    private static Refusal missing(String field) {
        return new Refusal(UNREADABLE, "ground.field-missing", field);
    }
}
