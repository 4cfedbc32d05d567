package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The quality unit makes a pack for an inspection; the inspector takes it along and reads, searches and checks it without a network. */
class InspectionPackStory extends InvitedSite {
    private static final Pattern REASON = Pattern.compile("\\{\"place\":\"(\\d+)\",\"event\":[^\\n]*?\"reason\":\"");

    @TempDir
    static Path folder;

    private static void unpack(byte[] zip, Path into) throws IOException {
        try (var entries = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
    }

    private static Browser opened(Path pack, String page) {
        var alone = Browser.openAlone();
        alone.driver().get(pack.resolve(page).toUri().toString());
        return alone;
    }

    private static Browser checked(Path pack, String page) {
        var alone = opened(pack, page);
        new WebDriverWait(alone.driver(), Duration.ofSeconds(60))
                .until(done -> alone.find("body").getAttribute("data-checked") != null);
        return alone;
    }

    private static void choose(Browser browser, Path pack) {
        browser.find("#folder").sendKeys(pack.toAbsolutePath().toString());
        new WebDriverWait(browser.driver(), Duration.ofSeconds(60))
                .until(done -> browser.find("body").getAttribute("data-files") != null);
    }

    private static void until(Browser browser, String where, String begins) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(done -> browser.find(where).getText().startsWith(begins));
    }

    @Test
    void aPackIsMadeTakenAlongReadSearchedAndCheckedWithoutANetwork() throws Exception {
        var inside = batch("DEMO-MSC-02");
        var outside = batch("DEMO-ARI-01");
        var inspection = opened(INSIDE);
        var quality = Browser.open(server).signIn("qa-manager").inLanguage("en").go("/inspections/" + inspection);
        quality.find("#pack-reason").sendKeys("for the inspectors' evening");
        quality.submit(quality.find("#pack-reason"));
        assertThat(quality.path()).startsWith("/jobs/");
        var job = quality.path();
        for (int i = 0; i < 240 && quality.all("[data-state=DONE]").isEmpty(); i++) {
            assertThat(quality.all("[data-state=FAILED]")).as(quality.text()).isEmpty();
            Thread.sleep(500);
            quality.go(job);
        }
        quality.accessible().go("/inspections/" + inspection).accessible().screenshot("inspection-packs");
        assertThat(quality.text()).contains(inspection + "-pack-");
        quality.go("/inspections/" + inspection + "/packs")
                .accessible()
                .inLanguage("zh")
                .accessible();
        quality.inLanguage("en").signOut();

        var account = invited(inspection, "pack");
        var visitor = person(account, CHOSEN);
        assertThat(visitor.get("/front-room").body()).contains("/front-room/packs/1/file");
        var zip = visitor.bytes("/front-room/packs/1/file");
        assertThat(zip.statusCode()).isEqualTo(200);
        visitor.submit("/front-room", "/front-room/packs", Map.of("words", "What came since (story)"));
        assertThat(visitor.get("/front-room").body()).contains("data-pack-waits");
        var front = signedIn(Browser.open(server), account, CHOSEN).go("/front-room");
        front.accessible().screenshot("front-room-pack");
        assertThat(front.all("#pack-words")).as("one at a time").isEmpty();
        front.signOut();
        quality.signIn("qa-manager")
                .go("/inspections/" + inspection + "/requests/1")
                .accessible();
        quality.submit(quality.find("#pack-reason"));
        Wait.until(
                () -> visitor.get("/front-room").body(),
                room -> room.contains("/front-room/packs/2/file") && !room.contains("data-pack-waits"));
        var log = program.get("qa-manager", "/api/v1/trail?record=" + inspection + "&act=inspection.pack");
        assertThat(log.toString()).contains("inspection.pack-made", "inspection.pack-handed-out");

        var pack = folder.resolve("pack");
        unpack(zip.body(), pack);
        for (var file : List.of("index.html", "trail.jsonl", "things.csv"))
            assertThat(Files.readString(pack.resolve(file))).doesNotContain(outside);
        var alone = checked(pack, "index.html");
        assertThat(alone.find("#verdict").getText()).startsWith("VERIFIED");
        assertThat(alone.find("#verdict").getAttribute("class")).isEqualTo("intact");
        alone.accessible().screenshot("pack");
        choose(alone, pack);
        assertThat(alone.find("body").getAttribute("data-files")).isEqualTo("0");
        assertThat(alone.find("#folder-progress").getText())
                .contains(program.get("qa-manager", "/api/v1/inspections/" + inspection + "/packs")
                        .text("items", 1, "manifest")); // newest first: the one that was taken along is the earlier
        alone.fill("batch", "DEMO-MSC-02");
        alone.find("#find button[type=submit]").click();
        new WebDriverWait(alone.driver(), Duration.ofSeconds(20))
                .until(done -> alone.all("#events tbody tr[data-place]").size() > 1
                        && alone.find("#where").getText().contains("page 1"));
        assertThat(alone.find("#events").getText()).contains(inside);
        alone.fill("person", "nobody of this name");
        alone.find("#find button[type=submit]").click();
        until(alone, "#where", "0 events");
        assertThat(alone.find("#events").getText()).contains("No event fits");
        alone.accessible();
        alone.find("#find button[type=reset]").click();
        new WebDriverWait(alone.driver(), Duration.ofSeconds(20))
                .until(done -> !alone.find("#where").getText().startsWith("0 "));
        alone.click("#things a[href='things/" + inside + ".html']");
        alone.find("h1");
        alone.accessible().screenshot("pack-record");
        assertThat(alone.text()).contains("DEMO-MSC-02", "/header/batchNumber", "Findings");
        assertThat(Files.readAllBytes(pack.resolve("things/" + inside + ".pdf")))
                .startsWith('%', 'P', 'D', 'F');
        checked(pack, "index.zh.html").accessible().screenshot("pack-zh");
        assertThat(alone.find("#verdict").getText()).startsWith("核查通过");
        opened(pack, "things/" + inside + ".zh.html")
                .accessible()
                .width(420)
                .accessible()
                .width(1440);
        assertThat(alone.text()).contains("批记录");

        tampered(pack);
    }

    /** One letter of one reason: the page says that the trail does not fit, and which event was touched. */
    private static void tampered(Path pack) throws IOException {
        var part = pack.resolve("trail/part-00001.js");
        var text = Files.readString(part);
        var found = REASON.matcher(text);
        assertThat(found.find()).isTrue();
        Files.writeString(part, text.substring(0, found.end()) + "X" + text.substring(found.end()));
        var alone = checked(pack, "index.html");
        assertThat(alone.find("#verdict").getAttribute("class")).isEqualTo("failed");
        var line = text.substring(text.lastIndexOf("{\"place\":\"", found.end()));
        var place = line.substring(10, line.indexOf('"', 10));
        assertThat(alone.find("#findings").getText()).contains("Changed: the event at place " + place + " (");
        choose(alone, pack);
        assertThat(alone.find("#files").getText()).isEqualTo("Changed: trail/part-00001.js");
        alone.accessible().screenshot("pack-changed");
    }

    @Test
    void aPackNeedsAReasonAndAnInspectionThatIsKnown() {
        var inspection = opened(INSIDE);
        var person = Http.signedIn(server, "qa-manager").with("Accept-Language", "en");
        assertThat(person.submit(
                                "/inspections/" + inspection,
                                "/inspections/" + inspection + "/packs",
                                Map.of("reason", " "))
                        .statusCode())
                .isBetween(400, 422);
        assertThat(person.get("/inspections/" + inspection + "/packs/9/file").statusCode())
                .isEqualTo(404);
    }
}
