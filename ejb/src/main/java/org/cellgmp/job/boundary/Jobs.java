package org.cellgmp.job.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobView;
import org.cellgmp.job.control.JobLedger;

/** The door of background work. */
@Stateless
public class Jobs {
    @Inject
    JobLedger ledger;

    /**
     * Asks for work, to begin when the caller's transaction has committed; if that rolls back, nothing was asked for.
     * Who may ask for what is for the calling room to decide.
     *
     * @param kind as a {@link org.cellgmp.job.JobHandler} names it
     * @param parameters what the handler needs; together at most 4,000 characters
     * @throws IllegalArgumentException if no handler has that kind
     */
    @RolesAllowed({
        Role.RECORDER, Role.REVIEWER, Role.ANALYST, Role.ANALYST_REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH,
        Role.WRITER, Role.APPROVER, Role.SYSTEM
    })
    public JobView start(String kind, Map<String, String> parameters) {
        return ledger.queue(kind, parameters);
    }

    /** @throws Refusal NOT_FOUND */
    @RolesAllowed({
        Role.RECORDER, Role.REVIEWER, Role.ANALYST, Role.ANALYST_REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH,
        Role.WRITER, Role.APPROVER, Role.INSPECTS, Role.SYSTEM
    })
    public JobView get(String number) throws Refusal {
        return ledger.view(number)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "job.not-found", String.valueOf(number)));
    }
}
