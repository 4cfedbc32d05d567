package org.cellgmp.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.Signed;
import org.cellgmp.record.CanonicalJson;

/**
 * A version of a product review as it is kept.
 *
 * @param said what the signatures are bound to; @param name of the product, null if its batches give none
 * @param submitted null before; @param reviewed null before; @param approved null before
 * @param ended null unless it was withdrawn or superseded
 */
public record ReviewContent(
        Said said, String name, ReviewCounts counts, Signed submitted, Signed reviewed, Signed approved, Ended ended) {
    /**
     * @param version counted from 1; @param why there is this version, null for the first
     * @param taken digest of the figures as they were taken, and when
     * @param authors accounts of all who had a hand in it
     */
    public record Said(
            String number,
            String version,
            String product,
            LocalDate from,
            LocalDate to,
            String why,
            Taken taken,
            String evaluation,
            String measures,
            List<ReviewConclusion> conclusions,
            List<String> authors) {
        public Said {
            conclusions = conclusions == null ? List.of() : List.copyOf(conclusions);
            authors = authors == null ? List.of() : List.copyOf(authors);
        }

        /** Null if nothing was concluded on it yet. */
        public ReviewConclusion on(ReviewPoint point) {
            return conclusions.stream()
                    .filter(one -> one.point() == point)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param digest SHA-256 of the file of figures; @param size of it, bytes in digits */
    public record Taken(String digest, String size, OffsetDateTime at, String by) {}

    /** @param version that took its place; null if it was withdrawn */
    public record Ended(String by, OffsetDateTime at, String reason, String version) {}

    /** SHA-256 of the canonical form of what is signed, lower-case hex. */
    public String digest() {
        return CanonicalJson.digest(said);
    }

    public ReviewContent taken(Taken next, String named, ReviewCounts counted, String author) {
        return unsigned(
                new Said(
                        said.number,
                        said.version,
                        said.product,
                        said.from,
                        said.to,
                        said.why,
                        next,
                        said.evaluation,
                        said.measures,
                        said.conclusions,
                        with(author)),
                named,
                counted);
    }

    public ReviewContent written(
            String evaluation, String measures, List<ReviewConclusion> conclusions, String author) {
        return unsigned(
                new Said(
                        said.number,
                        said.version,
                        said.product,
                        said.from,
                        said.to,
                        said.why,
                        said.taken,
                        evaluation,
                        measures,
                        conclusions,
                        with(author)),
                name,
                counts);
    }

    /** Whoever submits it answers for it as an author does. */
    public ReviewContent authored(String author) {
        return written(said.evaluation, said.measures, said.conclusions, author);
    }

    /** The next version, still to be written where this one was right. */
    public ReviewContent renewed(int version, String why, String author) {
        return unsigned(
                new Said(
                        said.number,
                        Integer.toString(version),
                        said.product,
                        said.from,
                        said.to,
                        why,
                        said.taken,
                        said.evaluation,
                        said.measures,
                        said.conclusions,
                        List.of(author)),
                name,
                counts);
    }

    public ReviewContent sentBack() {
        return unsigned(said, name, counts);
    }

    public ReviewContent submitted(Signed signed) {
        return new ReviewContent(said, name, counts, signed, null, null, null);
    }

    public ReviewContent reviewed(Signed signed) {
        return new ReviewContent(said, name, counts, submitted, signed, null, null);
    }

    public ReviewContent approved(Signed signed) {
        return new ReviewContent(said, name, counts, submitted, reviewed, signed, null);
    }

    public ReviewContent ended(Ended end) {
        return new ReviewContent(said, name, counts, submitted, reviewed, approved, end);
    }

    private static ReviewContent unsigned(Said said, String name, ReviewCounts counts) {
        return new ReviewContent(said, name, counts, null, null, null, null);
    }

    private List<String> with(String author) {
        if (said.authors.contains(author)) return said.authors;
        var all = new ArrayList<>(said.authors);
        all.add(author);
        return all;
    }
}
