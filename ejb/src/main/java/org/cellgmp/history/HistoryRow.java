package org.cellgmp.history;

import java.time.OffsetDateTime;
import org.cellgmp.ground.Numbered;

/**
 * An application in the list.
 *
 * @param name folder or number by which its sequences came
 * @param region capitals as in {@link Envelope}; empty if no sequence said
 * @param product code; null if nobody said
 * @param dossier number of our own; null for a history of others
 */
public record HistoryRow(
        String number, String name, String region, String product, String dossier, String by, OffsetDateTime at)
        implements Numbered {}
