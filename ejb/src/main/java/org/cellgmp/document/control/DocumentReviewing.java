package org.cellgmp.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.difference.Block;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.entity.DocumentEdition;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.review.ReviewHolder;
import org.cellgmp.review.ReviewPlaces;
import org.cellgmp.review.Reviewed;

/** The latest version of a document is what its review is about; a comment may point at a heading, and under it at a row or column. */
@ApplicationScoped
public class DocumentReviewing implements ReviewHolder {
    @Inject
    DocumentShelf shelf;

    @Inject
    FileStore files;

    public DocumentReviewing() {}

    public static Reviewed thing(DocumentView latest) {
        var page = "/documents/" + latest.number();
        return new Reviewed(
                latest.number(),
                latest.number(),
                "v" + latest.version(),
                latest.pdf().sha256(),
                latest.titleEnglish(),
                latest.titleChinese(),
                latest.generatedBy(),
                page,
                page + "/pdf?version=" + latest.version() + "&show=1",
                latest.state() != DocumentState.GENERATED,
                false);
    }

    @Override
    public Optional<Reviewed> reviewed(String name) throws Refusal {
        if (name == null || !name.matches("DC-[0-9]{4}-[0-9]{4,}")) return Optional.empty();
        // Whether it is out of date is not asked here: what finds that out remembers, and this bean serves all callers
        // at once.
        return Optional.of(thing(shelf.edition(name, null).view(Map.of())));
    }

    @Override
    public ReviewPlaces places(String name) throws Refusal {
        var rows = new LinkedHashMap<String, Set<String>>();
        var columns = new LinkedHashMap<String, Set<String>>();
        for (var block : text(shelf.edition(name, null))) {
            if (block.heading().isEmpty()) continue;
            rows.computeIfAbsent(block.heading(), heading -> new LinkedHashSet<>());
            columns.computeIfAbsent(block.heading(), heading -> new LinkedHashSet<>());
            for (var row : block.rows()) {
                if (row.head()) columns.get(block.heading()).addAll(row.cells());
                else if (!row.cells().isEmpty())
                    rows.get(block.heading()).add(row.cells().get(0));
            }
        }
        return new ReviewPlaces(0, parts(rows, columns));
    }

    private static List<ReviewPlaces.Part> parts(Map<String, Set<String>> rows, Map<String, Set<String>> columns) {
        var parts = new ArrayList<ReviewPlaces.Part>();
        rows.forEach((heading, under) ->
                parts.add(new ReviewPlaces.Part(heading, named(under), named(columns.get(heading)))));
        return parts;
    }

    private static List<String> named(Set<String> labels) {
        return labels.stream().filter(label -> !label.isBlank()).toList();
    }

    /** What a version says, block by block. */
    public List<Block> text(DocumentEdition edition) {
        try (var in = files.open(edition.page())) {
            return EditionText.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
