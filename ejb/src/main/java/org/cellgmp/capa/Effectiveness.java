package org.cellgmp.capa;

/**
 * How it will be seen whether the actions worked.
 *
 * @param metric what is measured; @param threshold what it must reach
 * @param days the window lasts, digits; null if it is counted in batches only
 * @param batches that must be seen, digits; null if the window is counted in days only
 * @param owner account of who looks; @param approver account of who signs, null for any QA manager who may
 * @param settlingDays working days between the confirmation and the opening of the check, digits; null for none
 */
public record Effectiveness(
        String metric,
        String threshold,
        String days,
        String batches,
        Criterion criterion,
        String owner,
        String approver,
        String settlingDays) {
    public static int figure(String digits) {
        return digits == null || digits.isBlank() ? 0 : Integer.parseInt(digits.strip());
    }
}
