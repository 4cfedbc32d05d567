package org.cellgmp.document.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.cellgmp.document.DocumentView;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** The door of the document room. */
@Stateless
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class Documents {
    /** The latest version of a document. @throws Refusal NOT_FOUND */
    public DocumentView get(String number) throws Refusal {
        throw new UnsupportedOperationException();
    }

    /** The latest approved version of every document of a product, by CTD section and number. */
    public List<DocumentView> approved(String product) {
        throw new UnsupportedOperationException();
    }

    /** The latest version of every document of a product, approved or not, by CTD section and number. */
    public List<DocumentView> ofProduct(String product) {
        throw new UnsupportedOperationException();
    }
}
