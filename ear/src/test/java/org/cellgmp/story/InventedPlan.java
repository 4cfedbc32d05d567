package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A content plan with invented particulars of both regions, filled by a program. */
final class InventedPlan {
    private static final String JSON = "application/json";
    private static final Pattern NUMBER = Pattern.compile("DO-[0-9]{4}-[0-9]{4,}");

    private InventedPlan() {}

    /** @return number of the dossier, which has no leaf yet */
    static String open(Http program) {
        return open(program, "STORY-1");
    }

    /** @param product code; as {@link #open(Http)} */
    static String open(Http program, String product) {
        var opened = program.post(
                "/api/v1/dossiers", JSON, "{\"title\":\"IND of a story, invented\",\"product\":\"" + product + "\"}");
        said(opened, 201);
        var found = NUMBER.matcher(opened.body());
        assertThat(found.find()).isTrue();
        var number = found.group();
        var at = "/api/v1/dossiers/" + number;
        said(program.method("PUT", at + "/china", JSON, """
                {"applicationId":"x202612345","applicationType":"cnapt1","productType":"cnprt2","productNumber":"2026123456",
                "regulatoryActivity":"cnrat1","description":"示例申请","contactName":"示例","contactPhone":"010","contactEmail":"a@example.invalid"}"""), 200);
        said(program.method("PUT", at + "/united-states", JSON, """
                {"applicantId":"999999999","companyName":"Example Cells (invented)","applicationNumber":"123456","applicationType":"fdaat4",
                "submissionType":"fdast1","regulatoryContactName":"A. Example","regulatoryContactPhone":"1","regulatoryContactEmail":"a@example.invalid"}"""), 200);
        said(
                program.post(
                        at + "/branches",
                        JSON,
                        "{\"kind\":\"product\",\"product-name\":\"示例注射液\",\"dosageform\":\"suspension\",\"manufacturer\":\"Example\"}"),
                200);
        return number;
    }

    static void file(Http program, String number, String place, Path pdf) {
        said(
                program.post(
                        "/api/v1/dossiers/" + number + "/leaves?place=" + place + "&branches=B1",
                        "application/pdf",
                        pdf),
                201);
    }

    /** The official files where a site would put them; they are read in place and never shipped. */
    static void fetchStandards(Server server) throws IOException {
        var standards = server.home().resolve("standards");
        Files.createDirectories(standards);
        for (var name : List.of(
                "ich/ich-ectd-3-2.dtd",
                "ich/ectd-2-0.xsl",
                "us/us-regional-v3-3.dtd",
                "cn/cn-regional-1-0.xsd",
                "cn/xlink.xsd",
                "cn/xml.xsd",
                "eu/3.1.1/eu-regional.dtd",
                "eu/3.1.1/eu-envelope.mod",
                "eu/3.1.1/eu-leaf.mod",
                "eu/3.1.1/eu-regional.xsl")) {
            var target = standards.resolve(name.substring(name.lastIndexOf('/') + 1));
            if (!Files.exists(target)) Files.copy(NotRun.shared("data/ectd/" + name), target);
        }
    }

    static Path pdf(Path folder, String name) throws IOException {
        return pdf(folder, name, 0);
    }

    /** @param ballast bytes that no reader shows and no compression makes fewer */
    static Path pdf(Path folder, String name, int ballast) throws IOException {
        var file = folder.resolve(name + ".pdf");
        try (var document = new PDDocument();
                var face = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            var font = PDType0Font.load(document, face);
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(72, 700);
                content.showText(name + " (invented)");
                content.endText();
            }
            if (ballast > 0) {
                var bytes = new byte[ballast];
                new Random(ballast).nextBytes(bytes);
                var stream = new PDStream(document, new ByteArrayInputStream(bytes));
                page.getCOSObject().setItem(COSName.getPDFName("Ballast"), stream);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void said(java.net.http.HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
