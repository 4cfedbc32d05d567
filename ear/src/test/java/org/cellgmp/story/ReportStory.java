package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * An inspector reads a quality event in the browser and takes its report along, as PDF and as Word, in both languages side by
 * side; the investigation likewise. Every print is kept, listed and told in the story of the event; a program gets the same.
 */
class ReportStory {
    private static final Pattern NUMBER = Pattern.compile("RP-[0-9]{4}-[0-9]{4,}");

    private final Server server = Server.running();
    private final Program program = new Program(server);

    @Test
    void anInspectorTakesTheReportsOfAnEventAlong() {
        var event = program.post(
                        "production-recorder",
                        "/api/v1/deviations",
                        "title",
                        "Door of the store ajar (invented)",
                        "description",
                        "It stood open for ten minutes.\n门敞开十分钟（虚构）。")
                .text("number");
        var page = "/deviations/" + event;
        var inspector = Http.signedIn(server, "inspector");
        var browser = Browser.openWithoutScript(server).signIn("inspector").inLanguage("en");
        browser.go(page).accessible();
        var base = "#reports a[href*='/reports/event/" + event + "/";
        for (var language : new String[] {"en", "zh", "both"})
            for (var which : new String[] {"pdf", "docx"}) {
                var link = browser.find(base + which + "?'][href$='language=" + language + "']");
                assertThat(link.getDomAttribute("aria-label")).isNotBlank();
                begins(inspector.bytes(link.getDomAttribute("href")), which);
            }
        browser.go("/reports?subject=" + event).accessible();
        assertThat(browser.all("tbody tr")).hasSize(3);
        assertThat(browser.text()).contains("Not final", event);
        browser.screenshot("reports");
        browser.go(browser.find("tbody th a").getDomAttribute("href")).accessible();
        assertThat(NUMBER.matcher(browser.path()).find()).isTrue();
        assertThat(browser.text()).contains("was not closed or approved when it was printed");
        browser.go(page);
        assertThat(browser.find("#story").getText()).contains("printed a report", "kept a report");
        browser.inLanguage("zh").go("/reports?subject=" + event).accessible();
        assertThat(browser.text()).contains("报告", "非最终");
        begins(inspector.bytes("/reports/investigation/" + event + "/pdf?language=both"), "pdf");
        assertThat(inspector.get("/reports/event/" + event + "/pdf?language=fr").statusCode())
                .isEqualTo(400);
        assertThat(inspector
                        .get("/reports/event/" + event + "/pdf?revision=999&language=en")
                        .statusCode())
                .isEqualTo(409);
        assertThat(inspector.get("/reports/event/DV-1999-0001/pdf?language=en").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theQualityUnitDrawsUpTheReviewOfAProduct() {
        var browser = Browser.openWithoutScript(server).signIn("qa-manager").inLanguage("en");
        browser.go("/reports").press("Product quality review").accessible();
        var chosen = "/reports/product-review?product=DEMO-CART-19&from=";
        browser.go(chosen + "2020-01-01&to=2020-12-31");
        browser.fill("evaluation", "In control (invented).").submit(browser.find("#evaluation"));
        assertThat(browser.all("section.problems")).isNotEmpty();
        assertThat(browser.find("#evaluation").getText()).isEqualTo("In control (invented).");
        browser.go(chosen + "2026-01-01&to=2026-12-31").fill("evaluation", "In control (invented).");
        browser.submit(browser.find("#evaluation"));
        assertThat(browser.text()).contains("Product quality review: DEMO-CART-19", "Not final");
        browser.accessible().screenshot("product-review");
        begins(Http.signedIn(server, "inspector").bytes(browser.path() + "/pdf"), "pdf");
        begins(Http.signedIn(server, "inspector").bytes(browser.path() + "/docx"), "docx");
        browser.inLanguage("zh").go("/reports/product-review").accessible();
        assertThat(Http.signedIn(server, "inspector")
                        .get("/reports/product-review")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aProgramGetsTheSame() {
        var event = program.post(
                        "production-recorder",
                        "/api/v1/deviations",
                        "title",
                        "Label upside down (invented)",
                        "description",
                        "Seen at once.")
                .text("number");
        var reader = Http.program(server, "regulatory-writer");
        var at = "/api/v1/reports/event/" + event;
        begins(reader.bytes(at + ".pdf?language=both"), "pdf");
        begins(reader.bytes(at + ".docx?language=both"), "docx");
        var listed = reader.get("/api/v1/reports?subject=" + event).body();
        var found = NUMBER.matcher(listed);
        assertThat(found.find()).as(listed).isTrue();
        assertThat(listed).contains("\"closed\":false", "\"language\":\"both\"");
        begins(reader.bytes("/api/v1/reports/" + found.group() + ".pdf"), "pdf");
        assertThat(reader.get("/api/v1/reports/" + found.group()).body()).contains("\"subject\":\"" + event + "\"");
        assertThat(Http.program(server, "administrator").bytes(at + ".pdf").statusCode())
                .isEqualTo(403);
    }

    private static void begins(HttpResponse<byte[]> answer, String which) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), 0, 2, StandardCharsets.ISO_8859_1))
                .isEqualTo(which.equals("pdf") ? "%P" : "PK");
        assertThat(answer.headers().firstValue("Repr-Digest")).isPresent();
    }
}
