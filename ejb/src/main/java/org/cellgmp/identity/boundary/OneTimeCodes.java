package org.cellgmp.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.CodeEnrolment;
import org.cellgmp.identity.SitePolicy;
import org.cellgmp.identity.control.AccountKeeping;
import org.cellgmp.identity.control.CodeKeeping;
import org.cellgmp.identity.control.CodeLedger;
import org.cellgmp.identity.control.Doorkeeper;
import org.cellgmp.identity.control.PolicyBook;

/** The door of one-time codes, the second factor that a person sets up and the policy of the site asks for. */
@Stateless
@PermitAll // a person minds the own codes; taking another's away is the administrator's
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class OneTimeCodes {
    @Inject
    CodeKeeping keeping;

    @Inject
    CodeLedger ledger;

    @Inject
    PolicyBook policies;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    CurrentActor current;

    /** True if the account has codes in force. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean has(String account) {
        return ledger.has(account);
    }

    /** True if a signature of the caller asks for a code. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean wantedToSign() {
        var demand = policies.now().codeToSign();
        return demand == SitePolicy.Demand.EVERYBODY
                || demand == SitePolicy.Demand.WHO_HAS_ONE
                        && ledger.has(current.get().id());
    }

    /** True if the policy asks everybody for codes at sign-in and the account has none: it must set them up first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean mustSetUp(String account) {
        return policies.now().codeToSignIn() == SitePolicy.Demand.EVERYBODY && !ledger.has(account);
    }

    /** What the caller began and has not confirmed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CodeEnrolment> begun() {
        return keeping.enrolment(current.get().id());
    }

    /** Begins anew. @throws Refusal CONFLICT while codes are in force */
    public CodeEnrolment begin() throws Refusal {
        return keeping.begin(current.get().id());
    }

    /**
     * Brings the codes into force.
     *
     * @return recovery codes, each good once; they are not kept and cannot be shown again
     * @throws Refusal for a wrong password (counted towards lockout) or code, or if nothing was begun
     */
    public List<String> confirm(String password, String code) throws Refusal {
        var account = current.get().id();
        doorkeeper.insist(account, password, Act.of("identity.codes-refused", AccountKeeping.about(account)));
        return keeping.confirm(account, code);
    }

    /** Takes the own codes away. @throws Refusal for a wrong password or code, or if there are none */
    public void remove(String password, String code) throws Refusal {
        var account = current.get().id();
        var refused = Act.of("identity.codes-refused", AccountKeeping.about(account));
        doorkeeper.insist(account, password, refused);
        doorkeeper.insistCode(account, code, refused);
        keeping.remove(account, null);
    }

    /** For a person who lost them. @throws Refusal for the own account, without a reason, or if there are none */
    @RolesAllowed(Role.ADMIN)
    public void removeOf(String account, String reason) throws Refusal {
        var why = Prose.required("reason", reason, AccountKeeping.LONGEST_REASON);
        if (account.equals(current.get().id())) throw new Refusal(Refusal.Reason.NOT_ALLOWED, "identity.own-account");
        keeping.remove(account, why);
    }
}
