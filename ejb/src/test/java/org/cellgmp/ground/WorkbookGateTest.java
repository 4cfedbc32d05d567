package org.cellgmp.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.ground.WorkbookGate.Flaw;
import org.cellgmp.ground.WorkbookGate.Shut;
import org.junit.jupiter.api.Test;

class WorkbookGateTest {
    private static final String BOOK = "xl/workbook.xml";
    private static final WorkbookGate GATE =
            new WorkbookGate(new WorkbookGate.Bounds(3, 100, name -> name.startsWith("xl/sheet") ? 80 : 40));

    @Test
    void aWorkbookAtItsBoundsPassesAndOneBeyondDoesNot() throws Exception {
        passes(zip("", BOOK, 20, "xl/sheet1.xml", 80));
        shut(Flaw.TOO_LARGE, 80, "XL/Sheet1.xml", zip("", BOOK, 1, "XL/Sheet1.xml", 81));
        shut(Flaw.TOO_LARGE, 40, BOOK, zip("", BOOK, 41));
        shut(Flaw.TOO_LARGE, 80, "xl/sheet2.xml", zip("", BOOK, 20, "xl/sheet1.xml", 40, "xl/sheet2.xml", 41));
        passes(zip("", BOOK, 1, "a", 1, "b", 1));
        shut(Flaw.TOO_MANY, 3, "", zip("", BOOK, 1, "a", 1, "b", 1, "c", 1));
    }

    @Test
    void whatIsNoWorkbookIsToldForWhatItIs() throws Exception {
        shut(Flaw.MACROS, 0, "", zip("", BOOK, 1, "xl/vbaProject.bin", 1));
        shut(Flaw.MACROS, 0, "", zip("", BOOK, 1, "xl/macrosheets/sheet1.xml", 1));
        shut(Flaw.BINARY, 0, "", zip("", "xl/workbook.bin", 1));
        shut(Flaw.WORD, 0, "", zip("", "word/document.xml", 1));
        shut(Flaw.SLIDES, 0, "", zip("", "ppt/presentation.xml", 1));
        shut(Flaw.OPEN_DOCUMENT, 0, "", zip("", "mimetype", 1, "content.xml", 1));
        shut(Flaw.OTHER, 0, "", zip("", "a.txt", 1));
    }

    @Test
    void namesThatLeadOutOrStandTwiceAreRefusedAndFitToBeShown() throws Exception {
        for (var name : new String[] {"../evil", "/etc/passwd", "xl/../../evil", "C:/evil", "..\\evil"})
            assertThat(shut(zip("", BOOK, 1, name, 1)).flaw()).as(name).isEqualTo(Flaw.UNSAFE_NAME);
        shut(Flaw.UNSAFE_NAME, 0, "/a?b", zip("", "/a\nb", 1));
        assertThat(shut(zip("", "/" + "x".repeat(200), 1)).place()).hasSize(101);
        var twice = new String(zip("", BOOK, 1, "xl/workbook.xmm", 1), StandardCharsets.ISO_8859_1)
                .replace("xl/workbook.xmm", BOOK)
                .getBytes(StandardCharsets.ISO_8859_1);
        shut(Flaw.TWICE, 0, BOOK, twice);
    }

    @Test
    void aFileCutOffAnywhereIsBrokenAndOneWithTheLongestCommentIsNot() throws Exception {
        var whole = zip("", BOOK, 20, "xl/sheet1.xml", 80);
        for (int length = 0; length < whole.length; length++)
            assertThat(shut(Arrays.copyOf(whole, length)).flaw())
                    .as(length + " bytes")
                    .isEqualTo(Flaw.BROKEN);
        var comment = zip("c".repeat(0xffff), BOOK, 20);
        passes(comment);
        // Bytes as they trickle in from a network.
        GATE.check(new FilterInputStream(new ByteArrayInputStream(comment)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 7));
            }
        });
        shut(Flaw.BROKEN, 0, "end of directory", Arrays.copyOf(comment, comment.length + 1));
    }

    private static void passes(byte[] file) {
        assertThatCode(() -> GATE.check(new ByteArrayInputStream(file))).doesNotThrowAnyException();
    }

    private static void shut(Flaw flaw, long most, String place, byte[] file) {
        var shut = shut(file);
        assertThat(shut.flaw()).isEqualTo(flaw);
        assertThat(shut.most()).isEqualTo(most);
        assertThat(shut.place()).isEqualTo(place);
    }

    private static Shut shut(byte[] file) {
        return catchThrowableOfType(Shut.class, () -> GATE.check(new ByteArrayInputStream(file)));
    }

    /** @param parts names and sizes in turn */
    private static byte[] zip(String comment, Object... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setComment(comment);
            for (int at = 0; at < parts.length; at += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[at]));
                zip.write(new byte[(Integer) parts[at + 1]]);
            }
        }
        return out.toByteArray();
    }
}
