package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The quality unit has everything counted, reads why a batch is kept, holds it by law, and may not lift the own hold; the inspector reads along. */
class RetentionStory {
    private static final String QA = "qa-manager";

    private final Server server = Server.running();
    private final Program program = new Program(server);

    private Browser sign(Browser browser) {
        return browser.fill("account", server.account(QA).name())
                .fill("password", server.account(QA).password())
                .submit(browser.find("#password"));
    }

    @Test
    void everythingIsCountedABatchIsHeldAndTheArchivesAreShown() {
        var batch = program.get(QA, "/api/v1/batch-records?q=DEMO-ARI-03").text("items", 0, "number");
        var browser = Browser.open(server).signIn(QA).inLanguage("en").go("/retention");
        browser.accessible();
        browser.submit(browser.find("form[action='/retention/counts'] button"));
        Wait.until(
                () -> browser.go("/retention?kind=batch-record").all("[data-kept=" + batch + "]"),
                found -> !found.isEmpty());
        browser.accessible().screenshot("retention");
        assertThat(Http.signedIn(server, QA)
                        .bytes("/retention/export.xlsx?kind=batch-record")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.signedIn(server, QA)
                        .get("/retention/export.csv?kind=batch-record")
                        .body())
                .contains(batch);
        browser.go("/batches/" + batch).accessible();
        assertThat(browser.all("#kept")).hasSize(1);

        browser.go("/retention/periods").accessible().screenshot("retention-periods");
        assertThat(browser.text()).contains("21 CFR 1271.270(d)");
        browser.fill("years", "1").fill("reason", "shorter (story)");
        sign(browser).find(".problems");
        browser.fill("years", "99").fill("reason", "as long as the batches (story)");
        sign(browser).find("[data-state=PROPOSED]");
        browser.accessible().screenshot("retention-change");
        assertThat(browser.all("#approve")).as("not by who proposed it").isEmpty();
        browser.fill("why", "not needed (story)");
        browser.submit(browser.find("#why")).find("[data-state=DROPPED]");

        browser.go("/retention/holds?on=" + batch).accessible();
        browser.fill("askedBy", "A court (story)").fill("reason", "A claim was filed (story).");
        sign(browser).find("[data-stands=true]");
        browser.accessible().screenshot("legal-hold");
        assertThat(browser.all("#lift")).isEmpty();
        browser.go("/retention?held=true&kind=batch-record").accessible();
        assertThat(browser.all("[data-kept=" + batch + "]")).hasSize(1);
        browser.go("/retention/disposals").accessible().screenshot("disposals");

        browser.go("/trail/archives").accessible().screenshot("archives");
        browser.fill("period", "2026-13");
        browser.submit(browser.find("#period")).find(".problems");
        browser.inLanguage("zh");
        for (var path : new String[] {
            "/retention", "/retention/periods", "/retention/holds", "/retention/disposals", "/trail/archives"
        }) browser.go(path).accessible();
        assertThat(browser.text()).contains("已关闭期间的归档");
    }

    @Test
    void aProgramReadsHoldsAndProposesLikeThePages() {
        var batch = program.get(QA, "/api/v1/batch-records?q=DEMO-ARI-02").text("items", 0, "number");
        assertThat(program.get(QA, "/api/v1/retention/demands").list("items")).hasSizeGreaterThan(30);
        assertThat(program.get("inspector", "/api/v1/retention?kind=batch-record&state=counted")
                        .status())
                .isEqualTo(200);
        var thing = program.get("production-recorder", "/api/v1/retention/things/" + batch);
        assertThat(thing.text("number")).isEqualTo(batch);
        assertThat(thing.text("because")).isNotBlank();
        assertThat(program.get("production-recorder", "/api/v1/retention").status())
                .isEqualTo(403);
        var hold = program.sign(
                QA,
                "/api/v1/retention/holds",
                "target",
                "batch",
                "named",
                batch,
                "reason",
                "A claim (story)",
                "askedBy",
                "A court (story)");
        assertThat(hold.status()).isEqualTo(201);
        var one = "/api/v1/retention/holds/" + hold.text("number");
        assertThat(program.get("inspector", one).text("covers")).isNotNull();
        assertThat(program.get(QA, "/api/v1/retention/holds").body()).contains(hold.text("number"));
        assertThat(program.get(QA, "/api/v1/retention/things/" + batch).text("legalHold"))
                .isEqualTo(hold.text("number"));
        assertThat(program.sign(QA, one + "/lift", "reason", "by the same (story)")
                        .status())
                .isEqualTo(403);
        var listed = program.sign(
                QA, "/api/v1/retention/disposals", "things", java.util.List.of(batch), "reason", "held (story)");
        assertThat(listed.body()).contains(hold.text("number"));
        assertThat(listed.status()).isEqualTo(409);
        var change = program.sign(
                QA,
                "/api/v1/retention/changes",
                "edition",
                program.get(QA, "/api/v1/retention/demands").text("edition"),
                "demand",
                "site-person",
                "years",
                "30",
                "reason",
                "as long as the batches (story)");
        assertThat(change.status()).isEqualTo(201);
        var path = "/api/v1/retention/changes/" + change.text("number");
        assertThat(program.sign(QA, path + "/approve", "reason", "by the same (story)")
                        .status())
                .isEqualTo(403);
        assertThat(program.post(QA, path + "/drop", "reason", "not needed (story)")
                        .text("state"))
                .isEqualTo("DROPPED");
    }

    @Test
    void theInspectorReadsAndTheRecorderDoesNot() {
        var browser = Browser.open(server).signIn("inspector").inLanguage("en").go("/retention/holds");
        browser.accessible();
        assertThat(browser.all("#place")).isEmpty();
        assertThat(browser.go("/retention/disposals").all("#propose")).isEmpty();
        var recorder = Http.signedIn(server, "production-recorder");
        assertThat(recorder.get("/retention").statusCode()).isEqualTo(403);
        assertThat(recorder.get("/trail/archives").statusCode()).isEqualTo(403);
    }
}
