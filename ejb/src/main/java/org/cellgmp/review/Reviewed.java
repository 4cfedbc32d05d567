package org.cellgmp.review;

import java.util.Set;
import org.cellgmp.ground.Role;

/**
 * A thing as it stands for review.
 *
 * @param name by which its review is found, e.g. DC-2026-0001, or DO-2026-0001.3 for leaf 3 of a dossier
 * @param about number of the record that it belongs to, for the trail
 * @param edition what its present state is called, e.g. v2
 * @param sha256 of the bytes that are read and will be approved, lower-case hex
 * @param titleEnglish @param titleChinese as on its own page
 * @param writer account of who made this edition and may not review it
 * @param page address of its own page; @param file address of the file that is read
 * @param over true once it is approved, superseded or withdrawn: its review has ended
 * @param onlySubmissions true if none but those who work on dossiers may read it
 */
public record Reviewed(
        String name,
        String about,
        String edition,
        String sha256,
        String titleEnglish,
        String titleChinese,
        String writer,
        String page,
        String file,
        boolean over,
        boolean onlySubmissions) {
    /** Who work on dossiers, and may read what lies in them. */
    public static final Set<Role> SUBMISSIONS = Set.of(
            Role.REGULATORY_WRITER,
            Role.REGULATORY_APPROVER,
            Role.QA_MANAGER,
            Role.QUALIFIED_PERSON_MANUFACTURER,
            Role.QUALIFIED_PERSON_MAH);
}
