package org.cellgmp.disposition;

import org.cellgmp.ground.Refusal;

/** A decision that a person could take in a capacity. @param whyNot null if it may be taken now */
public record Choice(Capacity capacity, Decision decision, Refusal whyNot) {}
