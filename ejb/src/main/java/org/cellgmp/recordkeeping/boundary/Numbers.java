package org.cellgmp.recordkeeping.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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

    /** Numbers set aside for the work that this thread does, by prefix. */
    private static final ThreadLocal<Map<String, Deque<String>>> AHEAD = new ThreadLocal<>();

    @Inject
    NumberIssue issue;

    /**
     * Does work that needs many numbers with some of them set aside, in two short transactions a prefix instead of two a
     * number. What the work leaves over is a gap.
     *
     * @param counts how many by prefix; one more is issued singly
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public <T> T ahead(Map<String, Integer> counts, Callable<T> work) throws Exception {
        var aside = new HashMap<String, Deque<String>>();
        for (var count : counts.entrySet()) aside.put(count.getKey(), aside(count.getKey(), count.getValue()));
        AHEAD.set(aside);
        try {
            return work.call();
        } finally {
            AHEAD.remove();
        }
    }

    private Deque<String> aside(String prefix, int count) {
        var numbers = new ArrayDeque<String>();
        if (count < 1) return numbers;
        var series = series(prefix);
        long before = insisting(() -> issue.next(series, count));
        for (long number = before + 1; number <= before + count; number++)
            numbers.add(String.format(Locale.ROOT, "%s-%04d", series, number));
        return numbers;
    }

    /**
     * @param prefix two capital letters
     * @throws IllegalArgumentException for any other prefix
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String next(String prefix) {
        var series = series(prefix);
        var aside = AHEAD.get() == null ? null : AHEAD.get().get(prefix);
        var known = aside == null ? null : aside.poll();
        return known == null ? insisting(() -> issue.next(series)) : known;
    }

    private static String series(String prefix) {
        if (prefix == null || !PREFIX.matcher(prefix).matches())
            throw new IllegalArgumentException("a prefix is two capital letters, not " + prefix);
        return prefix + "-" + HouseClock.nowAtSite().getYear();
    }

    private static <T> T insisting(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (EJBException | PersistenceException collision) {
                // Two first calls of a year may both open the series; the loser finds it on the next try.
                if (attempt == TRIES) throw collision;
            }
        }
    }
}
