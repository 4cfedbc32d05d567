package org.cellgmp.web.recordkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cellgmp.evidence.Evidence;
import org.cellgmp.evidence.boundary.EvidenceFiles;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.recordkeeping.Exhibits.Exhibit;

/** Lays out what was added to a record. Pictures are fetched when somebody opens them, texts stand on the page. */
@Dependent
public class ExhibitRoom {
    /** Texts read for one page; whoever wants a further one takes the file. */
    private static final int TEXTS = 20;

    @Inject
    private EvidenceFiles evidence;

    Exhibits of(PageContext page, RecordView view) {
        return of(page, view.number(), view.original() == null ? null : head(view.original()));
    }

    /** @param number of a record or of a thing that may have evidence too @param original head of its own file; null for none */
    public Exhibits of(PageContext page, String number, String original) {
        var items = new ArrayList<Exhibit>();
        int texts = 0;
        for (var one : evidence.of(number)) {
            boolean read = one.showing() == Evidence.Showing.TEXT && texts++ < TEXTS;
            items.add(new Exhibit(one, read ? head(one.file()) : null, pictures(one)));
        }
        return new Exhibits(
                items,
                original,
                page.holds(
                        Role.PRODUCTION_RECORDER,
                        Role.PRODUCTION_REVIEWER,
                        Role.QC_ANALYST,
                        Role.QC_REVIEWER,
                        Role.QA_MANAGER));
    }

    private static List<String> pictures(Evidence evidence) {
        var path = "/evidence/" + evidence.number();
        return switch (evidence.showing()) {
            case PICTURE -> List.of(path + "/picture");
            case PDF ->
                IntStream.rangeClosed(1, evidence.pages())
                        .mapToObj(page -> path + "/pages/" + page)
                        .toList();
            default -> List.of();
        };
    }

    private String head(StoredFile file) {
        try {
            return evidence.text(file).orElse(null);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
