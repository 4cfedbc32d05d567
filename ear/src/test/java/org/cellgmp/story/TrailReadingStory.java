package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An inspector asks who changed the viability of a batch after it was signed, and why: three clicks from the page of the batch. */
class TrailReadingStory {
    private static final String RECORDER = "production-recorder";
    private static final String QA = "qa-manager";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    private String signedThenChanged() {
        var batch = InventedBatches.copy(server, "DEMO-MSC-01", "STORY-TRAIL-01", "STORY-TRAIL");
        var record = program.get(QA, "/api/v1/batch-records/" + batch);
        var tests = record.list("record", "qcResults").stream()
                .map(result -> ((Map<?, ?>) result).get("test"))
                .toList();
        int place = tests.indexOf("Cell viability");
        assertThat(place).isNotNegative();
        var before = record.text("record", "qcResults", place, "result");
        correct(batch, "/qcResults/" + place + "/result", before + "1", 1, "A digit was left out (story).");
        reviewed(batch);
        correct(batch, "/qcResults/" + place + "/result", before, 2, "That digit was never there (story).");
        return batch;
    }

    /** Everything that is ranked is answered at once, and the review of the trail signed. */
    private void reviewed(String batch) {
        var path = "/api/v1/trail-reviews/of/" + batch;
        var shown = program.get(QA, path);
        var keys = shown.list("ranked").stream()
                .map(one -> (String) ((Map<?, ?>) one).get("key"))
                .collect(Collectors.joining(","));
        if (!keys.isEmpty())
            program.post(QA, path + "/answers", "keys", keys, "answer", "explained", "text", "Compared (story).");
        var seen = program.get(QA, path).text("seen");
        var signed = program.sign(QA, path, "seen", seen, "conclusion", "Reviewed (story).");
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
    }

    private void correct(String batch, String pointer, String value, int expected, String reason) {
        var form = Map.of("at", pointer, "expected", Integer.toString(expected), "value", value, "reason", reason);
        var answer = Http.signedIn(server, RECORDER)
                .submit("/batches/" + batch + "?at=" + pointer, "/batches/" + batch + "/correct", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @Test
    void whoChangedTheViabilityAfterItWasSignedAndWhyIsThreeClicksAway() {
        var batch = signedThenChanged();
        var browser = Browser.open(server).signIn("inspector").inLanguage("en").go("/batches/" + batch);

        browser.press("Trail of this batch").press("Changed after signing").press("Cell viability");

        assertThat(browser.all("[data-row]")).hasSize(1);
        var row = browser.find("[data-row]").getText();
        assertThat(row).contains("That digit was never there (story).", batch + "/v3");
        assertThat(browser.all("[data-row] del")).isNotEmpty();
        browser.accessible().screenshot("trail-after-signing");

        var here = browser.path();
        assertThat(here).contains("batch=" + batch, "afterSigning=true", "field=Cell");
        assertThat(browser.inLanguage("zh").path()).contains("batch=" + batch, "afterSigning=true");
        assertThat(browser.text()).contains("签名后更改", "That digit was never there (story).");
        browser.accessible();
        var csv = Http.signedIn(server, "inspector").get(here.replace("/trail?", "/trail/export.csv?"));
        assertThat(csv.body()).contains("That digit was never there (story).").doesNotContain("A digit was left out");
        assertThat(csv.body().getBytes(StandardCharsets.UTF_8)).isNotEmpty();

        var inspector = Http.signedIn(server, "inspector");
        var asked = here.substring(here.indexOf('?'));
        assertThat(inspector.bytes("/trail/export.xlsx" + asked).body())
                .startsWith("PK".getBytes(StandardCharsets.UTF_8));
        assertThat(inspector.bytes("/trail/export.pdf" + asked).body())
                .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(inspector.get("/trail?act=trail.exported").body()).contains("trail.exported");

        browser.inLanguage("en")
                .go("/batches/" + batch)
                .press("Story across all records")
                .accessible();
        assertThat(browser.text()).contains("Records that are followed", batch);
        browser.go("/trail").accessible().go("/trail?field=" + "no-such-field");
        assertThat(browser.all(".empty")).hasSize(1);
    }

    @Test
    void aLongPrintIsMadeInTheBackground() {
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en").go("/trail?act=record.");
        browser.accessible();
        browser.submit(browser.find("#print-volumes button")).find("h1");
        assertThat(browser.path()).startsWith("/jobs/");
        for (int i = 0; i < 60 && browser.all("a[href^='/trail/prints/']").isEmpty(); i++) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            browser.go(browser.path());
        }
        browser.accessible();
        var file = browser.find("a[href^='/trail/prints/']").getDomAttribute("href");
        var print = Http.signedIn(server, "qa-manager").bytes(file);
        assertThat(print.statusCode()).isEqualTo(200);
        assertThat(new String(print.body(), 0, 2, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("PK");
        assertThat(Http.signedIn(server, "production-recorder").get(file).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aProgramHasALongPrintMadeAndTakesIt() {
        var asked = program.post("qa-manager", "/api/v1/trail/prints?act=identity.signed-in&language=chinese");
        assertThat(asked.status()).isEqualTo(202);
        var job = "/api/v1/jobs/" + asked.text("number");
        var done = Wait.until(
                () -> program.get("qa-manager", job),
                answer -> List.of("DONE", "FAILED").contains(answer.text("state")));
        var file = "/api/v1" + done.text("result");
        assertThat(program.get("qa-manager", file).body()).startsWith("PK");
        assertThat(program.get("production-recorder", file).status()).isEqualTo(403);
        assertThat(program.post("qa-manager", "/api/v1/trail/prints?language=latin")
                        .status())
                .isBetween(400, 422);
    }
}
