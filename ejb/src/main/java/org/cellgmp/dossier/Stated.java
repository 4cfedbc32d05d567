package org.cellgmp.dossier;

/**
 * What the applicant states for the regions, and for the coming sequence of one of them.
 *
 * @param coming null while nobody has stated it: then it is what a next sequence usually is
 */
public record Stated(
        ChinaEnvelope china, UnitedStatesAdmin unitedStates, EuropeanEnvelope european, SequenceStatement coming) {}
