package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.PlacedLeaf;
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
        var thing = reviewed(name).orElseThrow();
        try (var in = files.open(thing.sha256());
                var pdf = Loader.loadPDF(new RandomAccessReadBuffer(in))) {
            return new ReviewPlaces(pdf.getNumberOfPages(), List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
