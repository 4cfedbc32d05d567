package org.cellgmp.intake.control;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.intake.Reading;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.SampleRun;

/** Makes the record of a cell counter's export out of pairs of heading and value, sample by sample. */
final class CounterDraft {
    /** Members of the sample itself; the others concern the instrument or the file. */
    private static final Set<String> OF_SAMPLE = Set.of("@sample", "@batch", "@plate", "@position", "@at", "@analyst");

    /** One value where it stands. */
    record Value(String heading, String text, String place) {}

    final QcTestDraft draft = new QcTestDraft();
    private final CounterPlan plan;
    private final Problems problems;
    private final ZoneId siteZone;
    private final List<List<Value>> samples = new ArrayList<>();
    private ZoneId zone;

    CounterDraft(CounterPlan plan, Problems problems, ZoneId siteZone) {
        this.plan = plan;
        this.problems = problems;
        this.siteZone = siteZone;
        draft.test = "cell counting";
    }

    /** The zone that the file states for its times. */
    void zone(ZoneId stated) {
        zone = stated;
    }

    void sample(List<Value> values) {
        samples.add(values);
    }

    /** @param fileName as it came in; may be null */
    Reading reading(String fileName) {
        var clock = clock();
        for (int i = 0; i < samples.size(); i++) sample(samples.get(i), Integer.toString(i + 1), clock);
        draft.instrument.putIfAbsent("model", plan.model());
        var record = draft.record(fileName);
        if (record.samples().isEmpty()) problems.error("1", "counter-no-sample");
        var counts = new LinkedHashMap<String, Integer>();
        Counts.add(counts, record);
        return new Reading(plan.format(), RecordKind.QC_TEST, List.of(record), problems.all(), counts);
    }

    private SourceClock clock() {
        var order = LocalTimes.order(samples.stream()
                .flatMap(List::stream)
                .filter(value -> time(plan.entry(value.heading())))
                .map(Value::text)
                .toList());
        // These instruments are sold with American dates; where nothing in the file proves it, that is said.
        boolean open = order == LocalTimes.Order.OPEN;
        return new SourceClock(
                problems,
                zone == null ? siteZone : zone,
                zone == null,
                open ? LocalTimes.Order.MONTH_FIRST : order,
                open);
    }

    private static boolean time(CounterPlan.Entry entry) {
        return entry.name().equals("@at") || "time".equals(entry.role());
    }

    private void sample(List<Value> values, String number, SourceClock clock) {
        var members = new HashMap<String, Value>();
        for (var value : values) {
            var entry = plan.entry(value.heading());
            if (OF_SAMPLE.contains(entry.name()) && !value.text().isEmpty()) members.putIfAbsent(entry.name(), value);
        }
        var at = members.get("@at");
        OffsetDateTime moment =
                at == null ? null : clock.read(at.text(), at.place()).orElse(null);
        if (at == null) problems.warning(place(values), "counter-no-time");
        if (members.get("@sample") == null) problems.error(place(values), "counter-no-sample-name");
        var run = new SampleRun(
                number,
                text(members, "@sample"),
                null,
                text(members, "@batch"),
                text(members, "@plate"),
                text(members, "@position"),
                moment,
                text(members, "@analyst"));
        draft.sample(run);
        for (var value : values) take(value, run, clock, members);
    }

    private static String place(List<Value> values) {
        return values.isEmpty() ? "1" : values.get(0).place();
    }

    private static String text(Map<String, Value> members, String member) {
        var value = members.get(member);
        return value == null ? null : value.text();
    }

    private void take(Value value, SampleRun run, SourceClock clock, Map<String, Value> members) {
        if (value.text().isEmpty()) return;
        var entry = plan.entry(value.heading());
        if (members.get(entry.name()) == value) return;
        if (entry.member() && !OF_SAMPLE.contains(entry.name())) {
            var into = entry.name().equals("@system") ? draft.rawFile : draft.instrument;
            var before = into.putIfAbsent(entry.name().substring(1), value.text());
            if (before == null || before.equals(value.text())) return;
        }
        var name = entry.member() ? value.heading() : entry.name();
        var role = entry.role() == null || entry.role().equals("time") ? "information" : entry.role();
        var text = value.text();
        if ("time".equals(entry.role()))
            text = clock.read(text, value.place()).map(OffsetDateTime::toString).orElse(text);
        if (entry.unit() != null && RecordedNumber.parse(text).isEmpty())
            problems.warning(value.place(), "not-a-number", text);
        draft.measured(name, null, role, text, entry.unit(), run, value.place());
    }
}
