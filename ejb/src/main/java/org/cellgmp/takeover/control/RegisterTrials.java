package org.cellgmp.takeover.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.TrialReport;

/** Opens a stored workbook for a trial run. */
@ApplicationScoped
public class RegisterTrials {
    @Inject
    FileStore files;

    @Inject
    RegisterTrial trial;

    @Inject
    TakeoverBook shelf;

    /** @param layout as a person said it; null to find out, and to remember what a person said of one like it */
    public TrialReport report(StoredFile file, BookLayout layout) throws IOException, Refusal {
        try (var in = files.open(file.sha256());
                var book = RegisterBook.open(in)) {
            if (layout != null) return trial.read(book, layout);
            var found = LayoutGuess.of(book);
            var before = shelf.remembered(LayoutGuess.key(found));
            return trial.read(book, before.isEmpty() ? found : LayoutGuess.remembered(before.get(), found));
        }
    }
}
