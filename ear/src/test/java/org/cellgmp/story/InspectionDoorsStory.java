package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an inspection needs, each door by its address: inside answered, outside refused as what does not exist, the request in the trail. */
class InspectionDoorsStory extends InvitedSite {
    private static final String NO_BATCH = "BR-1999-9999";

    private String statement(String batch) {
        return program.get("qa-manager", "/api/v1/batch-records/" + batch + "/statement")
                .text("number");
    }

    private String event(String batch, String title) {
        return program.post(
                        "production-recorder",
                        "/api/v1/deviations",
                        "batch",
                        batch,
                        "title",
                        title + " " + RUN,
                        "description",
                        "Seen by chance.")
                .text("number");
    }

    private String firstEvent(String record) {
        var found = program.get(
                "qa-manager",
                "/api/v1/trail?record=" + record + "&act="
                        + (record.startsWith("BR-") ? "record.kept" : "deviation.opened") + "&limit=1");
        return String.valueOf(found.at("items", 0, "id"));
    }

    @Test
    void eachDoorAnswersInsideAndTellsNothingOutside() {
        var inside = batch("DEMO-MSC-02");
        var outside = batch("DEMO-ARI-01");
        var insideEvent = event(inside, "Frost inside");
        var outsideEvent = event(outside, "Frost outside");
        var inspection = opened(INSIDE);
        var visitor = person(invited(inspection, "doors"), CHOSEN);
        var soft = new SoftAssertions();
        var asked = new java.util.ArrayList<String>();
        for (var door : List.of(
                "/batches/{}",
                "/stories/{}",
                "/batches/{}/journey",
                "/api/v1/batch-records/{}/journey",
                "/batches/{}/labels",
                "/api/v1/batch-records/{}/labels",
                "/batches/{}/batchml",
                "/api/v1/batch-records/{}/batchml",
                "/batches/{}/trail-review",
                "/api/v1/trail-reviews/of/{}")) {
            asked.add(door.replace("{}", inside));
            pair(soft, visitor, door, inside, outside, NO_BATCH);
        }
        for (var door : List.of(
                "/deviations/{}",
                "/deviations/{}/investigation",
                "/api/v1/deviations/{}/investigation",
                "/api/v1/deviations/{}/investigation/timeline",
                "/reports/event/{}/pdf?language=en",
                "/api/v1/reports/event/{}.docx")) {
            asked.add(door.replace("{}", insideEvent));
            pair(soft, visitor, door, insideEvent, outsideEvent, "DV-1999-9999");
        }
        for (var door : List.of("/statements/{}", "/statements/{}/again", "/api/v1/statements/{}")) {
            asked.add(door.replace("{}", statement(inside)));
            pair(soft, visitor, door, statement(inside), statement(outside), "ST-1999-9999");
        }
        for (var door : List.of("/trail/{}", "/api/v1/trail/{}", "/trail/seals/proofs/{}.json")) {
            var known = visitor.get(door.replace("{}", firstEvent(inside)));
            soft.assertThat(known.statusCode()).as(door).isEqualTo(200);
            var hidden = visitor.get(door.replace("{}", firstEvent(outside)));
            soft.assertThat(hidden.statusCode()).as(door).isGreaterThanOrEqualTo(400);
            soft.assertThat(hidden.body()).as(door).doesNotContain(outside);
        }
        soft.assertAll();
        var log = program.get("qa-manager", "/api/v1/trail?record=" + inspection + "&limit=200")
                .body();
        assertThat(asked).allSatisfy(address -> assertThat(log).contains("GET " + address));
    }

    /** @param nobody a number that nothing has: what lies outside is answered as it is */
    private static void pair(
            SoftAssertions soft, Http visitor, String door, String inside, String outside, String nobody) {
        soft.assertThat(visitor.get(door.replace("{}", inside)).statusCode())
                .as(door)
                .isEqualTo(200);
        var refused = visitor.get(door.replace("{}", outside));
        var unknown = visitor.get(door.replace("{}", nobody));
        soft.assertThat(refused.statusCode()).as(door).isEqualTo(unknown.statusCode());
        soft.assertThat(refused.statusCode()).as(door).isEqualTo(403);
        soft.assertThat(plain(refused.body(), outside)).as(door).isEqualTo(plain(unknown.body(), nobody));
    }

    private static String plain(String body, String number) {
        return body.replace(number, "").replaceAll("name=\"csrf\" value=\"[^\"]*\"|Printed by [^<]*", "");
    }

