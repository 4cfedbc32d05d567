package org.cellgmp.pack.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cellgmp.audit.Remark;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/** What the trail itself notes of its events, for the filters of a pack: asked of it, so that a pack says what the house says. */
@ApplicationScoped
public class Remarks {
    @Inject
    Trail trail;

    /** @return by number of the row, one bit for each remark in its order; an event of which nothing is noted is absent */
    public Map<Long, Integer> all() throws Refusal {
        var bits = new HashMap<Long, Integer>();
        for (var remark : Remark.values()) {
            var query = new TrailQuery(null, null, null, null, null, null, null, Set.of(remark));
            String after = null;
            do {
                var page = trail.search(query, after, Page.LARGEST);
                for (var event : page.items())
                    bits.merge(event.id(), 1 << remark.ordinal(), (one, other) -> one | other);
                after = page.next();
            } while (after != null);
        }
        return bits;
    }
}
