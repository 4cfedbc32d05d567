package org.cellgmp.trailreview.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.record.AcceptanceCriterion.Verdict;
import org.cellgmp.trailreview.BatchTrail;
import org.cellgmp.trailreview.BatchTrail.SourceSigned;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.trailreview.TestRun;
import org.cellgmp.trailreview.TrailLimits;

/** An invented trail, told event by event. */
final class Told {
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final String RESULT = "BR-2026-0001/v2#/qcResults/0/result";

    private final List<EventView> story = new ArrayList<>();
    private final List<EventView> around = new ArrayList<>();
    private final List<TestRun> tests = new ArrayList<>();
    private final List<SourceSigned> signed = new ArrayList<>();
    private int count;

    static Change change(String address, String before, String after) {
        return new Change(address, before, after);
    }

    Told kept(String actor, Change... changes) {
        return at(NOON, "record.kept", actor, "BR-2026-0001/v1", "as executed", Map.of(), changes);
    }

    Told revised(String actor, Change... changes) {
        return at(NOON.plusSeconds(60), "record.revised", actor, "BR-2026-0001/v2", "slip", Map.of(), changes);
    }

    Told at(
            Instant when,
            String act,
            String actor,
            String about,
            String reason,
            Map<String, String> details,
            Change... changes) {
        story.add(event(when, act, actor, List.of("production-recorder"), about, reason, details, List.of(changes)));
        return this;
    }

    Told by(String actor, String role, Change... changes) {
        story.add(event(
                NOON.plusSeconds(60),
                "record.revised",
                actor,
                List.of(role),
                "BR-2026-0001/v2",
                "slip",
                Map.of(),
                List.of(changes)));
        return this;
    }

    Told around(Instant when, String act, String actor, Map<String, String> details) {
        around.add(event(when, act, actor, List.of(), null, null, details, List.of()));
        return this;
    }

    Told run(String test, Instant when, String result, Verdict verdict) {
        tests.add(new TestRun(
                test,
                when == null ? null : when.atOffset(java.time.ZoneOffset.UTC),
                result,
                verdict,
                "BR-2026-0001/v1#/qcResults/" + tests.size()));
        return this;
    }

    Told signed(int version, String by, Instant when) {
        signed.add(new SourceSigned(
                "BR-2026-0001",
                version,
                by,
                "qa-review",
                when == null ? null : when.atOffset(java.time.ZoneOffset.UTC)));
        return this;
    }

    private EventView event(
            Instant when,
            String act,
            String actor,
            List<String> roles,
            String about,
            String reason,
            Map<String, String> details,
            List<Change> changes) {
        count++;
        return new EventView(
                count,
                "event-" + count,
                when,
                "UTC",
                actor,
                actor + " (invented)",
                roles,
                act,
                about,
                reason,
                null,
                details,
                changes,
                null);
    }

    BatchTrail trail() {
        return new BatchTrail(story, signed, tests, around);
    }

    List<Ranked> ranked(Seen seen) {
        return seen.in(trail(), TrailLimits.usual());
    }
}
