package org.cellgmp.inspection;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.recordkeeping.StoredFile;

/**
 * What an inspector asked for, and how far the answer is.
 *
 * @param place 1, 2, 3, … within the inspection; @param asker who wants it, also where a scribe wrote it down
 * @param due when it is wanted; null if nobody said so
 * @param owner account of who puts the answer together; null for nobody yet
 * @param answer in words; null for none
 * @param wantsPack true if an inspection pack is asked for; @param pack place of the one that answers it, within the inspection; null for none
 */
public record RequestView(
        String inspection,
        int place,
        int revision,
        String words,
        String asker,
        OffsetDateTime due,
        RequestState state,
        String owner,
        String ownerName,
        String answer,
        Deed asked,
        Deed prepared,
        Deed checked,
        Deed published,
        Deed withdrawn,
        String withdrawnReason,
        boolean wantsPack,
        Integer pack,
        List<Item> items) {
    public RequestView {
        items = List.copyOf(items);
    }

    /** Who did it, and when. */
    public record Deed(String by, String byName, OffsetDateTime at) {}

    /** One thing of the answer. @param record number of a thing of the house; null for a file @param file null for a thing */
    public record Item(int place, String says, String record, StoredFile file, Deed added) {}

    /** E.g. {@code IN-2026-0001/3}. */
    public String number() {
        return inspection + "/" + place;
    }

    public boolean overdue(OffsetDateTime now) {
        return due != null && state.waits() && now.isAfter(due);
    }

    /** How long it waited, or has waited. */
    public Duration age(OffsetDateTime now) {
        var until = published != null ? published.at() : withdrawn != null ? withdrawn.at() : now;
        return Duration.between(asked.at(), until);
    }

    /** As the inspector sees it: of the answer only what was published. */
    public RequestView front() {
        boolean shown = state == RequestState.PUBLISHED;
        return new RequestView(
                inspection,
                place,
                revision,
                words,
                asker,
                due,
                state.waits() ? RequestState.ASKED : state,
                null,
                null,
                shown ? answer : null,
                asked,
                null,
                null,
                published,
                withdrawn,
                withdrawnReason,
                wantsPack,
                pack,
                shown ? items : List.of());
    }
}
