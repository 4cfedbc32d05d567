package org.cellgmp.retention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cellgmp.job.DailyJob;

/** Has everything counted once a day: nothing in the list is older. */
@ApplicationScoped
public class DailyCount implements DailyJob {
    private static final Duration FIRST = Duration.ofMinutes(20);

    @Inject
    ItemFinder finder;

    @Override
    public String kind() {
        return CountJob.KIND;
    }

    @Override
    public Duration first() {
        return FIRST;
    }

    @Override
    public Optional<Instant> last() {
        return finder.countedSince();
    }
}
