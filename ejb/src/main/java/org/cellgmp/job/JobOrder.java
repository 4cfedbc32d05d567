package org.cellgmp.job;

import java.util.Map;

/**
 * What a handler is asked to do.
 *
 * @param number of the job
 * @param parameters as given when the job was asked for
 * @param attempt 1 for the first run; above 1 the work may have been done in part or in whole before
 */
public record JobOrder(String number, Map<String, String> parameters, int attempt) {
    public JobOrder {
        parameters = Map.copyOf(parameters);
    }
}
