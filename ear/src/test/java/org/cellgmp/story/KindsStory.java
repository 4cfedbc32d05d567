package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Records of every kind, as people find, read, enter and revise them, and as programs send them. */
class KindsStory {
    private static final List<String> KINDS = List.of(
            "product-versions",
            "donations",
            "cell-banks",
            "vector-lots",
            "rooms",
            "equipment",
            "persons",
            "stability-studies",
            "infusions");
    private final Server server = Server.running();

    @Test
    void aRecorderWalksEveryKindFromTheIndexToItsFormInBothLanguages() {
        var browser = Browser.open(server)
                .signIn("production-recorder")
                .go("/records")
                .inLanguage("en");
        browser.go("/records").accessible().screenshot("records");
        var kinds = new ArrayList<String>();
        for (var link : browser.all("tbody th a")) kinds.add(link.getAttribute("href"));
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(KINDS.size() + 3);
        for (var kind : KINDS) {
            browser.go("/records/" + kind).accessible();
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
        var browser = Browser.open(server).signIn("inspector").go("/records").inLanguage("en");
        var http = Http.signedIn(server, "inspector");
        for (var kind : KINDS) {
            browser.go("/records/" + kind);
            assertThat(browser.all("a[href$='/new']")).as(kind).isEmpty();
            browser.click("tbody tr a");
            assertThat(browser.all("a[href$='/revise']")).as(kind).isEmpty();
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
        browser.driver()
                .findElement(By.cssSelector("button[name=more][value='3']"))
                .click();
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
        for (var kind : KINDS)
            assertThat(Http.program(server, "inspector").get("/api/v1/" + kind).statusCode())
                    .as(kind)
                    .isEqualTo(200);
    }

    @Test
    void hostileWordsAndPathsBreakNothing() {
        var http = Http.signedIn(server, "production-recorder");
        for (var path : List.of(
                "/records/nosuch",
                "/records/%3Cscript%3E",
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
        assertThat(Pattern.compile("/sign-in")
                        .matcher(Http.visitor(server)
                                .get("/records")
                                .headers()
                                .firstValue("Location")
                                .orElse("/sign-in"))
                        .find())
                .isTrue();
    }
}
