package org.cellgmp.identity.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.Person;
import org.cellgmp.identity.control.AccountBook;
import org.cellgmp.identity.entity.Account;

/** The door to who works here, for whoever has to name somebody: account, printed name and roles, nothing else. */
@Stateless
@RolesAllowed(Role.READER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class People {
    /** Most that a form offers; a name beyond them is typed whole. */
    public static final int MOST = 500;

    @Inject
    AccountBook book;

    /** Who can be given work: accounts in use with a role that acts, by name, at most {@link #MOST}. */
    public List<Person> working() {
        return book.working(MOST).stream()
                .map(Account::view)
                .filter(AccountView::active)
                .filter(view ->
                        view.roles().stream().anyMatch(role -> role != Role.ADMINISTRATOR && role != Role.INSPECTOR))
                .map(view -> new Person(view.name(), view.printedName(), view.roles()))
                .toList();
    }
}
