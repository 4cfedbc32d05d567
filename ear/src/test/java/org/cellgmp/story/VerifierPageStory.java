package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.verifier.Verify;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page with which a stranger checks a pack in a browser, opened from the disk without any server. */
class VerifierPageStory {
    private static final Path PAGE = Path.of("../ejb/src/main/resources/verifier/verify.html");
    private static final Path PACKS = Path.of("docs/vectors/pack");
    private static final Pattern FINDING =
            Pattern.compile("\\{\"finding\":\"([a-z-]+)\".*?\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"\\}");

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.openAlone();
    }

    @BeforeEach
    void load() {
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        browser.driver().get(PAGE.toAbsolutePath().normalize().toUri().toString());
        browser.find("button[data-language=en]").click();
    }

    /** A whole pack, an excerpt, and spoilt ones. */
    static List<String> packs() throws IOException {
        return Files.readAllLines(PACKS.resolve("expected.txt"));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void itFindsWhatTheJarFinds(String expected) throws IOException {
        var words = List.of(expected.split(" "));
        var pack = PACKS.resolve(words.get(0));
        check(pack);
        assertThat(browser.find("#verdict").getAttribute("class"))
                .isEqualTo(words.get(1).equals("0") ? "intact" : "failed");
        for (var language : List.of("en", "zh")) {
            browser.find("button[data-language=" + language + "]").click();
            assertThat(findings()).isEqualTo(jar(pack, language));
        }
        assertThat(findings().stream()
                        .map(each -> each.substring(0, each.indexOf(':')))
                        .distinct())
                .containsExactlyElementsOf(words.subList(2, words.size()));
    }

    @Test
    void itIsAccessibleBeforeAndAfter() throws IOException {
        browser.accessible();
        check(PACKS.resolve("changed"));
        browser.accessible().screenshot("verifier-changed");
        browser.find("button[data-language=zh]").click();
        assertThat(browser.title()).contains("核查");
        browser.accessible().width(420).screenshot("verifier-narrow").width(1440);
    }

    @Test
    void aZipIsAPackAndTheEventsCanBeRead() throws IOException {
        var zip = folder.resolve("trail.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : List.of("checkpoints.txt", "keys.txt", "trail.jsonl")) {
                out.putNextEntry(new ZipEntry("pack/" + name));
                out.write(Files.readAllBytes(PACKS.resolve("whole").resolve(name)));
            }
        }
        check(List.of(zip), null);
        assertThat(browser.find("#verdict").getText()).startsWith("INTACT");
        assertThat(rows()).hasSize(16);
        assertThat(rows().get(0)).startsWith("0 ").contains("record.revised");
        browser.fill("act", "seal.key");
        search(1);
        assertThat(rows().get(0)).startsWith("10 ");
        browser.fill("act", "").fill("person", "WANG");
        browser.find("#find button").click();
        patience().until(gone -> rows().stream().allMatch(row -> row.contains("wang.lei")) && rows().size() < 16);
        browser.fill("person", "").fill("record", "br-2026-0050/v2#/steps/2");
        search(1);
        assertThat(rows().get(0)).startsWith("13 ");
        browser.fill("record", "");
        browser.driver().executeScript("document.getElementById('to').value = '2026-03-01'");
        search(16);
        browser.driver().executeScript("document.getElementById('from').value = '2026-03-02'");
        search(0);
    }

    @Test
    void filesThatAreNoPackAreRefused() throws IOException {
        check(List.of(Files.writeString(folder.resolve("none.zip"), "no ZIP")), null);
        assertThat(browser.find("#verdict").getAttribute("class")).isEqualTo("unreadable");
        check(List.of(PACKS.resolve("whole/keys.txt"), PACKS.resolve("whole/checkpoints.txt")), null);
        assertThat(browser.find("#verdict").getAttribute("class")).isEqualTo("failed");
        check(List.of(PACKS.resolve("whole/keys.txt")), null);
        assertThat(browser.find("#verdict").getText()).contains("checkpoints.txt");
    }

    @Test
    void aBrowserThatCannotVerifySignaturesDoesNotSayIntact() throws IOException {
        browser.driver()
                .executeScript(
                        "const work = document.getElementById('work');"
                                + "work.textContent = 'crypto.subtle.importKey = () => Promise.reject(new Error());' + work.textContent");
        check(PACKS.resolve("whole"));
        assertThat(browser.find("#verdict").getAttribute("class")).isEqualTo("incomplete");
        assertThat(browser.find("#said").getText()).contains("Ed25519");
    }

    @Test
    void itsHashesAreThoseOfTheRestOfTheWorld() throws Exception {
        var random = new Random(1);
        var inputs = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (int length = 0; length < 300; length++) {
            var bytes = new byte[length < 280 ? length : 60_000 + length];
            random.nextBytes(bytes);
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            expected.add(HexFormat.of().formatHex(sha256.digest(bytes)));
            inputs.add(HexFormat.of().formatHex(bytes));
        }
        var hashes = browser.driver().executeAsyncScript("""
                const [inputs, done] = arguments, hashes = [];
                const text = document.getElementById('work').textContent;
                const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
                worker.onmessage = ({ data }) => { if (hashes.push(data.hash) === inputs.length) done(hashes); };
                for (const each of inputs)
                  worker.postMessage({ type: 'hash', first: 0, bytes: Uint8Array.from(each.match(/../g) || [], (b) => parseInt(b, 16)) });
                """, inputs);
        assertThat(hashes).isEqualTo(expected);
    }

    private static void check(Path pack) throws IOException {
        try (var files = Files.list(pack)) {
            var all = files.sorted().toList();
            check(
                    all.stream().filter(file -> !file.endsWith("outside.txt")).toList(),
                    all.stream()
                            .filter(file -> file.endsWith("outside.txt"))
                            .findFirst()
                            .orElse(null));
        }
    }

    private static void check(List<Path> pack, Path outside) {
        browser.driver()
                .executeScript(
                        "for (const each of document.forms) each.reset(); document.getElementById('verdict').textContent = ''");
        browser.find("#files")
                .sendKeys(pack.stream().map(VerifierPageStory::whole).collect(Collectors.joining("\n")));
        if (outside != null) browser.find("#outside").sendKeys(whole(outside));
        browser.find("#choose button").click();
        patience().until(done -> !browser.find("#verdict").getText().isEmpty());
        if (!browser.all("#events:not([hidden])").isEmpty()) patience().until(done -> !rows().isEmpty());
    }

    private static void search(int expected) {
        browser.find("#find button").click();
        patience().until(done -> rows().size() == expected);
    }

    private static List<String> findings() {
        return browser.all("#findings tbody tr[data-finding]").stream()
                .map(row -> row.findElements(By.tagName("td")))
                .map(cells -> cells.get(0).getText() + ": " + cells.get(1).getText())
                .toList();
    }

    /** All at once, for the table is made anew while one looks. */
    private static List<String> rows() {
        var rows = (List<?>) browser.driver()
                .executeScript("return [...document.querySelectorAll('#rows tbody tr')]"
                        + ".map(row => [...row.cells].map(cell => cell.innerText).join(' '))");
        return rows.stream().map(String::valueOf).toList();
    }

    private static List<String> jar(Path pack, String language) {
        var arguments = new ArrayList<>(List.of(pack.toString(), "--json", "--language", language));
        var outside = pack.resolve("outside.txt");
        if (Files.exists(outside)) arguments.addAll(List.of("--checkpoints", outside.toString()));
        var out = new ByteArrayOutputStream();
        Verify.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        return FINDING.matcher(out.toString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1) + ": " + found.group(2))
                .toList();
    }

    private static String whole(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private static WebDriverWait patience() {
        return new WebDriverWait(browser.driver(), Duration.ofSeconds(60), Duration.ofMillis(50));
    }
}
