package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.verifier.Verify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the house does is sealed while it works. The quality manager has the whole trail checked; an inspector takes a pack, the proof of
 * one event and the checkpoints from outside the database along and checks them with the program that shares only the format.
 */
class SealStory {
    private final Server server = Server.running();

    @TempDir
    Path folder;

    private record Said(int code, String text) {}

    private static Said verify(Object... arguments) {
        var out = new ByteArrayOutputStream();
        int code = Verify.run(
                Arrays.stream(arguments).map(Object::toString).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream()));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theTrailIsSealedAndCheckedFromThePage() throws Exception {
        var browser = Browser.open(server).signIn("qa-manager").inLanguage("en").go("/trail/seals");
        for (int i = 0;
                i < 60
                        && browser.find("[data-size]")
                                .getDomAttribute("data-size")
                                .equals("0");
                i++) {
            Thread.sleep(1_000);
            browser.go("/trail/seals");
        }
        assertThat(browser.find("[data-sealing]").getDomAttribute("data-sealing"))
                .isEqualTo("true");
        assertThat(browser.find("[data-size]").getDomAttribute("data-size")).isNotEqualTo("0");
        browser.accessible().screenshot("seals").go("/trail/seals/checkpoints").accessible();
        browser.go("/trail/seals").press("Check the whole trail now");
        assertThat(browser.path()).startsWith("/jobs/");
        var job = browser.path();
        for (int i = 0;
                i < 120 && browser.all("a[href^='/trail/seals/checks/']").isEmpty();
                i++) {
            Thread.sleep(1_000);
            browser.go(job);
        }
        browser.go(browser.find("a[href^='/trail/seals/checks/']").getDomAttribute("href"))
                .accessible();
        assertThat(browser.find("[data-passed]").getDomAttribute("data-passed"))
                .as(browser.text())
                .isEqualTo("true");
        browser.inLanguage("zh").accessible();
        assertThat(browser.text()).contains("每条事件都是当初封存的那一条");
    }

    @Test
    void anInspectorTakesAPackAndAProofAlongAndNeedsNobodyToBelieve() throws Exception {
        var inspector = Http.signedIn(server, "inspector");
        var browser = Browser.open(server).signIn("inspector").inLanguage("en").go("/trail");
        var event = browser.find("tbody th a").getDomAttribute("href");
        browser.go(event);
        for (int i = 0;
                i < 30
                        && browser.find("[data-place]")
                                .getDomAttribute("data-place")
                                .isEmpty();
                i++) {
            Thread.sleep(1_000);
            browser.go(event);
        }
        browser.accessible();
        var outside = outside();
        var key = Files.readAllLines(outside.get(0)).get(0).substring("# key ".length());
        var proof = Files.write(
                folder.resolve("proof.json"),
                inspector
                        .bytes(browser.find("a[href^='/trail/seals/proofs/']").getDomAttribute("href"))
                        .body());
        // A proof stands under the newest checkpoint, whose key another story may have let follow the first.
        var keys = Files.write(
                folder.resolve("keys.txt"),
                browser.go("/trail/seals").all("[data-trail-key]").stream()
                        .map(line -> line.getText())
                        .toList());
        assertThat(Files.readAllLines(keys).get(0)).isEqualTo(key);
        var said = verify("--proof", proof, "--key", keys);
        assertThat(said.code()).as(said.text()).isZero();

        var pack = Files.write(
                folder.resolve("pack.zip"),
                inspector.bytes("/trail/seals/pack.zip").body());
        said = verify(pack, "--key", key);
        assertThat(said.code()).as(said.text()).isZero();
        var part = Files.write(
                folder.resolve("part.zip"),
                inspector.bytes("/trail/seals/pack.zip?records=BR-2026-0001").body());
        said = verify(part, "--key", key);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(Files.size(part)).isLessThan(Files.size(pack));
        assertThat(inspector.get("/trail/seals/pack.zip?from=yesterday").statusCode())
                .isEqualTo(400);

        var recorder = Http.signedIn(server, "production-recorder");
        for (var closed : List.of("/trail/seals", "/trail/seals/pack.zip", "/trail/seals/checkpoints"))
            assertThat(recorder.get(closed).statusCode()).isEqualTo(403);
        assertThat(inspector.get("/trail?act=seal.pack").body()).contains("exported a pack of the trail");
    }

    @Test
    void anotherKeySignsOnceTheTrailHasAnnouncedIt() throws Exception {
        var browser = Browser.open(server).signIn("qa-manager");
        browser.inLanguage("en")
                .go("/trail/seals")
                .fill("reason", "A year has passed.")
                .press("Introduce another key");
        for (int i = 0; i < 60 && browser.all("[data-trail-key]").size() == 1; i++) {
            Thread.sleep(1_000);
            browser.go("/trail/seals");
        }
        assertThat(browser.all("[data-trail-key]")).hasSizeGreaterThan(1);
        assertThat(browser.find("[data-sealing]").getDomAttribute("data-sealing"))
                .isEqualTo("true");
        var key = Files.readAllLines(outside().get(0)).get(0).substring("# key ".length());
        var part = Files.write(
                folder.resolve("turned.zip"),
                Http.signedIn(server, "inspector")
                        .bytes("/trail/seals/pack.zip?records=BR-2026-0001")
                        .body());
        var said = verify(part, "--key", key);
        assertThat(said.code()).as(said.text()).isZero();
    }

    /** Another thread of the server writes them, after the commit. */
    private List<Path> outside() throws Exception {
        var folder = server.home().resolve("checkpoints");
        var patience = Duration.ofSeconds(30).toSeconds();
        for (int i = 0; i < patience && !Files.isDirectory(folder); i++) Thread.sleep(1_000);
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
