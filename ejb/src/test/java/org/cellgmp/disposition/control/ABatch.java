package org.cellgmp.disposition.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.conformity.StatementRow;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.containment.Contained;
import org.cellgmp.containment.HoldRow;
import org.cellgmp.containment.HoldState;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.ConclusionView;
import org.cellgmp.deviation.DeviationContent;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Handling;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.disposition.Capacity;
import org.cellgmp.disposition.Decision;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.disposition.PendingResult;
import org.cellgmp.disposition.ReleasePolicy;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Citation;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Statement;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.record.Step;
import org.cellgmp.trailreview.Hands;
import org.cellgmp.trailreview.ReviewStanding;
import org.cellgmp.trailreview.SignedReview;

/** A batch on the table, so that a test reads as a sentence: {@code aBatch().withFinding(MAJOR)}. All invented. */
final class ABatch {
    static final Actor PLANT_QP =
            new Actor("qp-plant", "Plant Qp (invented)", Set.of(Role.QUALIFIED_PERSON_MANUFACTURER));
    static final Actor MARKET_QP = new Actor("qp-mah", "Market Qp (invented)", Set.of(Role.QUALIFIED_PERSON_MAH));
    static final Actor BOTH_QP = new Actor(
            "qp-both", "Both Qp (invented)", Set.of(Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH));
    static final Actor QA = new Actor("qa", "Qual Ity (invented)", Set.of(Role.QA_MANAGER));
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-05T12:00:00+08:00");
    static final String NUMBER = "BR-2026-0001";

    private final List<FindingView> findings = new ArrayList<>();
    private final List<DeviationView> deviations = new ArrayList<>();
    private final List<QcResult> results = new ArrayList<>();
    private final List<SpecifiedTest> tests = new ArrayList<>();
    private final List<DispositionView> decisions = new ArrayList<>();
    private Contained contained = Contained.NOTHING;
    private TrailStanding trail = standing(0, 0, null, 0);
    private final List<String> keepers = new ArrayList<>(List.of("rec"));
    private int version = 1;
    private int judged = 1;
    private String statement = "ST-2026-0001";
    private boolean current = true;
    private boolean specified = true;
    private boolean stated = true;
    private String performer = "operator-1";

    static ABatch aBatch() {
        return new ABatch().tested("Viability", "95", ">= 80");
    }

    ABatch withFinding(Severity severity, boolean advisory, Handling handling) {
        var address = NUMBER + "/v1#/steps/0/verifiedBy";
        findings.add(new FindingView(
                new Finding(
                        "rule/1@" + address,
                        "rule/1",
                        "1",
                        severity,
                        advisory,
                        address,
                        List.of(),
                        null,
                        null,
                        "m",
                        "m",
                        "r",
                        "r",
                        List.<Citation>of()),
                "key",
                "steps 1",
                handling));
        return this;
    }

    ABatch held() {
        var hold = new HoldRow(
                "HD-2026-0001",
                new Thing(ThingKind.BATCH, "P-1", "B-1"),
                NUMBER,
                "Leak seen",
                null,
                "Rec",
                NOON,
                HoldState.STANDING,
                0);
        contained = new Contained(List.of(hold), List.of(), List.of());
        return this;
    }

    ABatch withFinding(Severity severity) {
        return withFinding(severity, false, null);
    }

    ABatch withDeviation(ReleaseVerdict verdict, boolean covers) {
        var number = "DV-2026-000" + (deviations.size() + 1);
        var conclusion = verdict == null
                ? List.<ConclusionView>of()
                : List.of(new ConclusionView(
                        NUMBER, verdict, "why", "qa", "Qual Ity", NOON, "SG-2026-0001", "d", covers));
        var content = new DeviationContent(
                number,
                new Account("t", "d", null, null, NOON, NOON),
                List.of(NUMBER),
                List.of(),
                Classification.MAJOR,
                "r",
                null,
                null);
        deviations.add(new DeviationView(
                number,
                0,
                DeviationState.INVESTIGATED,
                content,
                "d",
                "rec",
                "Rec",
                NOON,
                null,
                "rev",
                LocalDate.of(2026, 2, 4),
                conclusion,
                null,
                null,
                Map.of()));
        return this;
    }

