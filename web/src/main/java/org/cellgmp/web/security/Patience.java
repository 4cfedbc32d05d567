package org.cellgmp.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.ground.HouseClock;

/**
 * How often an address may try to come in and fail. Each failure costs a hash and a row of the trail that is kept for good, so
 * that nobody may have them without limit. Kept in memory, for this server only; lockout of accounts is apart from it.
 */
@ApplicationScoped
public class Patience {
    /** Failures of one way from one address within {@link #WINDOW} after which it has to wait. */
    static final int MOST = 60;

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Addresses remembered for each way; the one that failed longest ago is forgotten first. */
    static final int ADDRESSES = 10_000;

    /** How somebody tries to come in. They count apart: a program with an old token locks nobody out of signing in. */
    public enum Way {
        PASSWORD,
        TOKEN
    }

    private final Map<Way, Failures> failures = Map.of(Way.PASSWORD, new Failures(), Way.TOKEN, new Failures());

    /** True if the address has to wait: answer 429 and do nothing else. */
    public synchronized boolean exhausted(Way way, String address) {
        var counted = failures.get(way).get(address);
        if (counted == null) return false;
        var from = HouseClock.now().minus(WINDOW);
        while (!counted.isEmpty() && counted.peekFirst().isBefore(from)) counted.removeFirst();
        return counted.size() >= MOST;
    }

    public synchronized void failed(Way way, String address) {
        var counted = failures.get(way).computeIfAbsent(address, first -> new ArrayDeque<>());
        counted.addLast(HouseClock.now());
        if (counted.size() > MOST) counted.removeFirst();
    }

    /** When each address failed; the order is that of the last failure. */
    private static final class Failures extends LinkedHashMap<String, Deque<Instant>> {
        private static final long serialVersionUID = 1L;

        Failures() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    }
}
