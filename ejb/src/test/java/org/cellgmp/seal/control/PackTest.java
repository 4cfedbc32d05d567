package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cellgmp.seal.PackScope;
import org.cellgmp.verifier.Verify;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out passes the checker that shares only the written format with us, and fails it when it should. */
class PackTest extends TamperedTrail {
    @TempDir
    Path folder;

    private Path pack(PackScope scope) throws Exception {
        var packs = new PackWriter(transaction());
        var file = Files.createTempFile(folder, "pack", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            packs.write(scope, packs.size(), zip);
        }
        return file;
    }

    private static String entry(Path pack, String name) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(pack)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals(name)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError(name + " is missing");
    }

    private record Said(int code, String text) {}

    private static Said verify(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var given =
                new ArrayList<>(Arrays.stream(arguments).map(Object::toString).toList());
        int code = Verify.run(
                given,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream()));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    private Path outsideFile() throws Exception {
        return files.files(outside).get(0);
    }

    @Test
    void theWholeTrailPassesTogetherWithTheCheckpointsFromOutside() throws Exception {
        var pack = pack(PackScope.ALL);
        var said = verify(pack, "--key", key.open().line(), "--checkpoints", outsideFile());
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(entry(pack, "trail.jsonl").lines()).hasSize(EVENTS);
    }

    @Test
    void aScopeShowsItsEventsAndNothingIsLeftOut() throws Exception {
        for (var scope : List.of(
                new PackScope(null, null, List.of("BR-2026-0007", "BR-2026-0260")),
                new PackScope(START.plusSeconds(100), START.plusSeconds(101), List.of()),
                new PackScope(START.plusSeconds(200), null, List.of()),
                new PackScope(null, START, List.of()))) {
            var pack = pack(scope);
            var said = verify(pack, "--checkpoints", outsideFile());
            assertThat(said.code()).as(said.text()).isZero();
        }
        var pack = pack(new PackScope(START.plusSeconds(100), START.plusSeconds(101), List.of()));
        assertThat(entry(pack, "trail.jsonl").lines().filter(line -> line.contains("\"event\"")))
                .hasSize(1);
        assertThat(entry(pack, "trail.jsonl").lines()).hasSizeLessThan(16);
    }

    @Test
    void aChangedEventAndAShortenedTrailAreNamed() throws Exception {
        owner.setAutoCommit(false);
        try {
            run("update audit_event set reason = 'another' where id = ?", eventAt(120));
            var said = verify(pack(PackScope.ALL), "--json");
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.text()).contains("changed");
            owner.rollback();

            long size = sizes.get(sizes.size() - 2);
            run("delete from seal_checkpoint where size > ?", size);
            run("delete from seal_leaf where place >= ?", size);
            said = verify(pack(PackScope.ALL), "--json", "--checkpoints", outsideFile());
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.text()).contains("rolled-back");
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    @Test
    void theProofOfEachEventLeadsToTheCheckpoint() throws Exception {
        for (long place : new long[] {0, 1, 127, 255, 256, 298, 299}) {
            long event = eventAt(place);
            var proof = work(connection -> SealReader.proof(connection, event)).orElseThrow();
            var file = Files.write(folder.resolve("proof-" + place + ".json"), proof);
            var said = verify("--proof", file, "--key", key.open().line());
            assertThat(said.code()).as(said.text()).isZero();
            var text = new String(proof, StandardCharsets.UTF_8);
            Files.writeString(file, text.replace("reason " + place, "reason of another"));
            assertThat(verify("--proof", file, "--key", key.open().line()).code())
                    .isEqualTo(1);
        }
        for (long place : new long[] {0, 1, 127, 255, 256, 298, 299}) {
            long event = eventAt(place);
            var proof = Files.write(
                    folder.resolve("proof.tls"),
                    work(connection -> SealReader.compactProof(connection, event))
                            .orElseThrow());
            assertThat(Files.size(proof)).isLessThan(1_000);
            var canonical = Files.writeString(
                    folder.resolve("event.json"), work(connection -> new SealShelf(connection).canonical(event)));
            var checkpoints = Files.writeString(
                    folder.resolve("newest.txt"),
                    work(connection -> new SealShelf(connection)
                            .checkpointsBelow(Long.MAX_VALUE, 1)
                            .get(0)
                            .text()));
            var said = verify(
                    "--proof",
                    proof,
                    "--event",
                    canonical,
                    "--checkpoints",
                    checkpoints,
                    "--key",
                    key.open().line());
            assertThat(said.code()).as(said.text()).isZero();
        }
        Optional<byte[]> unknown = work(connection -> SealReader.proof(connection, 987_654_321));
        assertThat(unknown).isEmpty();
    }
}