    ABatch tested(String test, String result, String criterion) {
        return specified(test, criterion, false, null).result(test, result, "final");
    }

    ABatch specified(String test, String criterion, boolean mayBePending, String group) {
        tests.add(new SpecifiedTest(test, null, "safety", null, criterion, null, mayBePending, group));
        return this;
    }

    ABatch result(String test, String result, String status) {
        results.add(new QcResult(
                test,
                null,
                null,
                null,
                null,
                result,
                null,
                status,
                LocalDate.of(2026, 1, 20),
                null,
                null,
                null,
                null,
                null));
        return this;
    }

    ABatch withSterilityPending() {
        return specified("Sterility", "no growth", true, null).result("Sterility", null, "pending");
    }

    ABatch performedBy(String who) {
        performer = who;
        return this;
    }

    ABatch keptBy(String account) {
        keepers.add(account);
        return this;
    }

    ABatch revisedAfterItsStatement() {
        version = judged + 1;
        return this;
    }

    ABatch judgedAnew() {
        judged = version;
        statement = "ST-2026-000" + (Integer.parseInt(statement.substring(8)) + 1);
        return this;
    }

    ABatch outOfDate() {
        current = false;
        return this;
    }

    ABatch neverJudged() {
        stated = false;
        return this;
    }

    ABatch withoutSpecification() {
        specified = false;
        return this;
    }

    ABatch decided(Decision decision, Capacity capacity, Actor who) {
        var table = onTheTable();
        decisions.add(new DispositionView(
                "DP-2026-000" + (decisions.size() + 1),
                NUMBER,
                "B-1",
                "P-1",
                decisions.size() + 1,
                decision,
                capacity,
                judged,
                statement,
                "digest",
                null,
                "SG-2026-0001",
                who.id(),
                who.printedName(),
                NOON,
                decision == Decision.CONDITIONAL_RELEASE ? table.results().pending() : List.<PendingResult>of()));
        return this;
    }

    Table onTheTable() {
        var address = Address.of(NUMBER, version);
        var header = new BatchHeader("B-1", "P-1", null, null, null, null, null, null, null, null, null, null, null);
        var step = new Step(
                "1", "Wash", null, null, null, NOON, NOON, performer, null, null, null, null, null, null, null);
        var record = new BatchRecord(
                header,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(step),
                null,
                results,
                null,
                null,
                null,
                null,
                null,
                null);
        var batch = new Addressed<>(address, record);
        var specification = new ProductSpecification(
                "SPEC-1",
                "1",
                "P-1",
                null,
                null,
                null,
                null,
                null,
                List.of("CN"),
                LocalDate.of(2025, 1, 1),
                null,
                null,
                tests,
                null);
        var inForce = specified ? new Addressed<>(Address.of("PS-2026-0001", 1), specification) : null;
        return new Table(
                batch,
                stated ? view() : null,
                current,
                deviations,
                contained,
                trail,
                SpecifiedResults.of(batch, inForce),
                Hands.of(record, keepers),
                new Decisions(List.copyOf(decisions)));
    }

    ABatch trail(TrailStanding standing) {
        trail = standing;
        return this;
    }

    /** Under the policy that a site begins with. @param latest null if the trail was never reviewed */
    static TrailStanding standing(int revisions, int high, SignedReview latest, int since) {
        return new TrailStanding(ReleasePolicy.usual(), new ReviewStanding(NUMBER, revisions, high, latest, since));
    }

    private StatementView view() {
        var row = new StatementRow(
                statement, NUMBER, "B-1", "P-1", judged, "digest", NOON, "Qual Ity", 0, 0, 0, 0, 0, 0, 0);
        return new StatementView(row, statement, version, (Statement) null, List.copyOf(findings));
    }
}
