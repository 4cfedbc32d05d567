package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A regulatory writer fills a plan and publishes 0000 for China by REST and 0001 for the United States in the browser; the
 * official definitions accept both, and a sequence from elsewhere is judged without anything of it being kept.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DossierStory {
    private static final String JSON = "application/json";
    private static final Pattern JOB = Pattern.compile("JB-[0-9]{4}-[0-9]{4,}");

    @TempDir
    static Path folder;

    private static Server server;
    private static Http program;
    private static String number;

    @BeforeAll
    static void open() throws IOException {
        server = Server.running();
        program = Http.program(server, "regulatory-writer");
    }

    private static void said(java.net.http.HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static String at(String rest) {
        return "/api/v1/dossiers/" + number + rest;
    }

    @Test
    @Order(1)
    void aPlanIsFilledByRest() throws IOException {
        number = InventedPlan.open(program);
        for (var place : List.of("3.2.P.5.4", "3.2.R.2", "us:1.2", "us-form-fdaft1"))
            InventedPlan.file(program, number, place, InventedPlan.pdf(folder, place.replaceAll("[.:]", "-")));
    }

    @Test
    @Order(2)
    void withoutItsCoverLetterChinaIsRefusedByName() throws IOException {
        var refused = program.post(at("/sequences"), JSON, "{\"region\":\"CN\"}");
        said(refused, 409);
        assertThat(refused.body()).contains("cover letter").contains("1.0");
        assertThat(program.get(at("/judgement?region=CN")).body())
                .contains("plan.cover-letter-missing")
                .contains("Application form");
        said(program.post(at("/leaves?place=cn:1.0"), "application/pdf", InventedPlan.pdf(folder, "letter")), 201);
    }

    @Test
    @Order(3)
    void chinaIsPublishedByRestAndTheSchemaAcceptsIt() throws Exception {
        InventedPlan.fetchStandards(server);
        var unapproved = program.post(at("/sequences"), JSON, "{\"region\":\"CN\"}");
        said(unapproved, 409);
        assertThat(unapproved.body()).contains("dossier.reason-wanted");
        var asked = program.post(
                at("/sequences"), JSON, "{\"region\":\"CN\",\"despite\":\"approved on paper (invented)\"}");
        said(asked, 202);
        var job = JOB.matcher(asked.body());
        assertThat(job.find()).isTrue();
        var ended = Wait.until(
                () -> program.get("/api/v1/jobs/" + job.group()).body(),
                state -> state.contains("DONE") || state.contains("FAILED"));
        assertThat(ended).doesNotContain("FAILED");
        var sequence = unpack(program.bytes(at("/sequences/cn-0000.zip")).body(), "x202612345/0000");
        lint(sequence, "--dtdvalid", "ich/ich-ectd-3-2.dtd", "index.xml");
        lint(sequence, "--schema", "cn/cn-regional-1-0.xsd", "m1/cn/cn-regional.xml");
        assertThat(Files.readString(sequence.resolve("index.xml"))).contains("3.2.R.2批记录");
        var report = program.get(at("/sequences/0000")).body();
        // The one official file that nobody here holds is named with whom to fetch it from; the list of what lacks
        // stands beside.
        assertThat(report)
                .contains("cn-regional-1-1.xsl")
                .contains("NMPA CDE")
                .contains("\"missing\"")
                .contains("Investigator brochure");
    }

    @Test
    @Order(4)
    void theUnitedStatesArePublishedInTheBrowserWithoutScript() throws Exception {
        var browser = Browser.openWithoutScript(server).signIn("regulatory-writer");
        browser.go("/dossiers/" + number).accessible().screenshot("dossier");
        assertThat(browser.text()).contains("3.2.P.5.4").contains("missing");
        browser.go("/dossiers/" + number + "/publish?region=US").accessible();
        browser.fill("despite", "approved on paper (invented)");
        browser.submit(browser.find("form[action$='/sequences'] button"));
        Wait.until(
                () -> browser.go("/dossiers/" + number + "/sequences/us-0001").text(),
                shown -> shown.contains("index.xml MD5"));
        browser.accessible().screenshot("sequence");
        assertThat(browser.text())
                .contains("Structure, checksums and lifecycle hold")
                .contains("approved on paper (invented)")
                .contains("required items missing")
                .contains("Form FDA 3674");
        var sequence = unpack(program.bytes(at("/sequences/us-0001.zip")).body(), "ind123456/0001");
        lint(sequence, "--dtdvalid", "ich/ich-ectd-3-2.dtd", "index.xml");
        lint(sequence, "--dtdvalid", "us/us-regional-v3-3.dtd", "m1/us/us-regional.xml");
    }

    @Test
    @Order(5)
    void sequencesFromElsewhereAreJudgedAndHostileOnesTurnedAway() throws IOException {
        var ours = folder.resolve("ours.zip");
        Files.write(ours, program.bytes(at("/sequences/us-0001.zip")).body());
        var judged = program.post("/api/v1/sequence-validations", "application/zip", ours);
        said(judged, 200);
        assertThat(judged.body())
                .contains("\"structureChecksumsAndLifecycleHold\":true")
                .contains("Form FDA 3674");
        var climbing = folder.resolve("climbing.zip");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(climbing))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("../../climbed.txt"));
        }
        var refused = program.post("/api/v1/sequence-validations", "application/zip", climbing);
        said(refused, 400);
        assertThat(refused.body()).contains("climbed.txt");
        var none = Files.writeString(folder.resolve("none.zip"), "no archive");
        said(program.post("/api/v1/sequence-validations", "application/zip", none), 400);
        said(program.post(at("/leaves?place=cn:1.2"), "application/pdf", none), 400);
        var person = Http.signedIn(server, "regulatory-approver");
        var page = person.upload("/dossiers/validation", "/dossiers/validation", Map.of(), "file", ours);
        said(page, 200);
        assertThat(page.body()).contains("Form FDA 3674");
    }

    @Test
    @Order(6)
    void othersReadOrStayOutside() {
        for (var role : List.of("inspector", "qa-manager", "regulatory-approver")) {
            var reader = Http.program(server, role);
            said(reader.get(at("")), 200);
            said(reader.post(at("/sequences"), JSON, "{\"region\":\"CN\"}"), 403);
            said(reader.post("/api/v1/dossiers", JSON, "{\"title\":\"a\",\"product\":\"b\"}"), 403);
        }
        for (var role : List.of("production-recorder", "administrator")) {
            var outside = Http.program(server, role);
            said(outside.get(at("")), 403);
            said(outside.get("/dossiers"), 403);
        }
        said(Http.visitor(server).get(at("")), 401);
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
}
