package org.cellgmp.job.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs that threads of this server have in hand: one of them that reads RUNNING was not left over by the last stop. */
@ApplicationScoped
public class AtWork {
    private final Set<String> numbers = ConcurrentHashMap.newKeySet();

    /** Before the job is claimed. @return false if another thread has it already */
    public boolean take(String number) {
        return numbers.add(number);
    }

    /** After its end was written. */
    public void leave(String number) {
        numbers.remove(number);
    }

    public boolean has(String number) {
        return numbers.contains(number);
    }
}
