package org.cellgmp.recordkeeping.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.regex.Pattern;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.recordkeeping.control.NumberIssue;

/**
 * The numbers of the house: {@code BR-2026-0014}. Unique and rising within prefix and year, from 0001; an act that rolls
 * back leaves a gap, because a number that was shown once must never mean a second thing.
 */
@Stateless
@PermitAll // called by every room inside acts that state their own roles; a number alone grants nothing
public class Numbers {
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2}");
    private static final int TRIES = 5;

    @Inject
    NumberIssue issue;

    /**
     * @param prefix two capital letters
     * @throws IllegalArgumentException for any other prefix
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String next(String prefix) {
        if (prefix == null || !PREFIX.matcher(prefix).matches())
            throw new IllegalArgumentException("a prefix is two capital letters, not " + prefix);
        var series = prefix + "-" + HouseClock.nowAtSite().getYear();
        for (int attempt = 1; ; attempt++) {
            try {
                return issue.next(series);
            } catch (EJBException | PersistenceException collision) {
                // Two first calls of a year may both open the series; the loser finds it on the next try.
                if (attempt == TRIES) throw collision;
            }
        }
    }
}