    @Test
    void listsSearchAndFilesOfTheTrailHoldWhatIsInsideOnly() throws IOException {
        var inside = batch("DEMO-MSC-02");
        var outside = batch("DEMO-ARI-01");
        var insideEvent = event(inside, "Listed inside");
        var outsideEvent = event(outside, "Listed outside");
        var visitor = person(invited(opened(INSIDE), "lists"), CHOSEN);
        var soft = new SoftAssertions();
        for (var list : Map.of(
                        "/find?q=DEMO-MSC-02",
                        inside,
                        "/find?q=" + RUN,
                        insideEvent,
                        "/find?q=DEMO-ARI",
                        "",
                        "/deviations?state=all",
                        insideEvent,
                        "/capas?state=all",
                        "",
                        "/trail-reviews?show=all",
                        inside,
                        "/documents",
                        "",
                        "/reports",
                        "",
                        "/signatures",
                        "",
                        "/trail?record=" + inside,
                        inside)
                .entrySet()) {
            var answer = visitor.get(list.getKey());
            soft.assertThat(answer.statusCode()).as(list.getKey()).isEqualTo(200);
            soft.assertThat(EXAMPLE.matcher(answer.body()).replaceAll(""))
                    .as(list.getKey())
                    .contains(list.getValue())
                    .doesNotContain(outside, outsideEvent, "DEMO-ARI-01");
        }
        for (var form : List.of("csv", "json", "xlsx", "pdf")) {
            // What lies outside was told today as well: it would stand in the file.
            var file = visitor.bytes("/trail/export." + form + "?act=deviation.opened");
            soft.assertThat(file.statusCode()).as(form).isEqualTo(200);
            if (form.equals("csv") || form.equals("json"))
                soft.assertThat(new String(file.body(), StandardCharsets.UTF_8))
                        .as(form)
                        .contains(insideEvent)
                        .doesNotContain(outside, outsideEvent);
        }
        var sheet = visitor.bytes("/deviations/export.xlsx?state=all");
        soft.assertThat(sheet.statusCode()).isEqualTo(200);
        soft.assertThat(words(sheet.body())).contains(insideEvent).doesNotContain(outsideEvent);
        soft.assertAll();
    }

    /** The end comes while the inspector reads: the next page is the way in again, and says why. */
    @Test
    void theAccessEndsByTimeDuringASession() throws InterruptedException {
        var closes = OffsetDateTime.now().plusSeconds(45).truncatedTo(ChronoUnit.SECONDS);
        var inspection = opened(INSIDE, closes);
        var account = invited(inspection, "ending");
        var visitor = signedIn(Browser.open(server), account, CHOSEN).go("/front-room");
        assertThat(visitor.path()).isEqualTo("/front-room");
        while (OffsetDateTime.now().isBefore(closes.plusSeconds(1))) Thread.sleep(500);
        visitor.go("/batches");
        assertThat(visitor.path()).startsWith("/sign-in");
        assertThat(visitor.find("#over").getText()).contains(inspection, "has ended");
        visitor.accessible().inLanguage("zh").accessible();
        assertThat(visitor.find("#over").getText()).contains(inspection, "已结束");
        assertThat(person(account, CHOSEN).get("/front-room").statusCode()).isEqualTo(303);
    }

    /** A file of the quality unit is published with the answer, handed to the inspector byte for byte, and both lists leave as workbooks. */
    @Test
    void aFileIsAttachedToAnAnswerAndPublished(@TempDir Path folder) throws IOException {
        var inspection = opened(INSIDE);
        var account = invited(inspection, "file");
        var visitor = signedIn(Browser.open(server), account, CHOSEN).go("/front-room");
        visitor.find("#words").sendKeys("The floor plan");
        visitor.submit(visitor.find("#words")).find("#requests table");
        visitor.signOut();
        var plan = Files.writeString(folder.resolve("floor-plan.txt"), "invented plan " + RUN);
        var quality = visitor.signIn("qa-manager").inLanguage("en").go("/inspections/" + inspection + "/requests/1");
        quality.find("#file").sendKeys(plan.toString());
        quality.find("#file-says").sendKeys("the floor plan as of today");
        quality.submit(quality.find("#file-says")).find("#answer li a[href$='/file']");
        quality.accessible().screenshot("request-file");
        quality.find("#answer-words").sendKeys("Attached.");
        quality.submit(quality.find("#answer-words")).find("#answer form[action$='/check']");
        quality.signOut();
        var other = signedIn(quality, colleague(), CHOSEN).go("/inspections/" + inspection + "/requests/1");
        other.submit(other.find("form[action$='/check'] button")).find("form[action$='/publish']");
        other.submit(other.find("form[action$='/publish'] button"));
        other.signOut();
        var reader = person(account, CHOSEN);
        var taken = reader.bytes("/front-room/requests/1/items/1/file");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo(Files.readAllBytes(plan));
        var front = reader.bytes("/front-room/requests.xlsx");
        assertThat(words(front.body())).contains("The floor plan", "Attached.");
        var back = Http.signedIn(server, "qa-manager").bytes("/inspections/" + inspection + "/requests/export.xlsx");
        assertThat(words(back.body())).contains("The floor plan", "Attached.");
        var log = program.get("qa-manager", "/api/v1/trail?record=" + inspection + "&limit=200")
                .body();
        assertThat(log).contains("inspection.item-handed-out", "inspection.list-exported");
    }

    /** Streamed as it was written, a workbook is read safely from its end only. */
    private static String words(byte[] workbook) throws IOException {
        var copy = Files.createTempFile("book", ".xlsx");
        try {
            Files.write(copy, workbook);
            var words = new StringBuilder();
            try (var zip = new ZipFile(copy.toFile())) {
                for (var entry : Collections.list(zip.entries()))
                    try (var sheet = zip.getInputStream(entry)) {
                        words.append(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
                    }
            }
            return words.toString();
        } finally {
            Files.delete(copy);
        }
    }
}
