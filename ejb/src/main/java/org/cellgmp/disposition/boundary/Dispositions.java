package org.cellgmp.disposition.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Collection;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.DecisionRequest;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.disposition.Preparation;
import org.cellgmp.disposition.control.Deciding;
import org.cellgmp.disposition.control.DispositionLists;
import org.cellgmp.disposition.control.Ledger;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.QcTest;

/** The door of disposition. Reading is for every GMP and regulatory role and the inspector; deciding for the quality unit and the qualified persons. */
@Stateless
@RolesAllowed(Role.READER)
public class Dispositions {
    @Inject
    Deciding deciding;

    @Inject
    Ledger ledger;

    @Inject
    DispositionLists lists;

    @Inject
    Trail trail;

    /** What lies on the table for a batch, and what the person may decide. @throws Refusal NOT_FOUND */
    public Preparation prepare(String batch) throws Refusal {
        return deciding.prepare(batch);
    }

    /**
     * Decides on a batch and signs. Refuses when
     * <ul>
     * <li>the person does not hold the role of the capacity, or had a hand in the batch and would release it;
     * <li>the statement is not of the latest version, says something else than judging now would, or is not the one seen;
     * <li>for a release: a critical or major finding that counts in full has no deviation; a deviation that touches the batch has no
     *     signed conclusion on it, or one against release; the batch or what it used is held, or was used while held; a result fails, is missing, or cannot be judged;
     * <li>for an unconditional release: a result is pending; for a conditional one: none is;
     * <li>the holder's release comes before the manufacturer's, or from the same person;
     * <li>the batch is rejected, or another decision was signed meanwhile;
     * <li>a component of the signature is wrong.
     * </ul>
     * Source: Drug Administration Law of China Art. 33 and 47; China GMP (2010) Art. 230; 21 CFR 211.192.
     */
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    @Interceptors({RefusedActs.class, WithinReach.class})
    public DispositionView decide(String batch, DecisionRequest request) throws Refusal {
        return deciding.decide(batch, request);
    }

    /** @throws Refusal NOT_FOUND */
    public DispositionView get(String number) throws Refusal {
        return ledger.find(number);
    }

    /** The receipt leaves the house on paper: that is written in the trail. @throws Refusal NOT_FOUND */
    public DispositionView print(String number) throws Refusal {
        var decided = ledger.find(number);
        trail.append(Act.of("disposition.receipt-printed", decided.batch()).with("disposition", number));
        return decided;
    }

    /** Every decision on a batch, oldest first. @param batch number of the batch record */
    public List<DispositionView> history(String batch) {
        return deciding.history(batch);
    }

    /** Batches that were decided on, newest record first. @param state null for all */
    public Page<DispositionRow> list(BatchState state, String after, int limit) throws Refusal {
        return lists.decided(state, after, limit);
    }

    /** Batches whose conditional release is not settled, by the day the next result is expected. */
    public Page<DispositionRow> openConditional(String after, int limit) throws Refusal {
        return lists.openConditional(after, limit);
    }

    /** Tests of a batch with a final result outside the specification in force. @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public List<String> failing(String batch) throws Refusal {
        return deciding.failing(batch);
    }

    /** Tests of a batch that a laboratory record of its own shows outside the specification in force. @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public List<String> failing(String batch, QcTest run) throws Refusal {
        return deciding.failing(batch, run);
    }

    /** How batches stand; one without a decision is absent. @param batches numbers, at most {@link Page#LARGEST} */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public List<DispositionRow> standing(Collection<String> batches) {
        return lists.of(batches);
    }
}
