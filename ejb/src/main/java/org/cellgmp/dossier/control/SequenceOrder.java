package org.cellgmp.dossier.control;

import java.util.List;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.ContentPlan;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.Region;

/** What is to be published. @param history published sequences of this region, oldest first */
public record SequenceOrder(
        Region region,
        ContentPlan plan,
        ChinaEnvelope china,
        UnitedStatesAdmin unitedStates,
        List<PublishedSequence> history) {
    public SequenceOrder {
        history = List.copyOf(history);
    }

    /** Four digits: the next one of the region. */
    public String number() {
        return String.format("%04d", region.firstSequence() + history.size());
    }

    /** Sequence that opened the regulatory activity: the first; later ones continue it. */
    public String opened() {
        return history.isEmpty() ? number() : history.get(0).opened();
    }

    /** Name of the application folder. */
    public String application() {
        return region == Region.CN
                ? china.applicationId()
                : ("fdaat4".equals(unitedStates.applicationType()) ? "ind" : "bla") + unitedStates.applicationNumber();
    }
}
