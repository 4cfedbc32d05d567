package org.cellgmp.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs in binary form: the vector is that of its writer, and the jar says of each what it is. */
class CompactProofTest {
    private static final Path FOLDER = Path.of("../ear/docs/vectors/proof");
    /** 2.25 and the UUID of {@link InventedTrail#ORIGIN}, as an encoder of object identifiers writes them. */
    private static final String LOG = "699ccfeba8c89daaab879fa687bcfa9fdad341";

    private static final int PLACE = 5;

    @TempDir
    Path folder;

    private final InventedTrail trail = new InventedTrail(77).grow(11).checkpoint();

    /** Event, proof and the file of checkpoints that begins with the key. */
    private Map<String, byte[]> files() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("event.json", trail.events.get(PLACE));
        files.put("proof.tls", proof(HexFormat.of().parseHex(LOG), InventedTrail.path(PLACE, trail.events)));
        files.put(
                "checkpoints.txt",
                ("# key " + trail.key().line() + "\n" + trail.checkpoints.get(0)).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private byte[] proof(byte[] log, List<byte[]> path) throws IOException {
        var item = new ByteArrayOutputStream();
        var out = new DataOutputStream(item);
        out.writeShort(7);
        out.writeByte(log.length);
        out.write(log);
        out.writeLong(trail.events.size());
        out.writeLong(PLACE);
        out.writeShort(33 * path.size());
        for (var hash : path) {
            out.writeByte(hash.length);
            out.write(hash);
        }
        return item.toByteArray();
    }

    @Test
    void theVectorIsThatOfItsWriterAndHolds() throws IOException {
        if (Boolean.getBoolean("cellgmp.renew")) {
            Files.createDirectories(FOLDER);
            for (var file : files().entrySet()) Files.write(FOLDER.resolve(file.getKey()), file.getValue());
        }
        for (var file : files().entrySet())
            assertThat(Files.readAllBytes(FOLDER.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        assertThat(check(FOLDER).code()).isZero();
    }

    @Test
    void eachByteThatIsChangedIsFound() throws IOException {
        for (var file : files().entrySet()) Files.write(folder.resolve(file.getKey()), file.getValue());
        for (var name : List.of("event.json", "proof.tls")) {
            var whole = Files.readAllBytes(folder.resolve(name));
            for (int at = 0; at < whole.length; at++) {
                var spoilt = whole.clone();
                spoilt[at] ^= 1;
                Files.write(folder.resolve(name), spoilt);
                assertThat(check(folder).code()).as(name + " " + at).isNotZero();
            }
            Files.write(folder.resolve(name), whole);
        }
        assertThat(check(folder).code()).isZero();
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        for (var file : files().entrySet()) Files.write(folder.resolve(file.getKey()), file.getValue());
        var proof = folder.resolve("proof.tls").toString();
        var alone = InventedPack.run(List.of("--proof", proof));
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.text()).contains("--event");
        var event = folder.resolve("event.json").toString();
        var key = trail.key().line();
        var without = InventedPack.run(List.of("--proof", proof, "--event", event, "--key", key));
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.text()).contains("covers 11 places");
        var checkpoints = folder.resolve("checkpoints.txt").toString();
        var stranger = InventedTrail.Signer.of(InventedTrail.ORIGIN, 3).line();
        Files.writeString(folder.resolve("checkpoints.txt"), trail.checkpoints.get(0));
        assertThat(InventedPack.run(List.of(
                                "--json",
                                "--proof",
                                proof,
                                "--event",
                                event,
                                "--checkpoints",
                                checkpoints,
                                "--key",
                                stranger))
                        .findings())
                .containsExactly("forged");
    }

    @Test
    void tenMillionPlacesFitInOneKilobyte() throws IOException {
        var path = new ArrayList<byte[]>();
        for (int height = 0; height < 24; height++) path.add(new byte[32]);
        assertThat(proof(HexFormat.of().parseHex(LOG), path)).hasSizeLessThan(1_000);
    }

    private static InventedPack.Said check(Path files) {
        return InventedPack.run(List.of(
                "--json",
                "--proof",
                files.resolve("proof.tls").toString(),
                "--event",
                files.resolve("event.json").toString(),
                "--checkpoints",
                files.resolve("checkpoints.txt").toString()));
    }
}
