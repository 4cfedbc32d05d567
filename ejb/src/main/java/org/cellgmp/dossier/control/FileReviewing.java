package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.PlacedLeaf;
import org.cellgmp.ectd.WorkFolder;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.review.ReviewHolder;
import org.cellgmp.review.ReviewPlaces;
import org.cellgmp.review.Reviewed;

/** A file that was brought to a plan is reviewed at its leaf; a comment may point at a page. A document is reviewed in its own room. */
@ApplicationScoped
public class FileReviewing implements ReviewHolder {
    /** Characters of a digest by which a file without a version is called. */
    private static final int SHORT = 8;

    private static final Pattern NAME = Pattern.compile("(DO-[0-9]{4}-[0-9]{4,})\\.([0-9]{1,9})");

    /** Files of which the number of pages is kept. */
    static final int MOST_KEPT = 2_000;

    /** By digest; what was not asked for longest goes first. */
    private final Map<String, Integer> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_KEPT;
        }
    });

    @Inject
    PlanFinder finder;

    @Inject
    FileStore files;

    public FileReviewing() {}

    /** By which the review of a leaf is found. */
    public static String name(String dossier, int leaf) {
        return dossier + "." + leaf;
    }

    public static Reviewed thing(Dossier dossier, PlacedLeaf placed) {
        var leaf = placed.view();
        var page = "/dossiers/" + dossier.number() + "/leaves/" + leaf.number();
        return new Reviewed(
                name(dossier.number(), leaf.number()),
                dossier.number(),
                edition(placed),
                leaf.sha256(),
                leaf.titleEnglish(),
                leaf.titleChinese(),
                placed.placedBy(),
                page,
                page + "/file",
                placed.withdrawn() || placed.document() != null || placed.approval() != null,
                true);
    }

    private static String edition(PlacedLeaf placed) {
        return placed.document() != null
                ? placed.source()
                : placed.view().sha256().substring(0, SHORT);
    }

    @Override
    public Optional<Reviewed> reviewed(String name) throws Refusal {
        var matcher = NAME.matcher(String.valueOf(name));
        if (!matcher.matches()) return Optional.empty();
        var dossier = finder.dossier(matcher.group(1));
        return Optional.of(thing(dossier, finder.leaf(dossier, Integer.parseInt(matcher.group(2)))));
    }

    @Override
    public ReviewPlaces places(String name) throws Refusal {
        return new ReviewPlaces(pages(reviewed(name).orElseThrow().sha256()), List.of());
    }

    /** Counted once for the same bytes. A broken file has none, so that it can still be remarked on as a whole. */
    private int pages(String sha256) {
        var known = kept.get(sha256);
        if (known != null) return known;
        int pages = count(sha256);
        kept.put(sha256, pages);
        return pages;
    }

    /** Reads beside the heap, for a file may be as large as {@link UploadIntake#LARGEST_PDF}. */
    private int count(String sha256) {
        var work = WorkFolder.of("pages-" + UUID.randomUUID());
        try {
            Files.createDirectories(work);
            var copy = work.resolve("leaf.pdf");
            try (var in = files.open(sha256)) {
                Files.copy(in, copy);
            }
            return counted(copy);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            sweep(work);
        }
    }

    private static int counted(Path file) {
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.getNumberOfPages();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return 0;
        }
    }

    private static void sweep(Path work) {
        try {
            WorkFolder.sweep(work);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
