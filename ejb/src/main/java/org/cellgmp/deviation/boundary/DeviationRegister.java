package org.cellgmp.deviation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Handling;
import org.cellgmp.deviation.control.Finder;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;

/** The door for reading deviations: every GMP and regulatory role, the inspector, and the house when it judges what was kept. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class DeviationRegister {
    @Inject
    Finder finder;

    @Inject
    CurrentActor currentActor;

    /** @throws Refusal NOT_FOUND */
    public DeviationView get(String number) throws Refusal {
        var deviation = finder.find(number)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "deviation.unknown", number));
        return finder.view(deviation, currentActor.get());
    }

    /** Newest first. @param after cursor of the page before; null for the first @throws Refusal UNREADABLE for a broken cursor */
    public Page<DeviationRow> list(DeviationFilter filter, String after, int limit) throws Refusal {
        return finder.list(filter, after, limit);
    }

    /** Those not closed, by due date, the nearest first. @throws Refusal UNREADABLE for a broken cursor */
    public Page<DeviationRow> openByDueDate(String after, int limit) throws Refusal {
        return finder.openByDueDate(after, limit);
    }

    /** Every deviation that touches a batch, oldest first. @param batch number of the batch record */
    public List<DeviationView> touching(String batch) {
        return finder.touching(batch, currentActor.get());
    }

    /** Which deviations handle these departures, by key; a key without one is absent. */
    public List<Handling> handling(Collection<String> keys) {
        return finder.handling(keys);
    }
}
