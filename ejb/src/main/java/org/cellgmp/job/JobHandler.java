package org.cellgmp.job;

import org.cellgmp.ground.Refusal;

/**
 * Work of one kind. Implemented as a CDI bean by the room that owns the work. Runs outside any transaction, in the name of
 * the person who asked; each door it calls makes its own. It may be run again after an interruption and must then find out
 * what is done already: the same order run twice leaves the same as run once.
 */
public interface JobHandler {
    /** Unique name, room first, e.g. {@code intake.commit}. */
    String kind();

    /**
     * @return a reference to the result: a record number or a path; null for none
     * @throws Refusal if the house declines: the job ends as failed with that reason
     */
    String run(JobOrder order, JobProgress progress) throws Refusal, Exception;
}
