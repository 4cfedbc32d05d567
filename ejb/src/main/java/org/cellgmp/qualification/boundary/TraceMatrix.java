package org.cellgmp.qualification.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.conformity.boundary.Guidelines;
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
     * The catalogue as PDF/A: registers, the trace matrix, and every rule with its cases. Taking it out is written in the trail.
     *
     * @param guideline null for all; then a rule that cites several stands once
     * @param language en, zh or both @throws Refusal NOT_FOUND; UNREADABLE for another language
     */
    public byte[] pdf(String guideline, String language) throws Refusal {
        var bytes = print.pdf(registers(guideline), guideline, language);
        told(guideline, "pdf " + language);
        return bytes;
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
