package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while it publishes: nothing half written is taken for a sequence, and after the next start the same
 * job publishes it once.
 */
class InterruptedPublishStory {
    private static final Pattern JOB = Pattern.compile("\"job\":\"(JB-[0-9-]+)\"");

    @TempDir
    Path folder;

    @Test
    void aKilledPublishIsDoneOnceAfterTheNextStart() throws Exception {
        var home = folder.resolve("home");
        String token;
        String job;
        String number;
        try (var server = Server.start(home, "CELLGMP_DEMONSTRATION", "no")) {
            token = Tokens.of(server, "regulatory-writer");
            var program = Http.visitor(server).bearer(token);
            number = InventedPlan.open(program);
            for (var place : List.of("3.2.P.5.4", "3.2.R.2", "cn:1.0"))
                InventedPlan.file(program, number, place, InventedPlan.pdf(folder, place.replaceAll("[.:]", "-")));
            var asked = program.post(at(number, "/sequences"), "application/json", "{\"region\":\"CN\"}");
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
            var found = JOB.matcher(asked.body());
            assertThat(found.find()).as(asked.body()).isTrue();
            job = found.group(1);
            server.kill();
        }
        try (var server = Server.start(home, "CELLGMP_DEMONSTRATION", "no")) {
            var program = Http.visitor(server).bearer(token);
            var said = "";
            for (int look = 0; look < 120 && !said.contains("\"DONE\""); look++) {
                said = program.get("/api/v1/jobs/" + job).body();
                assertThat(said).doesNotContain("\"FAILED\"");
                Thread.sleep(500);
            }
            assertThat(said).contains("\"state\":\"DONE\"");
            var entries = new HashMap<String, byte[]>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(
                    program.bytes(at(number, "/sequences/cn-0000.zip")).body()))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                    if (!entry.isDirectory())
                        assertThat(entries.put(entry.getName(), zip.readAllBytes()))
                                .as(entry.getName())
                                .isNull();
            }
            assertThat(entries.keySet())
                    .filteredOn(name -> name.endsWith(".pdf"))
                    .hasSize(3);
            var index = MessageDigest.getInstance("MD5").digest(entries.get("x202612345/0000/index.xml"));
            assertThat(new String(entries.get("x202612345/0000/index-md5.txt"), StandardCharsets.US_ASCII))
                    .contains(HexFormat.of().formatHex(index));
            assertThat(program.get(at(number, "")).body()).doesNotContain("\"0001\"");
        }
    }

    private static String at(String number, String rest) {
        return "/api/v1/dossiers/" + number + rest;
    }
}
