package org.cellgmp.web.signature;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.web.page.View;
import org.cellgmp.web.security.Narrowed;

/** One signature with the statement that was signed, so that anybody can check it. */
@Narrowed
@Path("/signatures/{number: SG-[0-9]{4}-[0-9]{4,10}}")
@RolesAllowed(Role.READER)
@Produces(View.HTML)
public class SignaturePages {
    @Inject
    private Signatures signatures;

    @GET
    public View show(@PathParam("number") String number) throws Refusal {
        var signature = signatures.signature(number);
        return View.of("signature/signature")
                .with("signature", signature)
                .with("nameNow", signatures.nameNow(signature))
                .with("both", signatures.byBoth(number).orElse(null))
                .with("intact", signatures.intact(number));
    }
}
