package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cellgmp.job.DailyJob;

/** Has the trail checked once a day without anybody asking. */
@ApplicationScoped
public class DailyCheck implements DailyJob {
    private static final Duration FIRST = Duration.ofMinutes(10);

    @Inject
    ReportShelf reports;

    @Override
    public String kind() {
        return CheckJob.KIND;
    }

    @Override
    public Duration first() {
        return FIRST;
    }

    @Override
    public Optional<Instant> last() {
        return reports.before(Long.MAX_VALUE, 1).stream()
                .map(check -> check.report().at())
                .findFirst();
    }
}
