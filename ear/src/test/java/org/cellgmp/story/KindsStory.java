package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cellgmp.record.RecordKind;
import org.junit.jupiter.api.Test;

/** Records of every kind, as people find, read, enter and revise them, and as programs send them. */
class KindsStory {
    private static final Pattern LIST = Pattern.compile("<th scope=\"row\"><a href=\"([^\"]+)\"");
    private static final Pattern ENTRY = Pattern.compile("href=\"/records/([a-z-]+)/new\"");
    private final Server server = Server.running();

    /** Where the list of each kind is, by its plural, as the index shows them to who may enter records. */
    private Map<String, String> kinds() {
        var kinds = new TreeMap<String, String>();
        var rows = Http.signedIn(server, "production-recorder")
                .get("/records")
                .body()
                .split("<tr data-row>");
        for (var row : List.of(rows).subList(1, rows.length)) {
            var list = LIST.matcher(row);
            var entry = ENTRY.matcher(row);
            assertThat(list.find() && entry.find()).as(row).isTrue();
            kinds.put(entry.group(1), list.group(1));
        }
        assertThat(kinds).hasSize(RecordKind.values().length).containsEntry("cell-banks", "/records/cell-banks");
        return kinds;
    }

    @Test
    void aRecorderWalksEveryKindFromTheIndexToItsFormInBothLanguages() {
        var browser = Browser.open(server)
                .signIn("production-recorder")
                .go("/records")
                .inLanguage("en");
        browser.go("/records").accessible().screenshot("records");
        var kinds = kinds();
        for (var kind : kinds.keySet()) {
            browser.go(kinds.get(kind));
            // The lists are of one make; those of the kinds with pages of their own are judged in the story of records.
            if (kind.equals("donations")) browser.accessible();
            assertThat(browser.all("tbody tr")).as(kind).isNotEmpty();
            browser.click("tbody tr a");
            browser.accessible().screenshot("record-" + kind);
            assertThat(browser.all(".section")).as(kind).hasSizeGreaterThan(2);
            browser.go("/records/" + kind + "/new").accessible().screenshot("entry-" + kind);
        }
        browser.inLanguage("zh").accessible().screenshot("entry-zh");
        browser.go("/records").accessible();
        assertThat(browser.text()).contains("供者与采集", "病毒载体批次");
        browser.inLanguage("en");
    }

