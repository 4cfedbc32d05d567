package org.cellgmp.qualification.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.qualification.SelfCheckRow;
import org.cellgmp.qualification.SelfCheckView;
import org.cellgmp.qualification.control.ProtocolPrint;
import org.cellgmp.qualification.control.Protocols;
import org.cellgmp.qualification.control.Replaying;

/** The door of self-checks: every shipped case replayed on this installation. QA runs them, whoever reads records reads them. */
@Stateless
@RolesAllowed(Role.READER)
public class SelfChecks {
    @Inject
    Protocols protocols;

    @Inject
    ProtocolPrint print;

    @Inject
    Guidelines guidelines;

    @Inject
    Jobs jobs;

    @Inject
    Trail trail;

    /** Asks for a self-check; the job's result is the number of its protocol. */
    @RolesAllowed(Role.QA)
    @Interceptors(RefusedActs.class)
    public JobView start() throws Refusal {
        var job = jobs.start(Replaying.KIND, Map.of());
        trail.append(Act.of("qualification.self-check-asked", job.number()).with("rulebook", guidelines.digest()));
        return job;
    }

    /** Newest first. @param after cursor of the page before; null for the first @throws Refusal UNREADABLE for a broken cursor */
    public Page<SelfCheckRow> list(String after, int limit) throws Refusal {
        return protocols.list(after, limit);
    }

    /** @throws Refusal NOT_FOUND */
    public SelfCheckView get(String number) throws Refusal {
        return protocols.get(number);
    }

    /** The latest on the rulebook in use; empty if its cases were never replayed here. */
    public Optional<SelfCheckRow> latest() {
        return protocols.latest(guidelines.digest());
    }

    /** The protocol in canonical JSON, whose SHA-256 is its digest. Taking it out is written in the trail. @throws Refusal NOT_FOUND */
    public byte[] export(String number) throws Refusal {
        var row = get(number).row();
        told(row, "json");
        return protocols.bytes(row);
    }

    /** The protocol, to be taken out as a workbook: that is written in the trail. @throws Refusal NOT_FOUND */
    public SelfCheckView workbook(String number) throws Refusal {
        var view = get(number);
        told(view.row(), "xlsx");
        return view;
    }

    /**
     * The protocol as PDF/A; the same protocol always gives the same bytes. Taking it out is written in the trail.
     *
     * @param language en, zh or both @throws Refusal NOT_FOUND; UNREADABLE for another language
     */
    public byte[] pdf(String number, String language) throws Refusal {
        var view = get(number);
        var bytes = print.pdf(view, language);
        told(view.row(), "pdf " + language);
        return bytes;
    }

    private void told(SelfCheckRow row, String form) {
        trail.append(Act.of("qualification.protocol-exported", row.number())
                .with("form", form)
                .with("digest", row.digest()));
    }
}
