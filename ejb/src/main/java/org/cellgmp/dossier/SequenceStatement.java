package org.cellgmp.dossier;

/**
 * What one sequence is to the authority, as the applicant states it. Words are those of the region's own lists; empty where
 * the region knows nothing of the kind.
 *
 * @param continues four digits of the earlier sequence whose regulatory activity it goes on with; empty if it opens one
 * @param activity kind of the activity: China regulatory activity type; United States and European Union submission type
 * @param type what it does in the activity: China sequence type, United States submission sub-type, European Union submission unit
 * @param description of this sequence
 * @param mode European Union: single, grouping or worksharing
 * @param effective United States: type of the effective date of a supplement
 */
public record SequenceStatement(
        String continues, String activity, String type, String description, String mode, String effective) {
    public boolean opens() {
        return continues.isEmpty();
    }
}