    @Test
    void anInspectorReadsEveryKindAndIsOfferedNothingElse() {
        var http = Http.signedIn(server, "inspector");
        var kinds = kinds();
        for (var kind : kinds.keySet()) {
            var list = http.get(kinds.get(kind));
            assertThat(list.statusCode()).as(kind).isEqualTo(200);
            assertThat(list.body()).as(kind).doesNotContain("/new\"");
            var first = Pattern.compile("href=\"(" + kinds.get(kind) + "/[A-Z]{2}-[0-9]{4}-[0-9]+)\"")
                    .matcher(list.body());
            assertThat(first.find()).as(list.body()).isTrue();
            var record = http.get(first.group(1));
            assertThat(record.statusCode()).as(first.group(1)).isEqualTo(200);
            assertThat(record.body()).as(kind).doesNotContain("/revise\"", "/correct\"");
            assertThat(http.get("/records/" + kind + "/new").statusCode()).isEqualTo(403);
            assertThat(http.submit("/account", "/records/" + kind + "/new", Map.of("reason", "x"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aRecordIsEnteredWithoutScriptCorrectedWhereItIsWrongAndRevised() {
        var browser = Browser.openWithoutScript(server)
                .signIn("production-recorder")
                .go("/records")
                .inLanguage("en");
        var code = "DEMO-EQ-" + System.nanoTime();
        browser.go("/records/equipment/new")
                .fill("0-equipmentId", code)
                .fill("0-name", "Scale <b>invented</b>")
                .fill("0-status", "qualified")
                .fill("0-commissionedOn", "someday")
                .fill("3.1-parameter", "Mass");
        browser.click("button[name=more][value='3']");
        assertThat(browser.find("[name='0-equipmentId']").getAttribute("value")).isEqualTo(code);
        assertThat(browser.all("[name^='3.'][name$='-parameter']")).hasSizeGreaterThan(5);
        browser.fill("reason", "scale bought");
        browser.press("Keep the record");
        assertThat(browser.find(".problems").getText()).contains("In use since", "Calibrations 2");
        assertThat(browser.find("[name='0-commissionedOn']").getAttribute("aria-invalid"))
                .isEqualTo("true");
        browser.accessible().fill("0-commissionedOn", "2026-01-05").fill("3.1-performedOn", "2026-01-06");
        browser.press("Keep the record");
        assertThat(browser.path()).matches("/records/equipment/EQ-[0-9]{4}-[0-9]{4,}");
        assertThat(browser.text()).contains(code, "Scale <b>invented</b>", "2026-01-06", "not recorded");
        browser.press("Revise in a form");
        browser.fill("3.0-result", "passed")
                .fill("reason", "result was missing")
                .press("Keep as the next version");
        assertThat(browser.text()).contains("2 of 2", "result was missing");
        browser.go("/records/equipment?q=" + code);
        assertThat(browser.all("tbody tr")).hasSize(1);
    }

    @Test
    void aProtocolIsJudgedCompletedOnItsFormAndItsFindingEnds() {
        var browser = Browser.openWithoutScript(server)
                .signIn("production-recorder")
                .go("/records")
                .inLanguage("en");
        var said = "Not recorded: the legal path of the trial.";
        browser.go("/records/trial-protocols/new")
                .fill("0-protocolId", "CTR-" + System.nanoTime())
                .fill("0-edition", "1.0")
                .fill("0-productType", "allogeneic")
                .fill("0-countries", "China")
                .fill("2-cells.cellClass", "MSC")
                .fill("reason", "as approved")
                .press("Keep the record");
        assertThat(browser.path()).as(browser.text()).matches("/records/trial-protocols/TP-[0-9]{4}-[0-9]{4,}");
        var protocol = browser.path();
        var number = protocol.substring(protocol.lastIndexOf('/') + 1);
        assertThat(browser.text()).contains(said);
        browser.accessible().click(".tally a[href^='/statements/']");
        assertThat(browser.text()).contains(said, "What was not assessed").doesNotContain("Decide on the batch");
        browser.accessible().go("/statements");
        assertThat(browser.find("a[href='" + protocol + "']").getText()).isEqualTo(number);
        browser.go(protocol + "/revise")
                .fill("1-pathway.path", "drug-registration")
                .fill("reason", "path was left out")
                .press("Keep as the next version");
        assertThat(browser.text()).contains("2 of 2").doesNotContain(said);
        var judged = Http.program(server, "inspector").get("/api/v1/trial-protocols/" + number + "/statement");
        assertThat(judged.body()).contains("\"version\":\"2\"", number + "/v2#/stoppingRules");
        browser.signOut().signIn("qa-manager").go(protocol).click(".tally a[href^='/statements/']");
        browser.inLanguage("zh").accessible();
        assertThat(browser.text()).contains("未记录");
        browser.inLanguage("en").click(".finding form button");
        assertThat(browser.path()).as(browser.text()).matches("/deviations/DV-[0-9]{4}-[0-9]{4,}");
        assertThat(browser.text()).contains(number);
    }

    @Test
    void programsSendARecordAsJsonAndReadItBack() {
        var recorder = Http.program(server, "production-recorder");
        var id = "DN-STORY-" + System.nanoTime();
        var json = "{\"donationId\":\"" + id + "\",\"donorCode\":\"DONOR-DEMO-9\",\"origin\":\"ALLOGENEIC\","
                + "\"productCode\":\"DEMO-UCMSC\",\"ageYears\":\"30.0\"}";
        var dry = recorder.post("/api/v1/donations?dryRun=true", "application/json", json);
        assertThat(dry.statusCode()).as(dry.body()).isEqualTo(200);
        assertThat(dry.body()).contains("\"keepable\":true");
        var kept = recorder.post("/api/v1/donations", "application/json", json);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        var place = kept.headers().firstValue("Location").orElseThrow();
        var path = place.substring(place.indexOf("/api/"));
        assertThat(recorder.get(path).body()).contains("\"ageYears\":\"30.0\"", id);
        assertThat(recorder.post("/api/v1/donations", "application/json", json).statusCode())
                .isEqualTo(409);
        assertThat(recorder.post("/api/v1/donations", "application/json", "{\"nosuch\":\"x\"}")
                        .statusCode())
                .isBetween(400, 422);
        assertThat(Http.program(server, "inspector")
                        .post("/api/v1/donations", "application/json", json)
                        .statusCode())
                .isEqualTo(403);
        for (var kind : kinds().keySet())
            assertThat(Http.program(server, "inspector").get("/api/v1/" + kind).statusCode())
                    .as(kind)
                    .isEqualTo(200);
    }

    @Test
    void whatAProgramSentIsWhereTheAnswerSaysForTheKindsWithPagesOfTheirOwn() {
        var recorder = Http.program(server, "production-recorder");
        var run = "STORY-" + System.nanoTime();
        var sent = Map.of(
                "/api/v1/material-lots", "{\"materialCode\":\"MED-X\",\"name\":\"Medium\",\"lot\":\"" + run + "\"}",
                "/api/v1/specifications",
                        "{\"code\":\"" + run + "\",\"edition\":\"1\",\"productCode\":\"DEMO-UCMSC\"}");
        for (var kind : sent.keySet()) {
            var kept = recorder.post(kind, "application/json", sent.get(kind));
            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
            var place = kept.headers().firstValue("Location").orElseThrow();
            var read = recorder.get(place.substring(place.indexOf("/api/")));
            assertThat(read.statusCode()).as(place).isEqualTo(200);
            assertThat(read.body()).contains(run);
        }
    }

    @Test
    void hostileWordsAndPathsBreakNothing() {
        var http = Http.signedIn(server, "production-recorder");
        for (var path : List.of(
                "/records/nosuch",
                "/records/%3Cscript%3Ealert(1)",
                "/records/donations?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/records/donations/DN-1999-0001",
                "/records/donations/EQ-1999-0001/revise",
                "/records/donations?q=%27%22%3C%00",
                "/records/donations?after=zzz")) {
            var answer = http.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(200, 499);
            assertThat(answer.body()).doesNotContain("Exception", "<script>alert");
        }
        var fields = new HashMap<>(Map.of(
                "0-donationId", "<script>alert(1)</script>", "0-donorCode", "D\u0000", "reason", "x", "more", "-1"));
        fields.put("9999999.1-a", "b");
        var answer = http.submit("/records/donations/new", "/records/donations/new", fields);
        assertThat(answer.statusCode()).isBetween(200, 499);
        assertThat(answer.body()).doesNotContain("<script>alert");
        for (var path : List.of("/records", "/records/donations"))
            assertThat(Http.signedIn(server, "administrator").get(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        var unknown = Http.visitor(server).get("/records");
        assertThat(unknown.statusCode()).isEqualTo(303);
        assertThat(unknown.headers().firstValue("Location").orElse("")).contains("/sign-in");
    }
}
