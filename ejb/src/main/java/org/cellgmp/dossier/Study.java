package org.cellgmp.dossier;

import java.util.List;
import org.cellgmp.ectd.Region;

/**
 * A study of an application, as its tagging file names it.
 *
 * @param number within the dossier, from 1; never used again
 * @param studyId the sponsor's own; letter-identical in every sequence
 * @param categories what kind of study it is, where the heading asks for that
 */
public record Study(
        int number, String studyId, String titleEnglish, String titleChinese, List<StudyCategory> categories) {
    public Study {
        categories = List.copyOf(categories);
    }

    public String title(Region region) {
        var own = region == Region.CN ? titleChinese : titleEnglish;
        var other = region == Region.CN ? titleEnglish : titleChinese;
        return own == null || own.isBlank() ? other : own;
    }

    /** Empty if it has none of that name. */
    public String category(String name) {
        return categories.stream()
                .filter(category -> category.name().equals(name))
                .map(StudyCategory::value)
                .findFirst()
                .orElse("");
    }
}
