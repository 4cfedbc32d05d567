package org.cellgmp.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.ground.Refusal;

/** Pages of PDF files that strangers wrote: drawn and read here, so that no browser opens the file itself. */
@ApplicationScoped
public class PdfPages {
    /** Bytes; a larger one is not opened for being shown. */
    static final long LARGEST = 100L << 20;
    /** Pages of one file that are compared. */
    static final int MOST_PAGES = 1_000;
    /** Pixels of the longer side of a picture. */
    private static final int LONGEST_SIDE = 1_400;

    @Inject
    PackageStore store;

    /** @param page from 1 @return PNG @throws Refusal NOT_FOUND; TOO_LARGE; UNREADABLE */
    public byte[] picture(String sha256, long size, String name, int page) throws Refusal, IOException {
        try (var document = open(sha256, size, name)) {
            if (page < 1 || page > document.getNumberOfPages())
                throw new Refusal(Refusal.Reason.NOT_FOUND, "history.no-such-page", name, Integer.toString(page));
            var box = document.getPage(page - 1).getCropBox();
            float scale = LONGEST_SIDE / Math.max(1f, Math.max(box.getWidth(), box.getHeight()));
            BufferedImage drawn = new PDFRenderer(document).renderImage(page - 1, Math.min(scale, 2f), ImageType.RGB);
            var png = new ByteArrayOutputStream();
            ImageIO.write(drawn, "png", png);
            return png.toByteArray();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw unreadable(name);
        }
    }

    /** How many; 0 where it cannot be told. */
    public int count(String sha256, long size) throws IOException {
        if (size > LARGEST) return 0;
        try (var document = open(sha256, size, "")) {
            return document.getNumberOfPages();
        } catch (Refusal | RuntimeException | StackOverflowError broken) {
            return 0;
        }
    }

    /** What each page says. @throws Refusal TOO_LARGE; UNREADABLE for a file that is locked or says nothing */
    public List<String> words(String sha256, long size, String name) throws Refusal, IOException {
        var pages = new ArrayList<String>();
        try (var document = open(sha256, size, name)) {
            if (document.getNumberOfPages() > MOST_PAGES) throw tooLarge(name);
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("\\s+", " ").strip());
            }
        } catch (RuntimeException | StackOverflowError broken) {
            throw unreadable(name);
        }
        if (pages.stream().allMatch(String::isEmpty)) throw unreadable(name);
        return pages;
    }

    private PDDocument open(String sha256, long size, String name) throws Refusal, IOException {
        if (size > LARGEST) throw tooLarge(name);
        try (var in = store.open(sha256)) {
            return Loader.loadPDF(new RandomAccessReadBuffer(in));
        } catch (IOException | RuntimeException | StackOverflowError locked) {
            throw unreadable(name);
        }
    }

    private static Refusal unreadable(String name) {
        return new Refusal(Refusal.Reason.UNREADABLE, "history.pdf-unreadable", name);
    }

    private static Refusal tooLarge(String name) {
        return new Refusal(Refusal.Reason.TOO_LARGE, "history.pdf-too-large", name, Long.toString(LARGEST >> 20));
    }
}
