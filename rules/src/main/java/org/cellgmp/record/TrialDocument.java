package org.cellgmp.record;

/**
 * A document that belongs to the trial, e.g. the protocol itself.
 *
 * @param status draft, final and so on, as recorded
 */
public record TrialDocument(
        String id, String title, String kind, String edition, String status, String date, String language) {}
