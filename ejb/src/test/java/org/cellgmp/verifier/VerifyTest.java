package org.cellgmp.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: packs as ZIP, keys and checkpoints from outside, proofs, languages, how it ends. */
class VerifyTest {
    @TempDir
    Path folder;

    private InventedTrail trail;

    @BeforeEach
    void invent() {
        trail = new InventedTrail(11).grow(5).checkpoint().grow(6).checkpoint();
    }

    @Test
    void aZipIsAPack() throws IOException {
        var files = trail.pack().files();
        assertThat(run(InventedPack.zip(folder.resolve("a.zip"), files)).code()).isZero();
        var inFolder = new LinkedHashMap<String, byte[]>();
        files.forEach((name, bytes) -> inFolder.put("trail-2026/" + name, bytes));
        inFolder.put("trail-2026/more/checkpoints.md", new byte[1]);
        assertThat(run(InventedPack.zip(folder.resolve("b.zip"), inFolder)).code())
                .isZero();
        files.put("trail.jsonl", InventedTrail.text("x\n"));
        assertThat(run(InventedPack.zip(folder.resolve("c.zip"), files)).code()).isEqualTo(1);
    }

    @Test
    void aZipThatIsNone() throws IOException {
        var files = trail.pack().files();
        var good = Files.readAllBytes(InventedPack.zip(folder.resolve("good.zip"), files));
        var broken = Files.write(folder.resolve("broken.zip"), java.util.Arrays.copyOf(good, good.length - 30));
        assertThat(run(broken).code()).isEqualTo(2);
        var noZip = Files.write(folder.resolve("none.zip"), new byte[100]);
        assertThat(run(noZip).text()).contains("This is not a ZIP");
        assertThat(run(folder.resolve("absent")).code()).isEqualTo(2);
        for (var name : List.of("../keys.txt", "/keys.txt", "a\\keys.txt", "c:keys.txt")) {
            var odd = new LinkedHashMap<>(files);
            odd.put(name, new byte[1]);
            var said = run(InventedPack.zip(folder.resolve("odd.zip"), odd));
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.text()).contains("leads out of it");
        }
        var twice = new LinkedHashMap<>(files);
        twice.put("copy/keys.txt", files.get("keys.txt"));
        assertThat(run(InventedPack.zip(folder.resolve("twice.zip"), twice)).text())
                .contains("twice");
        files.remove("keys.txt");
        assertThat(run(InventedPack.zip(folder.resolve("less.zip"), files)).code())
                .isEqualTo(2);
    }

    @Test
    void aZipThatUnpacksToFarTooMuchIsLeft() throws IOException {
        var files = trail.pack().files();
        files.remove("trail.jsonl");
        var bomb = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            zip.putNextEntry(new ZipEntry("trail.jsonl"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 1200; i++) zip.write(zeros);
        }
        var said = run(bomb);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("cannot be unpacked");
    }

    @Test
    void theFirstKeyFromOutsideRules() throws IOException {
        var pack = trail.pack().into(folder);
        var key = pack.keys.get(0);
        assertThat(InventedPack.check(folder, "--key", key).text()).contains("\"keyFrom\":\"outside\"");
        assertThat(InventedPack.check(
                                folder, "--key", folder.resolve("keys.txt").toString())
                        .code())
                .isZero();
        var stranger = InventedTrail.Signer.of(InventedTrail.ORIGIN, 5).line();
        assertThat(InventedPack.check(folder, "--key", stranger).findings()).containsExactly("key");
        var kept = Files.writeString(folder.resolve("2026-03.txt"), "# key " + stranger + "\n");
        assertThat(InventedPack.check(folder, "--checkpoints", kept.toString()).findings())
                .containsExactly("key");
        Files.writeString(kept, "# the site in the south\n\n# key " + key + "\n" + InventedPack.file(pack.checkpoints));
        var said = InventedPack.check(folder, "--checkpoints", kept.toString());
        assertThat(said.code()).isZero();
        assertThat(said.text()).contains("\"checkpoints\":\"4\"", "\"keyFrom\":\"outside\"");
        assertThat(InventedPack.check(folder, "--key", "nonsense").code()).isEqualTo(2);
    }

    @Test
    void aProofOfOneEvent() throws IOException {
        var key = trail.key().line();
        for (int place = 0; place < 11; place++) {
            var proof = proof(place);
            assertThat(prove(proof, "--key", key).code()).isZero();
            assertThat(prove(proof).findings()).containsExactly("forged");
            assertThat(prove(proof.replace("Lin Mei", "Lim Mei"), "--key", key).findings())
                    .containsExactly("changed");
            assertThat(prove(proof.replace("\"place\":\"" + place, "\"place\":\"" + (place + 1)), "--key", key)
                            .findings())
                    .containsExactly("changed");
            assertThat(prove(proof.replace("cellgmp-proof/1", "cellgmp-proof/2"), "--key", key)
                            .findings())
                    .containsExactly("unreadable");
            assertThat(prove(proof.replace("\"reason\":\"", "\"reason\":\"\\/"), "--key", key)
                            .findings())
                    .containsExactly("unreadable", "changed");
        }
        var other = InventedTrail.Signer.of(InventedTrail.ORIGIN, 3).line();
        assertThat(prove(proof(3), "--key", other).findings()).containsExactly("forged");
        var two = trail.note(InventedTrail.ORIGIN, 11, new byte[32], trail.key());
        var outside = Files.writeString(folder.resolve("outside.txt"), "# key " + key + "\n" + two);
        assertThat(prove(proof(3), "--checkpoints", outside.toString()).findings())
                .containsExactly("contradiction");
    }

    @Test
    void theOnlyPlaceOfATreeHasAnEmptyPath() throws IOException {
        trail = new InventedTrail(12).grow(1).checkpoint();
        assertThat(proof(0)).contains("\"path\":[]");
        assertThat(prove(proof(0), "--key", trail.key().line()).code()).isZero();
    }

    @Test
    void itSpeaksBothLanguages() {
        trail.pack().into(folder);
        var said = InventedPack.run(List.of("--language", "zh", folder.toString()));
        assertThat(said.text()).contains("完整：").contains(trail.key().line());
        said = InventedPack.run(List.of(folder.toString()));
        assertThat(said.text()).contains("INTACT", "11 events read");
        assertThat(new TreeSet<>(new Words("en").all().stringPropertyNames()))
                .isEqualTo(new TreeSet<>(new Words("zh").all().stringPropertyNames()));
    }

    @Test
    void whoAsksOtherwiseIsToldHow() {
        for (var arguments : List.of(
                List.<String>of(),
                List.of("a", "b"),
                List.of("--nothing"),
                List.of("a", "--proof", "b"),
                List.of("a", "--language", "fr"),
                List.of("a", "--key"))) {
            var said = InventedPack.run(arguments);
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.text()).contains("--checkpoints");
        }
    }

    private String proof(int place) {
        var path = new StringBuilder();
        for (var hash : InventedTrail.path(place, trail.events))
            path.append(path.isEmpty() ? "\"" : ",\"")
                    .append(InventedTrail.base64(hash))
                    .append('"');
        return "{\"format\":\"cellgmp-proof/1\",\"place\":\"" + place + "\",\"event\":"
                + new String(trail.events.get(place), StandardCharsets.UTF_8) + ",\"path\":[" + path
                + "],\"checkpoint\":\""
                + trail.checkpoints.get(trail.checkpoints.size() - 1).replace("\n", "\\n") + "\"}";
    }

    private InventedPack.Said prove(String proof, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("proof.json"), proof);
        var arguments = new java.util.ArrayList<>(List.of("--json", "--proof", file.toString()));
        arguments.addAll(List.of(more));
        return InventedPack.run(arguments);
    }

    private static InventedPack.Said run(Path pack) {
        return InventedPack.run(List.of(pack.toString(), "--json"));
    }
}
