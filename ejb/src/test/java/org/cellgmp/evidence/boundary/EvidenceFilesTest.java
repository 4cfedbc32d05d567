package org.cellgmp.evidence.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.cellgmp.evidence.Evidence;
import org.cellgmp.evidence.Evidence.Showing;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.boundary.SampleRecords;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceFilesTest {
    private static final Actor RECORDER = new Actor("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER));

    private final TestDatabase database = TestDatabase.h2();
    private final House house = new House(database);
    private String batch;

    @BeforeEach
    void aBatch() throws Exception {
        batch = house.act(
                        RECORDER,
                        () -> house.the(Records.class).keep(SampleRecords.batch("B-1", "90"), null, "as executed"))
                .number();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aFileOfACellIsKeptAsItCameAndWrittenDown() throws Exception {
        var content = "well,count\nA1,100\n".getBytes(StandardCharsets.UTF_8);
        var added = add("/qcResults/0/result", "counter printout", content, "C:\\runs\\run 7.csv");
        assertThat(added.record()).isEqualTo(batch);
        assertThat(added.version()).isEqualTo(1);
        assertThat(added.file().name()).isEqualTo("run 7.csv");
        assertThat(added.showing()).isEqualTo(Showing.TEXT);
        assertThat(added.byName()).startsWith("Rec Order");
        assertThat(house.act(RECORDER, () -> door().of(batch))).containsExactly(added);
        assertThat(house.act(RECORDER, () -> door().text(added.file()))).contains("well,count\nA1,100\n");
        var handed = house.act(RECORDER, () -> door().handOut(added.number()));
        try (var in = house.act(RECORDER, () -> door().open(handed))) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        try (var connection = database.asOwner();
                var events = connection
                        .createStatement()
                        .executeQuery("select act, reason from audit_event where act like 'evidence.%' order by id")) {
            assertThat(events.next()).isTrue();
            assertThat(events.getString(1)).isEqualTo("evidence.added");
            assertThat(events.getString(2)).isEqualTo("counter printout");
            assertThat(events.next()).isTrue();
            assertThat(events.getString(1)).isEqualTo("evidence.handed-out");
        }
    }

    @Test
    void whatAFileIsItsContentSays() throws Exception {
        assertThat(add("", "photo", picture("png"), "a.pdf"))
                .returns(Showing.PICTURE, Evidence::showing)
                .returns("image/png", each -> each.file().mediaType());
        assertThat(add("", "photo", picture("jpg"), "a.html").file().mediaType())
                .isEqualTo("image/jpeg");
        assertThat(add("", "a page that would run", "<script>x</script>".getBytes(StandardCharsets.UTF_8), "a.png"))
                .returns(Showing.TEXT, Evidence::showing)
                .returns("text/plain", each -> each.file().mediaType());
        assertThat(add("", "program", new byte[] {'M', 'Z', 0, 1, 2}, "a.txt"))
                .returns(Showing.NOT, Evidence::showing)
                .returns("application/octet-stream", each -> each.file().mediaType());
        assertThat(add("", "broken", "%PDF-1.7 and no more".getBytes(StandardCharsets.US_ASCII), "a.pdf")
                        .showing())
                .isEqualTo(Showing.NOT);
        assertThat(add("", "locked", pdf(1, "secret"), "a.pdf").showing()).isEqualTo(Showing.NOT);
    }

    @Test
    void thePagesOfAPdfAreDrawn() throws Exception {
        var added = add("/qcResults/0", "certificate", pdf(2, null), "certificate.pdf");
        assertThat(added.pages()).isEqualTo(2);
        for (int page = 1; page <= 2; page++) {
            var drawn = ImageIO.read(new ByteArrayInputStream(draw(added.number(), page)));
            assertThat(drawn.getWidth()).isBetween(995, 1000);
            assertThat(drawn.getHeight()).isBetween(1400, 1420);
        }
        refused("evidence.no-page", () -> draw(added.number(), 0));
        refused("evidence.no-page", () -> draw(added.number(), 3));
        refused("evidence.not-shown", () -> house.act(RECORDER, () -> door().picture(added.number())));
        refused("evidence.unknown", () -> draw("EV-1999-0001", 1));
    }

    @Test
    void aTextThatEndsWithinACharacterIsShownUpToThere() throws Exception {
        var longer = "细".repeat(6000).getBytes(StandardCharsets.UTF_8);
        var added = add("", "text", longer, "long.txt");
        var shown = house.act(RECORDER, () -> door().text(added.file())).orElseThrow();
        assertThat(shown).matches("细+").hasSize((16 << 10) / 3);
        var latin = add("", "text in an old encoding", "caf\u00e9s".getBytes(StandardCharsets.ISO_8859_1), "old.txt");
        assertThat(latin.showing()).isEqualTo(Showing.NOT);
    }

    @Test
    void whatCannotBeKeptIsRefusedWithTheReason() {
        var text = new byte[] {'a'};
        refused("evidence.no-place", () -> add("/qcResults/9", "x", text, "a"));
        refused("evidence.no-place", () -> add("qcResults", "x", text, "a"));
        refused("evidence.no-place", () -> add("/" + "a".repeat(600), "x", text, "a"));
        refused("evidence.nothing-said", () -> add("", "  ", text, "a"));
        refused("evidence.too-much-said", () -> add("", "x".repeat(501), text, "a"));
        refused("evidence.no-file", () -> add("", "x", new byte[0], "a"));
        refused(
                "evidence.too-large",
                () -> house.act(RECORDER, () -> door().add(batch, "", "x", new Zeros(EvidenceFiles.LARGEST + 1), "a")));
        refused(
                "recordkeeping.not-found",
                () -> house.act(
                        RECORDER, () -> door().add("BR-1999-0001", "", "x", new ByteArrayInputStream(text), "a")));
    }

    @Test
    void aFileOfTheLargestSizeIsKept() throws Exception {
        var added = house.act(RECORDER, () -> door().add(batch, "", "x", new Zeros(EvidenceFiles.LARGEST), "a"));
        assertThat(added.file().size()).isEqualTo(EvidenceFiles.LARGEST);
    }

    private EvidenceFiles door() {
        return house.the(EvidenceFiles.class);
    }

    private Evidence add(String at, String says, byte[] content, String name) throws Exception {
        return house.act(RECORDER, () -> door().add(batch, at, says, new ByteArrayInputStream(content), name));
    }

    private byte[] draw(String number, int page) throws Exception {
        var drawn = new ByteArrayOutputStream();
        house.act(RECORDER, () -> {
            door().draw(number, page, drawn);
            return null;
        });
        return drawn.toByteArray();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] pdf(int pages, String password) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) document.addPage(new PDPage(PDRectangle.A4));
            if (password != null)
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) return -1;
            int read = (int) Math.min(length, left);
            java.util.Arrays.fill(buffer, offset, offset + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
