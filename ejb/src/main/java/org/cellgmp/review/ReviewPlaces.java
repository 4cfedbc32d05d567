package org.cellgmp.review;

import java.util.List;

/**
 * Where a comment may point.
 *
 * @param pages of a file that came from elsewhere; 0 for a document made here, whose places have names
 */
public record ReviewPlaces(int pages, List<Part> parts) {
    /** What stands under one heading. @param rows first cells of the rows of its tables; @param columns heads of their columns */
    public record Part(String heading, List<String> rows, List<String> columns) {
        public Part {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    public ReviewPlaces {
        parts = List.copyOf(parts);
    }

    /** True if the thing has the place, or the comment is on the whole. */
    public boolean has(Anchor anchor) {
        if (anchor.whole()) return true;
        if (anchor.page() != null) return anchor.page() >= 1 && anchor.page() <= pages;
        return parts.stream()
                .anyMatch(part -> part.heading().equals(anchor.heading())
                        && (anchor.row() == null || part.rows().contains(anchor.row()))
                        && (anchor.column() == null || part.columns().contains(anchor.column())));
    }
}
