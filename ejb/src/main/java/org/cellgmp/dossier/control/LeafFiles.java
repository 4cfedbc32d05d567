package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.dossier.LeafFile;
import org.cellgmp.dossier.entity.KeptLeafFile;
import org.cellgmp.dossier.entity.PlacedLeaf;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** The files that stood at a leaf one after the other, and what their pages say. */
@ApplicationScoped
public class LeafFiles {
    /** Pages of one file; a longer one is not compared. */
    static final int MOST_PAGES = 1_000;
    /** A larger file is scans as a rule, which have no text. */
    static final long LARGEST = 100L << 20;

    @PersistenceContext
    EntityManager entities;

    @Inject
    FileStore files;

    public LeafFiles() {}

    /** Called before the file of a leaf is exchanged, and after: a leaf from before such files were kept gets its first. */
    public void keep(PlacedLeaf leaf) {
        var kept = of(leaf);
        var sha256 = leaf.view().sha256();
        if (!kept.isEmpty() && kept.get(0).sha256().equals(sha256)) return;
        entities.persist(new KeptLeafFile(leaf, kept.size() + 1));
    }

    /** Newest first; none for a leaf whose file was never exchanged and that is from before such files were kept. */
    public List<LeafFile> of(PlacedLeaf leaf) {
        return entities.createQuery(
                        "select f from KeptLeafFile f where f.leaf = :leaf order by f.version desc", KeptLeafFile.class)
                .setParameter("leaf", leaf.id())
                .getResultStream()
                .map(KeptLeafFile::view)
                .toList();
    }

    /** What each page says. @throws Refusal TOO_LARGE; UNREADABLE for a file that is locked or says nothing */
    public List<String> pages(LeafFile file) throws Refusal, IOException {
        if (file.size() > LARGEST) throw tooLong();
        var pages = new ArrayList<String>();
        try (var in = files.open(file.sha256());
                var pdf = Loader.loadPDF(new RandomAccessReadBuffer(in))) {
            if (pdf.getNumberOfPages() > MOST_PAGES) throw tooLong();
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf).replaceAll("\\s+", " ").strip());
            }
        } catch (IOException locked) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.file-says-nothing", Integer.toString(file.version()));
        }
        if (pages.stream().allMatch(String::isEmpty))
            throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.file-says-nothing", Integer.toString(file.version()));
        return pages;
    }

    private static Refusal tooLong() {
        return new Refusal(
                Refusal.Reason.TOO_LARGE,
                "dossier.too-long-to-compare",
                Integer.toString(MOST_PAGES),
                Long.toString(LARGEST >> 20));
    }
}
