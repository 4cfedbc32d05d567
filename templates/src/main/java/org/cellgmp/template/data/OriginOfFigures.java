package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * Where each number of another document comes from. Kept beside the document, never filed.
 *
 * @param of title of the document that is explained; @param ofForm its form; @param digest SHA-256 of its PDF
 */
public record OriginOfFigures(
        DocumentHead document, Figure of, Figure ofForm, Figure digest, List<Source> sources, List<Place> places) {

    /** @param digest SHA-256 of the record's canonical JSON */
    public record Source(Figure record, Figure version, Figure digest) {}

    /** @param where heading; @param row first cell of its row; @param column head of its column */
    public record Place(Figure ordinal, Figure where, Figure row, Figure column, Figure printed, Figure address) {}
}
