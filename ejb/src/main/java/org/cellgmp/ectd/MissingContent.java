package org.cellgmp.ectd;

import java.util.List;

/**
 * What the authority requires of a first filing and the sequence or plan does not hold.
 *
 * @param places headings of which any one would do
 * @param blocking true if the sequence cannot be built without it
 */
public record MissingContent(
        List<String> places, String citation, Boolean blocking, String titleEnglish, String titleChinese) {
    public MissingContent {
        places = List.copyOf(places);
    }
}
