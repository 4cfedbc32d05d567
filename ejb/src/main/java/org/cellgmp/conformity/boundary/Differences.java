package org.cellgmp.conformity.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.TouchedBatch;
import org.cellgmp.conformity.control.Comparing;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Demand;
import org.cellgmp.guideline.EditionDifference;

/** The door to what jurisdictions and editions ask differently. For all who read records; nothing is kept. */
@Stateless
@RolesAllowed(Role.READER)
public class Differences {
    @Inject
    Comparing comparing;

    @Inject
    Trail trail;

    /** What China, the EU and the US ask of a batch, with what its latest version shows. @throws Refusal NOT_FOUND */
    public List<Demand> ofBatch(String batch) throws Refusal {
        return comparing.ofBatch(batch);
    }

    /** What they ask of a product today, by its latest specification. @throws Refusal NOT_FOUND without a specification */
    public List<Demand> ofProduct(String product) throws Refusal {
        return comparing.ofProduct(product);
    }

    /** As {@link #ofBatch}, to be taken out of the house: the trail says so. @throws Refusal NOT_FOUND */
    public List<Demand> exportOfBatch(String batch) throws Refusal {
        var demands = comparing.ofBatch(batch);
        trail.append(Act.of("conformity.jurisdictions-exported", batch));
        return demands;
    }

    /** As {@link #ofProduct}, to be taken out of the house: the trail says so. @throws Refusal NOT_FOUND without a specification */
    public List<Demand> exportOfProduct(String product) throws Refusal {
        var demands = comparing.ofProduct(product);
        trail.append(Act.of("conformity.jurisdictions-exported", null).with("product", product));
        return demands;
    }

    /** Two editions, clause by clause. @throws Refusal NOT_FOUND */
    public EditionDifference editions(String earlier, String later) throws Refusal {
        return comparing.editions(earlier, later);
    }

    /**
     * Batches that nobody has decided on, those first whose shelf life ends first, with which of the rules their latest statement used.
     * A page may hold fewer than its limit: batches that none of the rules concerns are left out.
     *
     * @throws Refusal UNREADABLE for a broken cursor
     */
    public Page<TouchedBatch> touched(Collection<String> rules, String after, int limit) throws Refusal {
        return comparing.touched(rules, after, limit);
    }
}
