package org.cellgmp.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Role;

/**
 * Whom a writer asks to review what.
 *
 * @param sha256 of the file that the writer looked at
 * @param accounts persons; @param roles any one who holds it
 */
public record ReviewOrder(String sha256, List<String> accounts, Set<Role> roles, LocalDate due, String question) {
    public ReviewOrder {
        accounts = List.copyOf(accounts);
        roles = Set.copyOf(roles);
    }
}
