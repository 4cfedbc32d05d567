package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceReport;

/** Judgements of plans, kept until the plan changes: pages that are open ask for them again and again. */
@ApplicationScoped
public class LiveReports {
    private static final int MOST = 24;

    private final Map<Key, SequenceReport> kept = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SequenceReport> eldest) {
            return size() > MOST;
        }
    };

    /** @param published how many sequences of the region there are */
    private record Key(String dossier, int revision, Region region, int published) {}

    /** What makes the report if none is kept. */
    @FunctionalInterface
    public interface Judging {
        SequenceReport report() throws IOException;
    }

    /** The report of exactly this state of the plan. */
    public SequenceReport of(String dossier, int revision, Region region, int published, Judging judging)
            throws IOException {
        var key = new Key(dossier, revision, region, published);
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) return known;
        }
        var made = judging.report();
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }
}
