package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs that send a call again because they did not hear the answer, and programs that read long lists to their end. */
class RepeatStory {
    private static final String RECORDER = "production-recorder";
    private static final String DONATIONS = "/api/v1/donations";

    private final Server server = Server.running();
    private final Program program = new Program(server);
    private final String run = "DN-STORY-" + System.nanoTime();

    private HttpResponse<String> send(String role, String key, String body) {
        var caller = Http.program(server, role).with("Idempotency-Key", key);
        return caller.post(DONATIONS, "application/json", body);
    }

    private String donation(String ageYears) {
        return "{\"donationId\":\"%s\",\"donorCode\":\"DONOR-DEMO-6\",\"origin\":\"ALLOGENEIC\",\"ageYears\":\"%s\"}"
                .formatted(run, ageYears);
    }

    private void keptOnce() {
        var found = program.get(RECORDER, DONATIONS + "?q=" + run);
        assertThat(found.list("items")).as(found.body()).hasSize(1);
        assertThat(found.text("items", 0, "version")).isEqualTo("1");
        assertThat(program.get("inspector", "/api/v1/trail?act=record.kept&record=" + found.text("items", 0, "number"))
                        .list("items"))
                .hasSize(1);
    }

    @Test
    void theSameCallUnderTheSameKeyGetsTheSameAnswerAndIsDoneOnce() {
        var first = send(RECORDER, run, donation("30.0"));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        var again = send(RECORDER, run, donation("30.0"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        keptOnce();
    }

    @Test
    void anotherCallUnderTheSameKeyIsRefused() {
        assertThat(send(RECORDER, run, donation("30.0")).statusCode()).isEqualTo(201);
        var other = send(RECORDER, run, donation("31.0"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("intake.key-of-another", "\"remedy\"");
        keptOnce();
        var elsewhere = Http.program(server, RECORDER)
                .with("Idempotency-Key", run)
                .post("/api/v1/equipment", "application/json", "{\"equipmentId\":\"" + run + "\"}");
        assertThat(elsewhere.statusCode()).isEqualTo(409);
        // The key is the caller's own: somebody else's is another, and only then does the file itself speak.
        var somebody = send("qc-analyst", run, donation("30.0"));
        assertThat(somebody.statusCode()).isEqualTo(409);
        assertThat(somebody.body()).contains("intake.already-imported");
    }

    @Test
    void ofTheSameCallManyTimesAtOnceOneIsDone() throws Exception {
        int programs = 6;
        var start = new CyclicBarrier(programs);
        List<Callable<HttpResponse<String>>> calls = IntStream.range(0, programs)
                .<Callable<HttpResponse<String>>>mapToObj(each -> () -> {
                    start.await();
                    return send(RECORDER, run, donation("30.0"));
                })
                .toList();
        var answers = CorrectionStory.atOnce(calls);
        var kept = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(answer.body()).isEqualTo(kept.get(0).body()));
        assertThat(kept)
                .filteredOn(answer ->
                        answer.headers().firstValue("Idempotent-Replayed").isEmpty())
                .hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("intake.key-at-work");
        });
        assertThat(send(RECORDER, run, donation("30.0")).body())
                .isEqualTo(kept.get(0).body());
        keptOnce();
    }

    @Test
    void aRefusedCallLeavesItsKeyFreeAndAKeyThatIsNoneIsSaidSo() {
        var refused = send(RECORDER, run, "{\"nosuch\":\"x\"}");
        assertThat(refused.statusCode()).as(refused.body()).isBetween(400, 422);
        assertThat(send(RECORDER, run, donation("30.0")).statusCode()).isEqualTo(201);
        for (var key : List.of("", "two words", "k".repeat(201)))
            assertThat(send(RECORDER, key, donation("30.0")).body()).as(key).contains("intake.key-unreadable");
        keptOnce();
    }

    @Test
    void theTrailIsReadToItsEndInPagesThatHoldEachEventOnce() {
        var recorder = Http.program(server, RECORDER);
        for (int i = 0; i < 12; i++)
            assertThat(recorder.post(DONATIONS + "?dryRun=true", "application/json", donation(i + ".0"))
                            .statusCode())
                    .isEqualTo(200);
        // Newest first: what happens meanwhile comes at the front, behind which the pages go on.
        var events = new Pages(program, "inspector", "/api/v1/trail?limit=5&act=intake.tried").all();
        var numbers = events.stream()
                .map(event -> Long.parseLong((String) event.get("id")))
                .toList();
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder());
        var exported = Http.program(server, "inspector")
                .get("/api/v1/trail/export.json?act=intake.tried")
                .body();
        assertThat(events).allSatisfy(event -> assertThat(exported).contains((String) event.get("sha256")));
        assertThat(exported.split("\"intake\\.tried\"", -1)).hasSize(numbers.size() + 1);
    }

    @Test
    void aCursorFromNowhereEndsTheListAndBreaksNothing() {
        for (var list : List.of(DONATIONS, "/api/v1/batch-records", "/api/v1/deviations", "/api/v1/dispositions"))
            for (var cursor : List.of("DN-1999-0001", "zzz", "%00", "%27%22%3C", "9".repeat(300)))
                assertThat(program.get("inspector", list + "?after=" + cursor).status())
                        .as(list + " after " + cursor)
                        .isIn(200, 400);
    }
}
