package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.story.Program.Answer;
import org.junit.jupiter.api.Test;

/**
 * From a finding to a signed release, on batches of the demonstration site, over REST: the finding becomes a deviation in one step, QA classifies
 * it, production explains it, QA signs the conclusion, and two qualified persons sign the release.
 */
class ReleaseStory {
    private static final String RECORDER = "production-recorder";
    private static final String REVIEWER = "production-reviewer";
    private static final String QA = "qa-manager";
    private static final String PLANT = "qualified-person-manufacturer";
    private static final String MARKET = "qualified-person-mah";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    @Test
    void aBatchWithFindingsIsReleasedOnlyAfterEachOfThemIsExplainedAndConcluded() {
        var batch = batch("DEMO-ARI-03");
        var prepared = prepare(PLANT, batch);
        assertThat(prepared.body()).contains("disposition.finding-without-deviation");
        refused(decide(PLANT, prepared, "release", "manufacturer"), 409, "disposition.finding-without-deviation");

        var deviation = deviationForEveryFinding(batch);
        refused(
                decide(PLANT, prepare(PLANT, batch), "release", "manufacturer"),
                409,
                "disposition.deviation-not-concluded");
        carryOn(deviation, batch);

        var first = decide(PLANT, prepare(PLANT, batch), "release", "manufacturer");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        var second = decide(MARKET, prepare(MARKET, batch), "release", "mah");
        assertThat(second.status()).as(second.body()).isEqualTo(201);

        assertThat(prepare(QA, batch).text("state")).isEqualTo("RELEASED");
        var bytes = program.get(QA, "/api/v1/statements/" + second.text("statement"))
                .body();
        assertThat(CanonicalJson.sha256(bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .as("what was signed can be recomputed from the file")
                .isEqualTo(second.text("digest"));
    }

    /** One deviation holds all findings that a release waits for. */
    private String deviationForEveryFinding(String batch) {
        var statement = program.get(RECORDER, "/api/v1/batch-records/" + batch + "/statement");
        String deviation = null;
        for (var finding : statement.list("statement", "findings")) {
            var id = (String) ((Map<?, ?>) finding).get("id");
            if (((Map<?, ?>) finding).get("severity").equals("OTHER")) continue;
            var opened = deviation == null
                    ? program.post(RECORDER, "/api/v1/deviations", "statement", statement.text("number"), "finding", id)
                    : program.post(
                            RECORDER,
                            "/api/v1/deviations",
                            "statement",
                            statement.text("number"),
                            "finding",
                            id,
                            "deviation",
                            deviation);
            assertThat(opened.status()).as(opened.body()).isEqualTo(201);
            deviation = opened.text("number");
            var again = program.post(QA, "/api/v1/deviations", "batch", batch, "finding", id);
            refused(again, 409, "deviation.already-open");
            assertThat(again.body()).contains(deviation);
        }
        return deviation;
    }

    private void carryOn(String deviation, String batch) {
        var path = "/api/v1/deviations/" + deviation;
        refused(program.post(RECORDER, path + "/classification", "revision", revision(path), "severity", "4"), 403, "");
        refused(
                program.sign(
                        QA,
                        path + "/conclusion",
                        "revision",
                        revision(path),
                        "batch",
                        batch,
                        "verdict",
                        "may-be-released",
                        "reason",
                        "x"),
                409,
                "deviation.not-classified");
        refused(grade(path), 409, "deviation.not-compared");
        done(program.post(
                REVIEWER,
                path + "/recurrence",
                "revision",
                revision(path),
                "justification",
                "Nothing like it in two years."));
        done(grade(path));
        done(program.post(
                REVIEWER,
                path + "/investigation",
                "revision",
                revision(path),
                "rootCause",
                "Door left ajar (invented).",
                "impactOnBatch",
                "None seen in viability.",
                "impactOnOthers",
                "No other batch was in the incubator."));
        refused(
                program.sign(QA, path + "/closure", "revision", revision(path), "reason", "x"),
                409,
                "deviation.batch-not-concluded");
        refused(
                program.post(
                        QA,
                        path + "/conclusion",
                        "revision",
                        revision(path),
                        "batch",
                        batch,
                        "verdict",
                        "may-be-released",
                        "reason",
                        "No effect.",
                        "account",
                        server.account(QA).name(),
                        "password",
                        "not the password"),
                403,
                "identity.password-wrong");
        done(program.sign(
                QA,
                path + "/conclusion",
                "revision",
                revision(path),
                "batch",
                batch,
                "verdict",
                "may-be-released",
                "reason",
                "No effect."));
        refused(
                program.sign(QA, path + "/closure", "revision", revision(path), "reason", "All is done."),
                409,
                "capa.needed");
        var number = path.substring(path.lastIndexOf('/') + 1);
        var waiver = program.sign(QA, "/api/v1/capas/waivers", "deviation", number, "reason", "A single slip.");
        assertThat(waiver.status()).as(waiver.body()).isEqualTo(201);
        done(program.sign(QA, path + "/closure", "revision", revision(path), "reason", "All is done."));
        refused(
                program.sign(QA, path + "/closure", "revision", revision(path), "reason", "Again."),
                409,
                "deviation.closed");
    }

    /** Grades that the decision table takes for major. */
    private Program.Answer grade(String path) {
        return program.post(
                QA,
                path + "/classification",
                "revision",
                revision(path),
                "severity",
                "4",
                "occurrence",
                "1",
                "detectability",
                "1",
                "productImpact",
                "none",
                "patientImpact",
                "none");
    }

    @Test
    void aPendingSterilityResultAllowsOnlyAConditionalReleaseThatWaitsForIt() {
        var batch = batch("DEMO-MSC-08");
        refused(decide(PLANT, prepare(PLANT, batch), "release", "manufacturer"), 409, "disposition.only-conditional");
        var conditional = decide(PLANT, prepare(PLANT, batch), "conditional-release", "manufacturer");
        assertThat(conditional.status()).as(conditional.body()).isEqualTo(201);
        assertThat(conditional.text("conditions", 0, "test")).isEqualTo("Microorganisms and fungi");
        assertThat(program.get(QA, "/api/v1/dispositions/waiting").body()).contains(batch, "WAITING");

        resultComesIn(batch, (String) conditional.at("conditions", 0, "address"));
        assertThat(program.get(QA, "/api/v1/dispositions/waiting").body()).contains("\"results\":\"IN\"");
        refused(decide(PLANT, prepare(PLANT, batch), "release", "manufacturer"), 409, "disposition.trail-not-reviewed");
        trailReviewed(batch);
        var full = decide(PLANT, prepare(PLANT, batch), "release", "manufacturer");
        assertThat(full.status()).as(full.body()).isEqualTo(201);
        assertThat(program.get(QA, "/api/v1/dispositions/waiting").body()).doesNotContain(batch);
    }

    /** What is ranked, if anything, is answered at once, and the review signed. */
    private void trailReviewed(String batch) {
        var path = "/api/v1/trail-reviews/of/" + batch;
        var shown = program.get(QA, path);
        var keys = shown.list("ranked").stream()
                .map(one -> (String) ((Map<?, ?>) one).get("key"))
                .toList();
        var why = "The result came in (story).";
        if (!keys.isEmpty())
            done(program.post(
                    QA, path + "/answers", "keys", String.join(",", keys), "answer", "explained", "text", why));
        var signed = program.sign(QA, path, "seen", shown.text("seen"), "conclusion", why);
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
    }

    /** The recorder corrects the cells of the result on the record's page, one after the other. */
    private void resultComesIn(String batch, String address) {
        var pointer = address.substring(address.indexOf('#') + 1);
        var recorder = Http.signedIn(server, RECORDER);
        var now = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var values =
                Map.of("result", "negative", "status", "final", "reviewedBy", "Demo QC Reviewer", "reviewedAt", now);
        int version = 1;
        for (var cell : List.of("result", "status", "reviewedBy", "reviewedAt")) {
            var form = Map.of(
                    "at",
                    pointer + "/" + cell,
                    "expected",
                    Integer.toString(version++),
                    "value",
                    values.get(cell),
                    "reason",
                    "result in");
            var answer = recorder.submit(
                    "/batches/" + batch + "?at=" + pointer + "/" + cell, "/batches/" + batch + "/correct", form);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }
    }

    @Test
    void onlyWhoMayDecidesAndOfTwoAtOnceOneIsRefused() throws Exception {
        var batch = batch("DEMO-MSC-07");
        var prepared = prepare(QA, batch);
        for (var role : List.of(
                RECORDER,
                REVIEWER,
                "qc-analyst",
                "qc-reviewer",
                "regulatory-writer",
                "regulatory-approver",
                "inspector",
                "administrator"))
            assertThat(decide(role, prepared, "quarantine", "quality").status())
                    .as(role)
                    .isEqualTo(403);
        refused(decide(QA, prepared, "release", "manufacturer"), 403, "disposition.role");
        refused(decide(QA, prepared, "release", "quality"), 403, "disposition.quality-does-not-release");
        refused(decide(MARKET, prepared, "release", "mah"), 409, "disposition.manufacturer-first");

        var outcomes = atOnce(
                () -> decide(QA, prepared, "quarantine", "quality"),
                () -> decide(PLANT, prepared, "quarantine", "manufacturer"));
        assertThat(outcomes).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(program.get(QA, "/api/v1/dispositions/of/" + batch).list("history"))
                .hasSize(1);
    }

    @Test
    void theAdministratorAndAVisitorSeeNoQualityData() {
        for (var path :
                List.of("/api/v1/deviations", "/api/v1/dispositions", "/api/v1/batch-records/BR-2026-0001/statement")) {
            assertThat(program.get("administrator", path).status()).as(path).isEqualTo(403);
            assertThat(Http.visitor(server).get(path).statusCode()).as(path).isEqualTo(401);
        }
        for (var path : List.of("/deviations", "/dispositions", "/statements", "/guidelines"))
            assertThat(Http.visitor(server).get(path).statusCode()).as(path).isEqualTo(303);
    }

    @Test
    void whatCannotBeReadIsRefusedNamingTheMember() {
        refused(program.post(RECORDER, "/api/v1/deviations", "title", "t"), 400, "description");
        refused(
                program.post(RECORDER, "/api/v1/deviations", "title", "t", "description", "d", "awareAt", "yesterday"),
                400,
                "awareAt");
        refused(
                program.post(RECORDER, "/api/v1/deviations", "title", "t", "description", "d", "batch", "BR-1999-0001"),
                404,
                "");
        refused(
                program.post(RECORDER, "/api/v1/deviations", "title", "t", "description", "a\u0000b"),
                400,
                "description");
        refused(program.post(QA, "/api/v1/dispositions", "batch", "x"), 400, "decision");
        refused(program.get(QA, "/api/v1/deviations?after=x"), 400, "");
        refused(program.get(QA, "/api/v1/deviations?state=lost"), 400, "state");
        refused(program.get(QA, "/api/v1/deviations/DV-1999-0001"), 404, "DV-1999-0001");
    }

    private String revision(String path) {
        return program.get(QA, path).text("revision");
    }

    private String batch(String title) {
        var found = program.get(QA, "/api/v1/batch-records?q=" + title);
        assertThat(found.list("items")).as(found.body()).isNotEmpty();
        return found.text("items", 0, "number");
    }

    private Answer prepare(String role, String batch) {
        var prepared = program.get(role, "/api/v1/dispositions/of/" + batch);
        assertThat(prepared.status()).as(prepared.body()).isEqualTo(200);
        return prepared;
    }

    private Answer decide(String role, Answer prepared, String decision, String capacity) {
        return program.sign(
                role,
                "/api/v1/dispositions",
                "batch",
                prepared.text("batch"),
                "decision",
                decision,
                "capacity",
                capacity,
                "statement",
                prepared.text("statement"),
                "decided",
                prepared.text("decided"),
                "reason",
                "Reviewed (story).");
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }

    private static void refused(Answer answer, int status, String named) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(named).doesNotContain("Exception");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Answer>();
            for (var running : pool.invokeAll(List.of(one, other))) answers.add(running.get());
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
