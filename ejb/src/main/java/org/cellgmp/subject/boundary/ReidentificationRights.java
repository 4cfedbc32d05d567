package org.cellgmp.subject.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.subject.control.Reason;
import org.cellgmp.subject.control.SubjectBook;

/**
 * Who may learn who a subject is. The administrator grants the right, to persons of the quality unit and qualified persons
 * only, and never has it: an administrator holds no business right.
 */
@Stateless
public class ReidentificationRights {
    private static final Set<Role> FIT =
            Set.of(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH);

    @Inject
    SubjectBook book;

    @Inject
    Accounts accounts;

    @Inject
    CurrentActor current;

    @Inject
    Trail trail;

    /** True if the person who asks holds the right and a role that it may go with. */
    @PermitAll // everybody may know what the own rights are
    public boolean mine() {
        var actor = current.get();
        return FIT.stream().anyMatch(actor::holds) && book.mayReidentify(actor.id());
    }

    @RolesAllowed(Role.ADMIN)
    public boolean held(String account) {
        return book.mayReidentify(account);
    }

    /**
     * Grants or withdraws.
     *
     * @throws Refusal without a reason, for the own account, for a person whose roles do not fit, or if nothing changes
     */
    @RolesAllowed(Role.ADMIN)
    @Interceptors(RefusedActs.class)
    public void change(String account, boolean granted, String reason) throws Refusal {
        var why = Reason.of(reason);
        var person = accounts.account(account);
        if (person.name().equals(current.get().id()))
            throw new Refusal(Refusal.Reason.NOT_ALLOWED, "subject.own-right", person.name());
        if (granted && FIT.stream().noneMatch(person.roles()::contains))
            throw new Refusal(Refusal.Reason.BLOCKED, "subject.right-unfit", person.name());
        if (!book.change(person.name(), granted, current.get().id()))
            throw new Refusal(Refusal.Reason.CONFLICT, "subject.right-unchanged", person.name());
        trail.append(Act.of(granted ? "subject.right-granted" : "subject.right-withdrawn", null)
                .because(why)
                .with("account", person.name()));
    }
}
