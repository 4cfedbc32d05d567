package org.cellgmp.trailreview;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.EventView;

/**
 * What is looked at when the trail of a batch is ranked.
 *
 * @param story every event of the batch and of the records that belong to it, oldest first
 * @param signed what was signed in the records themselves, as their source tells
 * @param tests every run of a test that is recorded
 * @param around wrong passwords and steps of the clock around the work on the batch, of whatever person, oldest first
 */
public record BatchTrail(
        List<EventView> story, List<SourceSigned> signed, List<TestRun> tests, List<EventView> around) {
    /** Acts that write or change data of a batch. What is decided on it, read or printed has a door and a signature of its own. */
    private static final Set<String> DATA =
            Set.of("record.kept", "record.revised", "evidence.added", "label.printed", "label.reprinted");

    /** A signature that stands in a version of a record. @param record number; @param version in which it stands first */
    public record SourceSigned(String record, int version, String by, String meaning, OffsetDateTime at) {}

    public BatchTrail {
        story = List.copyOf(story);
        signed = List.copyOf(signed);
        tests = List.copyOf(tests);
        around = List.copyOf(around);
    }

    /** True for what a review is about. */
    public static boolean data(EventView event) {
        return DATA.contains(event.act());
    }

    /** Events that a review is about, oldest first. */
    public List<EventView> data() {
        return story.stream().filter(BatchTrail::data).toList();
    }

    /** Those that made a further version of a record, oldest first. */
    public List<EventView> revisions() {
        return story.stream()
                .filter(event -> event.act().equals("record.revised"))
                .toList();
    }
}
