package org.cellgmp.wiring;

import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.job.control.JobLedger;
import org.cellgmp.job.entity.Job;
import org.cellgmp.recordkeeping.control.NumberIssue;

/**
 * The ledger of jobs with each step in a transaction of its own, as the container keeps it. Its handlers are those that were named
 * to the house.
 */
public final class JobsHere extends JobLedger {
    private final House house;

    private JobsHere(House house) {
        this.house = house;
    }

    /** Puts the ledger in a house, and numbers and events that stand apart from a job's portion. */
    public static void in(House house) {
        house.with(NumberIssue.class, new NumberIssue() {
            @Override
            public String next(String series) {
                return house.quietly(() -> super.next(series));
            }

            @Override
            public long next(String series, int count) {
                return house.quietly(() -> super.next(series, count));
            }
        });
        house.with(Trail.class, new Trail() {
            @Override
            public void appendApart(Act act) {
                house.quietly(() -> {
                    super.appendApart(act);
                    return null;
                });
            }
        });
        house.with(JobLedger.class, new JobsHere(house));
    }

    @Override
    public Optional<Job> claim(String number) {
        return house.quietly(() -> super.claim(number));
    }

    @Override
    public void progress(String number, long done, long total, String message) {
        house.quietly(() -> {
            super.progress(number, done, total, message);
            return null;
        });
    }

    @Override
    public void done(String number, String result) {
        house.quietly(() -> {
            super.done(number, result);
            return null;
        });
    }

    @Override
    public void failed(String number, String code, List<String> about) {
        house.quietly(() -> {
            super.failed(number, code, about);
            return null;
        });
    }

    @Override
    public boolean stopWanted(String number) {
        return house.quietly(() -> super.stopWanted(number));
    }

    @Override
    public void cancelled(String number, long done, String result) {
        house.quietly(() -> {
            super.cancelled(number, done, result);
            return null;
        });
    }

    @Override
    public List<String> left() {
        return house.quietly(super::left);
    }
}
