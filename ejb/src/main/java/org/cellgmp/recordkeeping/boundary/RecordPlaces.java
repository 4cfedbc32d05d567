package org.cellgmp.recordkeeping.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.Role;

/**
 * The products and sites that records name, by which an administrator limits roles. Nothing else of a record is told, for
 * who administers reads none.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RecordPlaces {
    /** Most that are told of each. */
    static final int MOST = 200;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    /** Codes of products and materials, in order, at most {@value #MOST}. */
    public List<String> products() {
        return each("select min(r.product) from KeptRecord r where r.product > :last");
    }

    /** Names of sites, in order, at most {@value #MOST}. */
    public List<String> sites() {
        return each("select min(r.site) from KeptRecord r where r.site > :last");
    }

    /** From one to the next along the index, however many records name it. */
    private List<String> each(String next) {
        var found = new ArrayList<String>();
        var last = "";
        while (last != null && found.size() < MOST) {
            last = database.createQuery(next, String.class)
                    .setParameter("last", last)
                    .getSingleResult();
            if (last != null) found.add(last);
        }
        return found;
    }
}
