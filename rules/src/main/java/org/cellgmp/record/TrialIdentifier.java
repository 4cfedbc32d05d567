package org.cellgmp.record;

/**
 * A number under which a trial is known.
 *
 * @param registry who gave it: a registry, the sponsor or an authority
 * @param kind registry, sponsor, authority or other, as recorded
 */
public record TrialIdentifier(String id, String registry, String kind, String link) {}
