package org.cellgmp.web.capa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.capa.CapaRow;
import org.cellgmp.capa.WaiverView;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.PageContext;

/** What the page of a deviation says of its CAPAs. */
@Dependent
public class CapaPanel {
    /** @param waiver null if none was signed; @param mayWaive true if a statement that none is needed could be signed now */
    public record Shown(String deviation, List<CapaRow> rows, WaiverView waiver, boolean mayRaise, boolean mayWaive) {}

    @Inject
    private CapaRegister register;

    public Shown of(PageContext page, DeviationView deviation) throws Refusal {
        boolean open = deviation.state() != DeviationState.CLOSED;
        var account = page.actor().id();
        return new Shown(
                deviation.number(),
                register.of(deviation.number()),
                register.waiver(deviation.number()).orElse(null),
                open && mayRaise(page),
                deviation.state() == DeviationState.INVESTIGATED
                        && page.holds(Role.QA_MANAGER)
                        && !account.equals(deviation.openedBy())
                        && !account.equals(deviation.investigatedBy()));
    }

    static boolean mayRaise(PageContext page) {
        return page.holds(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER, Role.QA_MANAGER);
    }
}
