package org.cellgmp.consistency.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.junit.jupiter.api.Test;

class PageLinesTest {
    private final Map<String, byte[]> stored = new HashMap<>();
    private final PageLines pages = new PageLines();
    private int opened;

    PageLinesTest() {
        pages.files = new FileStore() {
            @Override
            public InputStream open(String sha256) {
                opened++;
                return new ByteArrayInputStream(stored.get(sha256));
            }
        };
    }

    private static byte[] pdf(String words, String password) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            if (words != null)
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(words);
                    content.endText();
                }
            if (password != null)
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileIsReadOnceWithItsPages() throws IOException {
        stored.put("a", pdf("Batch CART-001: 91.5", null));
        for (int i = 0; i < 3; i++)
            assertThat(pages.of("a", 1).orElseThrow().lines())
                    .containsExactly(new PageLines.Line(1, "Batch CART-001: 91.5"));
        assertThat(opened).isEqualTo(1);
        assertThat(pages.of("a", 1).orElseThrow().whole()).isTrue();
    }

    @Test
    void whatCannotBeReadIsToldAndHidesNothingElse() throws IOException {
        stored.put("scan", pdf(null, null));
        assertThat(pages.of("scan", 1).orElseThrow().whole()).isFalse();
        stored.put("locked", pdf("secret", "open sesame"));
        stored.put("none", new byte[0]);
        stored.put("text", "no PDF at all".getBytes(StandardCharsets.UTF_8));
        var cut = pdf("cut short", null);
        stored.put("cut", java.util.Arrays.copyOf(cut, 60));
        for (var name : new String[] {"locked", "none", "text", "cut"})
            assertThat(pages.of(name, 1).filter(PageLines.Text::whole)).as(name).isEmpty();
        assertThat(pages.of("never opened", PageLines.LARGEST + 1)).isEmpty();
    }
}
