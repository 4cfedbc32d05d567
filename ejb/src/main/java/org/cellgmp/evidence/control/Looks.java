package org.cellgmp.evidence.control;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.cellgmp.evidence.Evidence.Showing;

/** Tells by its content how a file can be shown, and draws pages. What a name or a sender claims about a file decides nothing. */
public final class Looks {
    /** Pixels across a page that is drawn: an A4 page is legible at this. */
    static final int WIDTH = 1000;
    /** Pixels down; a longer page is drawn smaller. */
    static final int TALLEST = 3000;
    /** Pages of a PDF shown in place; who wants more opens the file. */
    static final int MOST_PAGES = 50;

    private static final int HEAD = 4096;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] GIF = "GIF8".getBytes(StandardCharsets.US_ASCII);
    /** Drawing a page takes memory; two at a time leave enough for everybody else. */
    private static final Semaphore DRAWING = new Semaphore(2, true);

    private Looks() {}

    /** What a file is. @param mediaType by its content; null if it is not known here */
    public record Look(Showing showing, String mediaType, int pages) {}

    /** Reads the head of the file, and of a PDF its pages. */
    public static Look at(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (starts(head, PNG)) return new Look(Showing.PICTURE, "image/png", 0);
        if (starts(head, JPEG)) return new Look(Showing.PICTURE, "image/jpeg", 0);
        if (starts(head, GIF)) return new Look(Showing.PICTURE, "image/gif", 0);
        if (starts(head, PDF)) return pdf(file);
        if (text(head)) return new Look(Showing.TEXT, "text/plain", 0);
        return new Look(Showing.NOT, null, 0);
    }

    private static Look pdf(Path file) {
        try (var document = open(file)) {
            int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
            return new Look(pages == 0 ? Showing.NOT : Showing.PDF, "application/pdf", pages);
        } catch (IOException | RuntimeException | StackOverflowError locked) {
            // A password or damage: it is kept as it came, and whoever has the means opens it.
            return new Look(Showing.NOT, "application/pdf", 0);
        }
    }

    /** UTF-8 without control characters; the head may end within a character. */
    public static boolean text(byte[] head) {
        if (head.length == 0) return false;
        for (byte one : head) if (one >= 0 && one < 0x20 && one != '\t' && one != '\n' && one != '\r') return false;
        return characters(head) != null;
    }

    /** A head that is {@link #text}, without a character that its end cut. */
    public static String whole(byte[] head) {
        return characters(head).toString();
    }

    private static CharBuffer characters(byte[] head) {
        var characters = CharBuffer.allocate(head.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), characters, false);
        return result.isError() ? null : characters.flip();
    }

    private static boolean starts(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    /** Draws a page of a PDF as PNG. @param page from 1 @throws IOException if it cannot be drawn */
    public static void draw(InputStream pdf, int page, OutputStream out) throws IOException {
        DRAWING.acquireUninterruptibly();
        var copy = Files.createTempFile("evidence", ".pdf");
        try {
            Files.copy(pdf, copy, StandardCopyOption.REPLACE_EXISTING);
            try (var document = open(copy)) {
                ImageIO.write(image(document, page - 1), "png", out);
            } catch (RuntimeException | StackOverflowError broken) {
                throw new IOException("page " + page + " cannot be drawn", broken);
            }
        } finally {
            Files.deleteIfExists(copy);
            DRAWING.release();
        }
    }

    private static BufferedImage image(PDDocument document, int page) throws IOException {
        var box = document.getPage(page).getCropBox();
        float scale = Math.min(WIDTH / Math.max(1, box.getWidth()), TALLEST / Math.max(1, box.getHeight()));
        return new PDFRenderer(document).renderImage(page, scale, ImageType.RGB);
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
    }
}
