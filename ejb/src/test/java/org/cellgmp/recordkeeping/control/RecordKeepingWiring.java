package org.cellgmp.recordkeeping.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.RecordsKept;
import org.cellgmp.recordkeeping.boundary.Announced;
import org.cellgmp.recordkeeping.boundary.RecordKeepingDatabase;

/** Puts the entity manager of a test into the parts that the container would fill. */
public final class RecordKeepingWiring {
    private RecordKeepingWiring() {}

    public static Archive archive(EntityManager manager) {
        var archive = new Archive();
        archive.database = manager;
        return archive;
    }

    /** @param heard is told the records of each event */
    public static Scribe scribe(Archive archive, Trail trail, CurrentActor actor, Consumer<List<RecordView>> heard) {
        var scribe = new Scribe();
        scribe.archive = archive;
        scribe.trail = trail;
        scribe.actor = actor;
        scribe.announced = Announced.<RecordsKept>into(event -> heard.accept(event.views()));
        return scribe;
    }

    public static FigureShelf figures(EntityManager manager) {
        return new FigureShelf(manager);
    }

    public static ProductCodes codes(EntityManager manager) {
        return new ProductCodes(manager);
    }

    /** Each number in a transaction of its own, as the container gives it. */
    public static NumberIssue issue(RecordKeepingDatabase shared) {
        var issue = new NumberIssue() {
            @Override
            public String next(String series) {
                try {
                    return shared.act(() -> super.next(series));
                } catch (RuntimeException failed) {
                    throw failed;
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }
        };
        issue.database = shared.manager();
        return issue;
    }
}
