package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Cells of a kept record corrected by programs, each on the version it has seen; several at once, and none undoes another. */
class CorrectionStory {
    private static final String JSON = "application/json";
    private static final String RECORDER = "production-recorder";
    private static final String ANALYST = "qc-analyst";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    /** A donation that nobody else works on. */
    private String donation() {
        var kept = program.post(
                RECORDER,
                "/api/v1/donations",
                "donationId",
                "DN-STORY-" + System.nanoTime(),
                "donorCode",
                "DONOR-DEMO-7",
                "origin",
                "ALLOGENEIC",
                "productCode",
                "DEMO-UCMSC",
                "ageYears",
                "30.0");
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        return kept.text("records", 0).replaceFirst("/.*", "");
    }

    private HttpResponse<String> correct(String role, String number, String tag, String pointer, String value) {
        var caller = Http.program(server, role);
        if (tag != null) caller.with("If-Match", tag);
        var body = "{\"reason\":\"misread by %s\",\"cells\":[{\"pointer\":\"%s\",\"value\":\"%s\"}]}"
                .formatted(role, pointer, value);
        return caller.post("/api/v1/records/" + number + "/corrections", JSON, body);
    }

    private String tag(String number) {
        return Http.program(server, RECORDER)
                .get("/api/v1/donations/" + number)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private Program.Answer read(String number) {
        return program.get(RECORDER, "/api/v1/donations/" + number);
    }

    private int versions(String number) {
        return program.get(RECORDER, "/api/v1/donations/" + number + "/versions")
                .list("items")
                .size();
    }

    @Test
    void whoDoesNotSayWhichVersionWasSeenIsToldTo() {
        var number = donation();
        var answer = correct(RECORDER, number, null, "/ageYears", "31.0");
        assertThat(answer.statusCode()).isEqualTo(428);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\"", "\"remedy\"", "If-Match");
        for (var other : List.of(
                "*",
                "\"1\"",
                "W/" + tag(number),
                "\"DN-1999-0001/v1\"",
                tag(number).replace("v1", "v0")))
            assertThat(correct(RECORDER, number, other, "/ageYears", "31.0").statusCode())
                    .as(other)
                    .isEqualTo(400);
        var never = correct(RECORDER, number, tag(number).replace("v1", "v9"), "/ageYears", "31.0");
        assertThat(never.statusCode()).isEqualTo(412);
        assertThat(never.headers().firstValue("ETag")).hasValue(tag(number));
        assertThat(versions(number)).isEqualTo(1);
    }

    @Test
    void whoIsSecondIsToldWhatChangedAndLosesNothing() {
        var number = donation();
        var seen = tag(number);
        var first = correct(RECORDER, number, seen, "/ageYears", "31.0");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("ETag").orElse(""))
                .isEqualTo(tag(number))
                .isNotEqualTo(seen);

        var stale = correct(ANALYST, number, seen, "/donorCode", "DONOR-DEMO-8");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.headers().firstValue("ETag")).hasValue(tag(number));
        var told = Program.answer(stale);
        assertThat(told.list("changes")).hasSize(1);
        Map.of(
                        "pointer", "/ageYears",
                        "old", "30.0",
                        "new", "31.0",
                        "version", "2",
                        "by", server.account(RECORDER).name(),
                        "reason", "misread by " + RECORDER)
                .forEach((member, value) ->
                        assertThat(told.text("changes", 0, member)).as(member).isEqualTo(value));
        assertThat(versions(number)).isEqualTo(2);

        var now = correct(ANALYST, number, tag(number), "/donorCode", "DONOR-DEMO-8");
        assertThat(now.statusCode()).as(now.body()).isEqualTo(201);
        assertThat(read(number).text("record", "ageYears")).isEqualTo("31.0");
        assertThat(read(number).text("record", "donorCode")).isEqualTo("DONOR-DEMO-8");
        var before = program.get(RECORDER, "/api/v1/donations/" + number + "/versions/1");
        assertThat(before.text("record", "ageYears")).isEqualTo("30.0");
        assertThat(before.text("record", "donorCode")).isEqualTo("DONOR-DEMO-7");
    }

    @Test
    void ofManyAtOnceOneIsFirstAndInTheEndEveryCorrectionIsIn() throws Exception {
        var number = donation();
        var seen = tag(number);
        var wanted = Map.of(
                "/ageYears", "41.0",
                "/sex", "female",
                "/bloodGroup", "B",
                "/tissueType", "umbilical cord");
        var start = new CyclicBarrier(wanted.size());
        var calls = new ArrayList<Callable<HttpResponse<String>>>();
        for (var cell : wanted.entrySet()) {
            var role = calls.size() % 2 == 0 ? RECORDER : ANALYST;
            calls.add(() -> {
                start.await();
                return correct(role, number, seen, cell.getKey(), cell.getValue());
            });
        }
        var answers = atOnce(calls);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 412));
        var winner = read(number);
        assertThat(winner.text("version")).isEqualTo("2");
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).allSatisfy(answer -> {
            var told = Program.answer(answer);
            assertThat(told.list("changes")).hasSize(1);
            var pointer = told.text("changes", 0, "pointer");
            assertThat(told.text("changes", 0, "new"))
                    .isEqualTo(wanted.get(pointer))
                    .isEqualTo(winner.text("record", pointer.substring(1)));
        });

        for (var cell : wanted.entrySet()) {
            if (cell.getValue().equals(winner.text("record", cell.getKey().substring(1)))) continue;
            assertThat(correct(RECORDER, number, tag(number), cell.getKey(), cell.getValue())
                            .statusCode())
                    .isEqualTo(201);
        }
        var end = read(number);
        wanted.forEach((pointer, value) ->
                assertThat(end.text("record", pointer.substring(1))).isEqualTo(value));
        assertThat(versions(number)).isEqualTo(1 + wanted.size());
    }

    static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<T>();
            for (var running : pool.invokeAll(calls)) answers.add(running.get());
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatDoesNotFitItsCellIsRefusedByPlaceAndNobodyElseCorrects() {
        var number = donation();
        var tag = tag(number);
        for (var wrong : Map.of(
                        "/consentWithdrawnAt", "someday",
                        "/origin", "ELSEWHERE",
                        "/nosuch", "x")
                .entrySet()) {
            var answer = correct(RECORDER, number, tag, wrong.getKey(), wrong.getValue());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(wrong.getKey());
        }
        var caller = Http.program(server, RECORDER).with("If-Match", tag);
        for (var body : List.of(
                "",
                "{",
                "[]",
                "{\"reason\":\"x\"}",
                "{\"reason\":\"x\",\"cells\":[]}",
                "{\"cells\":[{\"pointer\":\"/ageYears\",\"value\":\"1.0\"}]}"))
            assertThat(caller.post("/api/v1/records/" + number + "/corrections", JSON, body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        for (var role : List.of("inspector", "administrator", "qa-manager", "regulatory-writer"))
            assertThat(correct(role, number, tag, "/ageYears", "31.0").statusCode())
                    .as(role)
                    .isEqualTo(403);
        assertThat(Http.visitor(server)
                        .with("If-Match", tag)
                        .post("/api/v1/records/" + number + "/corrections", JSON, "{}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(correct(RECORDER, "DN-1999-0001", "\"DN-1999-0001/v1\"", "/ageYears", "1.0")
                        .statusCode())
                .isEqualTo(404);
        assertThat(versions(number)).isEqualTo(1);
    }
}
