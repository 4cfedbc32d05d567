package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer asks a colleague of quality control to read a document; what is remarked is carried to the next version, settled and seen by the
 * approver. A plan is frozen by one and approved by another.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewStory {
    private static final String JSON = "application/json";
    private static final String PRODUCT = "DEMO-CART-19";
    private static final Pattern BATCH = Pattern.compile("\"number\":\"(BR-[0-9]{4}-[0-9]{4,})\"");
    private static final Pattern NUMBER = Pattern.compile("DC-[0-9]{4}-[0-9]{4,}");
    private static final Pattern SHA256 = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

    @TempDir
    static Path folder;

    private static Server server;
    private static String made;
    private static String dossier;

    @BeforeAll
    static void open() {
        server = Server.running();
        var writer = Http.program(server, "regulatory-writer");
        var batch = BATCH.matcher(
                        writer.get("/api/v1/batch-records?q=" + PRODUCT).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var answer = writer.post(
                "/api/v1/documents",
                JSON,
                "{\"template\":\"batch-analyses\",\"product\":\"" + PRODUCT + "\",\"language\":\"en\",\"batches\":[\""
                        + batch + "\"]}");
        said(answer, 201);
        made = first(NUMBER, answer.body());
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    private static void said(java.net.http.HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    @Order(1)
    void theWriterAsksAndTheReviewerAnswersAndRemarksWithoutScript() {
        var writer =
                Browser.openWithoutScript(server).signIn("regulatory-writer").inLanguage("en");
        writer.go("/documents/" + made).accessible();
        assertThat(writer.text()).contains("Nobody is asked to review this edition");
        writer.go("/reviews/" + made).accessible();
        var due = LocalDate.now().plusDays(7).toString();
        var person = Http.signedIn(server, "regulatory-writer");
        var at = "/reviews/" + made;
        var sha256 = first(SHA256, person.get("/api/v1" + at).body());
        var past = person.submit(
                at,
                at + "/asks",
                Map.of("sha256", sha256, "role", "qc-reviewer", "due", "2020-01-01", "question", "Are they?"));
        assertThat(past.body()).contains("Are they?", "2020-01-01 is past");
        person.submit(
                at,
                at + "/asks",
                Map.of("sha256", sha256, "role", "qc-reviewer", "due", due, "question", "Are the units right?"));
        writer.go(at);
        assertThat(writer.text()).contains("anybody who is QC reviewer", "Not answered");
        var reviewer = Browser.openWithoutScript(server).signIn("qc-reviewer").inLanguage("en");
        reviewer.go("/worklist?show=document-reviews").accessible();
        assertThat(reviewer.text()).contains(made, "Are the units right?");
        reviewer.go("/reviews/" + made).accessible().screenshot("review");
    }

    @Test
    @Order(2)
    void aProgramRemarksAtAPlaceAndAnswersAndTheWriterMakesItAnew() {
        var reviewer = Http.program(server, "qc-reviewer");
        var at = "/api/v1/reviews/" + made;
        var sha256 = first(SHA256, reviewer.get(at).body());
        var places = reviewer.get(at + "/places").body();
        var heading = first(Pattern.compile("\"heading\":\"((?:[^\"\\\\]|\\\\.)*)\""), places);
        said(
                reviewer.post(
                        at + "/comments",
                        JSON,
                        "{\"sha256\":\"" + sha256 + "\",\"heading\":\"" + heading
                                + "\",\"words\":\"The unit is missing\"}"),
                200);
        said(
                reviewer.post(
                        at + "/comments",
                        JSON,
                        "{\"sha256\":\"" + sha256 + "\",\"heading\":\"No such heading\",\"words\":\"x\"}"),
                400);
        var answer = reviewer.post(
                at + "/asks/1/answer",
                JSON,
                "{\"sha256\":\"" + sha256 + "\",\"answer\":\"changes-asked\",\"words\":\"add the unit\"}");
        said(answer, 200);
        assertThat(answer.body()).contains("\"open\":true", "CHANGES_ASKED");
        var writer = Http.program(server, "regulatory-writer");
        said(
                writer.post(
                        "/api/v1/documents/" + made + "/versions",
                        JSON,
                        "{\"expected\":\"1\",\"reason\":\"unit added\"}"),
                201);
        assertThat(writer.get("/api/v1/documents/" + made + "/differences?from=1&to=2")
                        .body())
                .contains("\"more\":\"0\"");
        said(writer.get("/api/v1/documents/" + made + "/differences?from=1&to=1"), 400);
    }

    @Test
    @Order(3)
    void theApproverSeesWhatIsOpenAndSaysWhy() {
        var approver =
                Browser.openWithoutScript(server).signIn("regulatory-approver").inLanguage("en");
        approver.go("/documents/" + made + "/approval").accessible().screenshot("review-approval");
        assertThat(approver.text()).contains("1 comments", "Why it is approved all the same");
        approver.go("/reviews/" + made).accessible();
        assertThat(approver.text()).contains("from v1", "The unit is missing", "Changes asked");
        approver.go("/documents/" + made + "/differences").accessible().screenshot("differences");
        assertThat(approver.text()).contains("Earlier version");
        approver.go("/documents/" + made + "/approval");
        var account = server.account("regulatory-approver");
        approver.fill("despite", "the unit stands in the head of the column");
        approver.fill("account", account.name()).fill("password", account.password());
        approver.submit(approver.find("input[name=password]"));
        assertThat(approver.path()).startsWith("/documents/" + made);
        assertThat(approver.text()).contains("Approved");
        assertThat(Http.program(server, "inspector")
                        .get("/api/v1/trail?record=" + made + "&limit=20")
                        .body())
                .contains("the unit stands in the head of the column");
    }

    @Test
    @Order(4)
    void aPlanIsFrozenAndApprovedByTwo() throws IOException {
        var program = Http.program(server, "regulatory-writer");
        dossier = InventedPlan.open(program);
        InventedPlan.file(program, dossier, "cn:1.0", InventedPlan.pdf(folder, "letter"));
        var at = "/api/v1/dossiers/" + dossier;
        var leaf = program.get(at).body();
        var approver = Http.signedIn(server, "regulatory-approver");
        var account = server.account("regulatory-approver");
        var number = first(Pattern.compile("\"leaf\":\\{[^}]*\"number\":\"([0-9]+)\""), leaf);
        var page = approver.submit(
                "/dossiers/" + dossier + "/leaves/" + number + "/approval",
                "/dossiers/" + dossier + "/leaves/" + number + "/approval",
                Map.of("digest", first(SHA256, leaf), "account", account.name(), "password", account.password()));
        assertThat(page.statusCode()).as(page.body()).isIn(200, 303);
        var content = program.get(at + "/baselines/content?region=CN").body();
        var digest = content.replaceFirst("(?s).*\"sha256\":\"([0-9a-f]{64})\"}\\s*$", "$1");
        var writer = server.account("regulatory-writer");
        var frozen = program.post(at + "/baselines", JSON, signing("\"region\":\"CN\",", digest, writer));
        said(frozen, 200);
        said(program.post(at + "/baselines/1/approval", JSON, signing("", digest, writer)), 403);
        var browser = Browser.openWithoutScript(server)
                .signIn("regulatory-approver")
                .inLanguage("en")
                .go("/dossiers/" + dossier + "/baseline")
                .accessible()
                .screenshot("baseline");
        assertThat(browser.text()).contains("Frozen, not approved", "The plan is as it was frozen");
        browser.fill("account", account.name()).fill("password", account.password());
        browser.submit(browser.find("input[name=password]"));
        assertThat(browser.text()).contains("Approved by");
        browser.go("/dossiers/" + dossier + "/publish?region=CN").accessible();
        assertThat(browser.text()).contains("Built from baseline 1");
        for (var path : List.of("/plan", "/baselines"))
            assertThat(program.get(at + path).statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/dossier-keys").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/dossier-gaps?product=" + PRODUCT).statusCode())
                .isEqualTo(200);
    }

    private static String signing(String more, String digest, Server.Account who) {
        return "{" + more + "\"digest\":\"" + digest + "\",\"account\":\"" + who.name() + "\",\"password\":\""
                + who.password() + "\"}";
    }

    @Test
    @Order(5)
    void othersAreToldNothing() {
        var visitor = Http.visitor(server);
        said(visitor.get("/api/v1/reviews/" + made), 401);
        said(Http.program(server, "administrator").get("/api/v1/reviews/" + made), 403);
        var recorder = Http.program(server, "production-recorder");
        var at = "/api/v1/reviews/" + made;
        said(
                recorder.post(
                        at + "/asks",
                        JSON,
                        "{\"sha256\":\"0\",\"due\":\"2030-01-01\",\"question\":\"x\",\"accounts\":[\"x\"]}"),
                403);
        said(recorder.get("/api/v1/dossiers/" + dossier + "/baselines"), 403);
        said(recorder.get("/api/v1/reviews/" + dossier + ".1"), 403);
    }
}
