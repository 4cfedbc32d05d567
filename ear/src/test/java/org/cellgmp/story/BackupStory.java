package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The administrator has a backup made while the others work. It is restored into an empty folder with one command; the server that is
 * started there knows everybody, and its trail is whole and says where it comes from.
 */
class BackupStory {
    private final Server server = Server.running();

    @TempDir
    Path folder;

    @Test
    void aBackupOfTheRunningServerIsRestoredAndWorkGoesOn() throws Exception {
        var browser =
                Browser.open(server).signIn("administrator").inLanguage("en").go("/accounts/site/backups");
        assertThat(browser.all("nav.rail [aria-current=page]")).hasSize(1);
        browser.accessible().press("Back up now");
        for (int i = 0; i < 120 && browser.all("[data-backup]").isEmpty(); i++) {
            Thread.sleep(1_000);
            browser.go("/accounts/site/backups");
        }
        assertThat(browser.all("[data-trouble]")).as(browser.text()).isEmpty();
        browser.accessible().inLanguage("zh").accessible().screenshot("backups");
        var name = browser.find("[data-backup]").getDomAttribute("data-backup");
        var file = server.home().resolve("backups").resolve(name).toAbsolutePath();
        assertThat(file).isRegularFile();

        var restored = folder.resolve("restored");
        assertThat(Server.task(restored, "-Dcellgmp.task=restore", "-Dcellgmp.backup=" + file))
                .anyMatch(line -> line.matches("Trail: [1-9]\\d* events read, 0 failures, \\d+ remarks\\."))
                .endsWith("ended with 0");
        // Once more into the same folder: nothing is written over a trail.
        assertThat(Server.task(restored, "-Dcellgmp.task=restore", "-Dcellgmp.backup=" + file))
                .anyMatch(line -> line.contains("holds a trail already"))
                .endsWith("ended with 1");

        try (var other = Server.start(restored)) {
            var token = Tokens.issue(other, server.account("qa-manager"), "after the restore");
            // Told a few seconds after the start, in the background.
            var found = restored(other, token);
            for (int i = 0; i < 60 && !found.body().contains("backup.restored"); i++) {
                Thread.sleep(1_000);
                found = restored(other, token);
            }
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).contains("\"backup\":\"" + name + "\"", "\"failures\":\"0\"");
            var batches = Http.visitor(other).bearer(token).get("/api/v1/batch-records");
            assertThat(batches.body()).contains("BR-");
        }
    }

    private static HttpResponse<String> restored(Server other, String token) {
        return Http.visitor(other).bearer(token).get("/api/v1/trail?act=backup.restored");
    }

    @Test
    void theQualityUnitSeesBackupsAndMakesNone() throws Exception {
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en").go("/accounts/site/backups");
        assertThat(browser.text()).contains("Backups").doesNotContain("Back up now");
        browser.accessible();
        var refused =
                Http.program(server, "qa-manager").post("/api/v1/accounts/site/backups", "application/json", "{}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Http.signedIn(server, "production-recorder")
                        .get("/accounts/site/backups")
                        .statusCode())
                .isEqualTo(403);
    }
}
