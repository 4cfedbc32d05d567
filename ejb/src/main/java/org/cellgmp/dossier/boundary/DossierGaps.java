package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.ProductGaps;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.control.GapFinder;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** The door to what China, the United States and the European Union ask of one product and its plans lack. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class DossierGaps {
    @Inject
    GapFinder gaps;

    @Inject
    PlanFinder finder;

    @Inject
    Trail trail;

    /** Codes of products that have a plan, in alphabetical order. */
    public List<String> products() {
        return finder.products();
    }

    /** @param kind null for a first trial; @param type null for what the plans say. @throws Refusal UNREADABLE without product */
    public ProductGaps of(String product, ApplicationKind kind, ProductKind type) throws Refusal {
        return gaps.of(Prose.required("product", product, 120), kind == null ? ApplicationKind.TRIAL : kind, type);
    }

    /** The same, about to leave the house: that is written in the trail. */
    public ProductGaps export(String product, ApplicationKind kind, ProductKind type) throws Refusal {
        var found = of(product, kind, type);
        trail.append(Act.of("dossier.gaps-exported", null)
                .with("product", found.product())
                .with("kind", found.kind().word())
                .with("rows", Integer.toString(found.rows().size())));
        return found;
    }
}
