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
    /** Failures from one address within {@link #WINDOW} after which it has to wait. */
    static final int MOST = 60;

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Addresses remembered; the one that failed longest ago is forgotten first. */
    static final int ADDRESSES = 10_000;

    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** True if the address has to wait: answer 429 and do nothing else. */
    public synchronized boolean exhausted(String address) {
        var counted = failures.get(address);
        if (counted == null) return false;
        var from = HouseClock.now().minus(WINDOW);
        while (!counted.isEmpty() && counted.peekFirst().isBefore(from)) counted.removeFirst();
        return counted.size() >= MOST;
    }

    public synchronized void failed(String address) {
        var counted = failures.computeIfAbsent(address, first -> new ArrayDeque<>());
        counted.addLast(HouseClock.now());
        if (counted.size() > MOST) counted.removeFirst();
    }
}
