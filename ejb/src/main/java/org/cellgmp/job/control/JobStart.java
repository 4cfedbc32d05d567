package org.cellgmp.job.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Hands a job to the container's threads once the transaction that asked for it has committed. */
@ApplicationScoped
public class JobStart {
    @Resource
    ManagedExecutorService threads;

    @Inject
    JobRunner runner;

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued job) {
        begin(job.number());
    }

    void begin(String number) {
        threads.submit(() -> {
            runner.run(number);
            return number;
        });
    }
}
