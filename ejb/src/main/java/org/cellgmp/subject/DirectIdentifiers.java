package org.cellgmp.subject;

/**
 * What names a person. Never written to a record, an event, a log or a file name.
 *
 * @param hospitalNumber by which the hospital or collection site knows the person; by it a pseudonym is found again
 * @param birthDate ISO 8601, or as much as is known of it
 * @param other what else names the person; may be null
 */
public record DirectIdentifiers(String name, String birthDate, String hospitalNumber, String other) {
    /** Without the content, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "DirectIdentifiers[sealed]";
    }
}
