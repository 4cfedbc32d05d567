package org.cellgmp.inspection.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.inspection.control.InspectionShelf;

/** The door of the front room: the inspection that the caller was invited for. */
@Stateless
@RolesAllowed(Role.INSPECTS)
public class FrontRoom {
    @Inject
    InspectionShelf shelf;

    @Inject
    Accounts accounts;

    @Inject
    CurrentActor current;

    /** @throws Refusal NOT_FOUND for an inspector of the house, who was invited for none */
    public InspectionView mine() throws Refusal {
        var invitation = accounts.find(current.get().id())
                .map(AccountView::invitation)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "inspection.not-invited"));
        return shelf.find(invitation).view();
    }
}
