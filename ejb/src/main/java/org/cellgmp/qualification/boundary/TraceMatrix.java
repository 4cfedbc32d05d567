package org.cellgmp.qualification.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Register;
import org.cellgmp.qualification.SelfCheckRow;
import org.cellgmp.qualification.TraceRow;
import org.cellgmp.qualification.control.CataloguePrint;
import org.cellgmp.qualification.control.Tracing;

/** The door of the catalogue for validation: clause, rule, cases, last result, where it speaks. For all who read records. */
@Stateless
@RolesAllowed(Role.READER)
public class TraceMatrix {
    @Inject
    Guidelines guidelines;

    @Inject
    Tracing tracing;

    @Inject
    CataloguePrint print;

    @Inject
    Trail trail;

    /** Of one guideline. @throws Refusal NOT_FOUND */
    public List<TraceRow> of(String guideline) throws Refusal {
        return tracing.rows(List.of(guidelines.register(guideline)));
    }

    /** The self-check that the rows tell the results of; null if the rulebook in use was never checked here. */
    public SelfCheckRow lastCheck() {
        return tracing.lastCheck();
    }

    /** All rows, to be taken out as a workbook: that is written in the trail. @param guideline null for all @throws Refusal NOT_FOUND */
    public List<TraceRow> export(String guideline) throws Refusal {
        var rows = tracing.rows(registers(guideline));
        told(guideline, "xlsx");
        return rows;
    }

    /**
     * The catalogue of one guideline as PDF/A: its register, the trace matrix, and its rules with their cases. Taking it out is
     * written in the trail. That of all guidelines takes too long for a request, see {@link CataloguePrints}.
     *
     * @param language en, zh or both @throws Refusal NOT_FOUND; UNREADABLE for another language
     */
    public byte[] pdf(String guideline, String language) throws Refusal {
        var at = HouseClock.nowAtSite().withNano(0);
        var made = print.pdf(List.of(guidelines.register(guideline)), guideline, language, at, (drawn, total) -> {});
        told(guideline, "pdf " + language);
        return made.bytes();
    }

    private List<Register> registers(String guideline) throws Refusal {
        return guideline == null ? guidelines.registers() : List.of(guidelines.register(guideline));
    }

    private void told(String guideline, String form) {
        trail.append(Act.of("qualification.catalogue-exported", null)
                .with("guideline", guideline == null ? "all" : guideline)
                .with("form", form)
                .with("rulebook", guidelines.digest()));
    }
}
