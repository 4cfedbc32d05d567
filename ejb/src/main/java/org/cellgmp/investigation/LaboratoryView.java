package org.cellgmp.investigation;

import java.util.Map;
import org.cellgmp.ground.Refusal;

/**
 * The laboratory's investigation as shown to one person.
 *
 * @param revision counts the changes, 0 before it is opened
 * @param laboratory null before it is opened
 * @param whyNot actions this person may not take now, with the reason
 */
public record LaboratoryView(
        int revision, Laboratory laboratory, String digest, Map<LaboratoryAction, Refusal> whyNot) {}
