package org.cellgmp.capa.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cellgmp.audit.Act;
import org.cellgmp.capa.FormerCapa;
import org.cellgmp.capa.control.CapaKeeping;
import org.cellgmp.capa.entity.Capa;
import org.cellgmp.deviation.Origin;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.boundary.Numbers;

/** The door for CAPAs that were kept in another register before. Called in the transaction that takes their history over. */
@Stateless
@RolesAllowed(Role.QA)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FormerCapas {
    @Inject
    CapaKeeping keeping;

    @Inject
    Numbers numbers;

    @Inject
    CurrentActor currentActor;

    /**
     * @return number under which it goes on here
     * @throws Refusal UNREADABLE for an owner of an open action who has no account that can act
     */
    public String takeOver(FormerCapa former, Origin origin) throws Refusal {
        var who = currentActor.get();
        if (former.closedAt() == null) keeping.insist(former.plan(), null);
        var capa = Capa.takeOver(numbers.next("CA"), former, origin, who);
        keeping.add(capa);
        var act = Act.of("capa.taken-over", capa.number())
                .with("former number", origin.formerNumber())
                .with("import", origin.taking())
                .with("file", origin.file());
        keeping.done(capa, null, act, who);
        return capa.number();
    }

    /** True if the person has an account of this house that can own an action. */
    public boolean works(String account) {
        return keeping.works(account);
    }
}
