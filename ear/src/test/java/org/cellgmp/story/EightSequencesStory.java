package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the dossiers of the demonstration a regulatory writer publishes what a company files in three regions: two trials with what
 * follows them, and three applications for the market, one of them with its answer. The official definitions accept every backbone,
 * every checksum is that of its file, and our own judgement finds no error beside official files that nobody here holds.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EightSequencesStory {
    private static final String JSON = "application/json";
    private static final Pattern JOB = Pattern.compile("JB-[0-9]{4}-[0-9]{4,}");
    private static final Pattern LEAF =
            Pattern.compile("<leaf [^>]*checksum=\"([0-9a-f]{32})\"[^>]*xlink:href=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile(
            "\"number\":\"(DO-[0-9]{4}-[0-9]{4,})\"[^}]*\"title\":\"([^\"]*)\"|\"title\":\"([^\"]*)\"[^}]*\"number\":\"(DO-[0-9]{4}-[0-9]{4,})\"");
    private static final Map<String, String> DEFINITIONS =
            Map.of("cn", "cn/cn-regional-1-0.xsd", "us", "us/us-regional-v3-3.dtd", "eu", "eu/3.1.1/eu-regional.dtd");

    @TempDir
    static Path folder;

    private static Http program;
    private static String trial;
    private static String market;

    @BeforeAll
    static void open() throws IOException {
        var server = Server.running();
        program = Http.program(server, "regulatory-writer");
        InventedPlan.fetchStandards(server);
        var listed = program.get("/api/v1/dossiers?limit=100").body();
        trial = number(listed, "DEMO-CART-19 IND");
        market = number(listed, "DEMO-CART-19 marketing");
    }

    private static String number(String listed, String title) {
        var row = ROW.matcher(listed);
        while (row.find()) {
            var found = row.group(2) == null ? row.group(3) : row.group(2);
            if (found.startsWith(title)) return row.group(1) == null ? row.group(4) : row.group(1);
        }
        throw new AssertionError(title + " is not in " + listed);
    }

    @Test
    @Order(1)
    void theTrialIsFiledInChinaAndAnswered() throws Exception {
        for (var place : List.of(
                "cn:1.0",
                "cn:1.2",
                "cn:1.3.1.1",
                "us-form-fdaft1",
                "us-form-fdaft7",
                "us:1.2",
                "2.2",
                "3.2.P.5.4",
                "3.2.R.2")) file(trial, place, "first");
        published(trial, "cn", "0000", "x202699999");
        file(trial, "cn:1.0", "answer");
        file(trial, "3.2.P.3.5", "answer");
        state(trial, "CN", "0000", "cnrat1", "cnsqt2", "对补充资料通知的回复（虚构）");
        var regional = published(trial, "cn", "0001", "x202699999");
        assertThat(regional)
                .contains("<related-sequence>0000</related-sequence>")
                .contains("cnsqt2");
    }

    @Test
    @Order(2)
    void theTrialIsFiledInTheUnitedStatesAndAmended() throws Exception {
        published(trial, "us", "0001", "ind999999");
        file(trial, "us-form-fdaft1", "amendment");
        file(trial, "us:1.2", "amendment");
        file(trial, "3.2.P.5.6", "amendment");
        state(trial, "US", "0001", "fdast1", "fdasst4", "Amendment, invented");
        var regional = published(trial, "us", "0002", "ind999999");
        assertThat(regional)
                .contains("submission-type=\"fdast1\">0001")
                .contains("submission-sub-type=\"fdasst4\">0002");
    }

    @Test
    @Order(3)
    void theMarketIsAskedForInThreeRegionsFromOnePlan() throws Exception {
        for (var place : List.of(
                "cn:1.0",
                "cn:1.2",
                "cn:1.3.1.2",
                "us-form-fdaft2",
                "us:1.2",
                "eu:1.0",
                "eu:1.2",
                "eu:1.3.1",
                "eu:1.6.2",
                "2.2",
                "3.2.P.5.4",
                "3.2.R.2")) file(market, place, "first");
        assertThat(published(market, "cn", "0000", "x202688888")).contains("cnapt2");
        assertThat(published(market, "us", "0001", "bla888888")).contains("form-type=\"fdaft2\"");
        assertThat(published(market, "eu", "0000", "democartacel"))
                .contains("<specific country=\"ema\">")
                .contains("<related-sequence>0000</related-sequence>");
        file(market, "eu:1.0", "answer");
        file(market, "m1-responses", "answer");
        state(market, "EU", "0000", "maa", "response", "Answers to the questions, invented");
        assertThat(published(market, "eu", "0001", "democartacel"))
                .contains("<submission-unit type=\"response\"/>")
                .contains("<related-sequence>0000</related-sequence>");
    }

    @Test
    @Order(4)
    void whatNoSequenceCanBeIsRefusedByName() {
        var refused = program.method(
                "PUT",
                "/api/v1/dossiers/" + market + "/statements/EU",
                JSON,
                "{\"continues\":\"0007\",\"activity\":\"maa\",\"type\":\"response\",\"description\":\"x\"}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("0007");
    }

    private static void file(String dossier, String place, String words) throws IOException {
        var name = (place + "-" + words).replaceAll("[.:]", "-").toLowerCase(java.util.Locale.ROOT);
        said(
                program.post(
                        "/api/v1/dossiers/" + dossier + "/leaves?place=" + place + "&branches="
                                + (place.startsWith("eu:") ? "B4" : "B1,B2"),
                        "application/pdf",
                        InventedPlan.pdf(folder, name)),
                201);
    }

    private static void state(
            String dossier, String region, String continues, String activity, String type, String description) {
        said(
                program.method(
                        "PUT",
                        "/api/v1/dossiers/" + dossier + "/statements/" + region,
                        JSON,
                        "{\"continues\":\"" + continues + "\",\"activity\":\"" + activity + "\",\"type\":\"" + type
                                + "\",\"description\":\"" + description + "\"}"),
                200);
    }

    /** Publishes, unpacks, has the definitions judge it and reckons every checksum anew. @return the regional backbone */
    private static String published(String dossier, String region, String number, String application) throws Exception {
        var at = "/api/v1/dossiers/" + dossier + "/sequences";
        var asked = program.post(
                at,
                JSON,
                "{\"region\":\"" + region.toUpperCase(java.util.Locale.ROOT)
                        + "\",\"despite\":\"approved on paper (invented)\"}");
        said(asked, 202);
        var job = JOB.matcher(asked.body());
        assertThat(job.find()).isTrue();
        var ended = Wait.until(
                () -> program.get("/api/v1/jobs/" + job.group()).body(),
                state -> state.contains("DONE") || state.contains("FAILED"));
        assertThat(ended).doesNotContain("FAILED");
        var name = region + "-" + number;
        var sequence = unpack(program.bytes(at + "/" + name + ".zip").body(), application + "/" + number);
        var backbone = "m1/" + region + "/" + region + "-regional.xml";
        lint(sequence, "--dtdvalid", "ich/ich-ectd-3-2.dtd", "index.xml");
        lint(sequence, region.equals("cn") ? "--schema" : "--dtdvalid", DEFINITIONS.get(region), backbone);
        checksums(sequence, "index.xml");
        checksums(sequence, backbone);
        assertThat(Files.readString(sequence.resolve("index-md5.txt"))).isEqualTo(md5(sequence.resolve("index.xml")));
        // Only the Chinese stylesheet, which nobody here holds, may be absent, and content that the demonstration
        // lacks.
        var report = program.get(at + "/" + name).body();
        var errors = Pattern.compile("\\{[^{}]*\"severity\":\"ERROR\"[^{}]*}")
                .matcher(report)
                .results()
                .filter(finding -> !finding.group().contains("\"code\":\"content.wanted\""))
                .count();
        assertThat(errors).as(report).isLessThanOrEqualTo(region.equals("cn") ? 1 : 0);
        assertThat(program.post(at + "/" + name + "/rebuild", JSON, "{}").body())
                .contains("\"identical\":true");
        return Files.readString(sequence.resolve(backbone));
    }

    private static void checksums(Path sequence, String backbone) throws Exception {
        Matcher leaf = LEAF.matcher(Files.readString(sequence.resolve(backbone)));
        int leaves = 0;
        while (leaf.find()) {
            leaves++;
            var file = sequence.resolve(backbone).resolveSibling(leaf.group(2)).normalize();
            assertThat(md5(file)).as(leaf.group(2)).isEqualTo(leaf.group(1));
        }
        assertThat(leaves).as(backbone).isPositive();
    }

    private static String md5(Path file) throws Exception {
        var digest = java.security.MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
        return java.util.HexFormat.of().formatHex(digest);
    }

    private static void lint(Path sequence, String how, String definition, String file) throws Exception {
        var lint = new ProcessBuilder(
                        NotRun.needs("xmllint").toString(),
                        "--nonet",
                        "--noout",
                        how,
                        NotRun.shared("data/ectd/" + definition)
                                .toAbsolutePath()
                                .toString(),
                        file)
                .directory(sequence.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lint.waitFor()).as(output).isZero();
    }

    private static Path unpack(byte[] zip, String sequence) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = folder.resolve("unpacked").resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        return folder.resolve("unpacked").resolve(sequence);
    }

    private static void said(java.net.http.HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
