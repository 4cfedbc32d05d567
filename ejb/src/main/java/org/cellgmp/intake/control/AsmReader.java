package org.cellgmp.intake.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.SampleRun;

/**
 * Reads Allotrope Simple Model JSON of any instrument: documents within aggregate documents, values as pairs of value and unit.
 * What names samples, instrument, file and person goes to its member; everything else becomes a measurement under its own name.
 */
final class AsmReader {
    private static final String AGGREGATE = " aggregate document";
    private static final String DOCUMENT = " document";
    private static final Map<String, String> INSTRUMENT = Map.of(
            "model number", "model",
            "product manufacturer", "manufacturer",
            "equipment serial number", "serialNumber",
            "device identifier", "identifier",
            "asset management identifier", "assetNumber");
    private static final Map<String, String> SOFTWARE =
            Map.of("software name", "software", "software version", "softwareVersion");
    private static final Map<String, String> RAW_FILE =
            Map.of("file name", "name", "UNC path", "path", "data system instance identifier", "system");

    private final Problems problems = new Problems();
    private final QcTestDraft draft = new QcTestDraft();
    private final AsmLeaves leaves = new AsmLeaves(draft);

    private AsmReader() {}

    /** True if the root is one of these files. */
    static boolean reads(Object root) {
        return root instanceof Map<?, ?> members
                && members.entrySet().stream()
                        .anyMatch(member -> member.getKey().toString().endsWith(AGGREGATE)
                                && member.getValue() instanceof Map<?, ?>);
    }

    /**
     * @param root {@link JsonTree} of the file
     * @param fileName as it came in; may be null
     */
    static Reading read(Object root, String fileName) throws Refusal {
        return new AsmReader().whole((Map<?, ?>) root, fileName);
    }

    private Reading whole(Map<?, ?> root, String fileName) throws Refusal {
        root.forEach((key, value) -> {
            var name = key.toString();
            var pointer = AsmLeaves.pointer("", name);
            if (name.equals("$asm.manifest") && value instanceof String manifest) draft.model = manifest;
            else if (name.endsWith(AGGREGATE) && draft.test == null && value instanceof Map<?, ?> aggregate) {
                draft.test = name.substring(0, name.length() - AGGREGATE.length());
                technique(aggregate, pointer);
            } else leaves.walk(value, pointer, name, "information", null, null);
        });
        if (draft.size() > QcTestDraft.MOST_MEASUREMENTS)
            throw Unreadable.tooLarge("json-too-many", Integer.toString(QcTestDraft.MOST_MEASUREMENTS));
        var record = draft.record(fileName);
        if (record.samples().isEmpty()) problems.error("/", "asm-no-measurement");
        if (record.startedAt() == null) problems.warning("/", "asm-no-time");
        else if (record.startedAt().toEpochSecond() == 0) problems.warning("/", "time-is-epoch");
        var counts = new LinkedHashMap<String, Integer>();
        Counts.add(counts, record);
        return new Reading(SourceFormat.ASM, RecordKind.QC_TEST, List.of(record), problems.all(), counts);
    }

    private void technique(Map<?, ?> aggregate, String pointer) {
        aggregate.forEach((key, value) -> {
            var name = key.toString();
            var at = AsmLeaves.pointer(pointer, name);
            if (name.equals("device system document") && value instanceof Map<?, ?> device)
                known(device, at, "information", INSTRUMENT, draft.instrument);
            else if (name.equals("data system document") && value instanceof Map<?, ?> system) dataSystem(system, at);
            else if (name.equals(draft.test + DOCUMENT) || name.equals("measurement document"))
                each(value, at, this::document);
            else leaves.walk(value, at, name, AsmLeaves.role(name, "information"), null, null);
        });
    }

    private void dataSystem(Map<?, ?> system, String pointer) {
        var rest = new LinkedHashMap<Object, Object>(system);
        var converter = new StringBuilder();
        for (var name : List.of("ASM converter name", "ASM converter version"))
            if (system.get(name) instanceof String text) {
                converter.append(converter.isEmpty() ? "" : " ").append(text);
                rest.remove(name);
            }
        if (!converter.isEmpty()) draft.rawFile.put("convertedBy", converter.toString());
        for (var known : SOFTWARE.entrySet())
            if (system.get(known.getKey()) instanceof String text) {
                draft.instrument.put(known.getValue(), text);
                rest.remove(known.getKey());
            }
        known(rest, pointer, "information", RAW_FILE, draft.rawFile);
    }

    private void known(
            Map<?, ?> document, String pointer, String role, Map<String, String> members, Map<String, String> into) {
        document.forEach((key, value) -> {
            var member = members.get(key.toString());
            if (member != null && value instanceof String text && !into.containsKey(member)) into.put(member, text);
            else leaves.walk(value, AsmLeaves.pointer(pointer, key.toString()), key.toString(), role, null, null);
        });
    }

    /** One document of the technique: the measurements of one sample, well or plate. */
    private void document(Map<?, ?> document, String pointer) {
        var analyst = document.get("analyst") instanceof String text ? text : null;
        draft.analyst(analyst);
        if (!document.containsKey("measurement aggregate document")) {
            measurement(document, pointer, null, analyst);
            return;
        }
        document.forEach((key, value) -> {
            var name = key.toString();
            var at = AsmLeaves.pointer(pointer, name);
            if (name.equals("analyst") && value instanceof String) return;
            if (name.equals("measurement aggregate document") && value instanceof Map<?, ?> aggregate)
                measurements(aggregate, at, analyst);
            else leaves.walk(value, at, name, AsmLeaves.role(name, "information"), null, null);
        });
    }

    private void measurements(Map<?, ?> aggregate, String pointer, String analyst) {
        var time = aggregate.get("measurement time") instanceof String text ? text : null;
        var of = new SampleRun[1];
        each(aggregate.get("measurement document"), AsmLeaves.pointer(pointer, "measurement document"), (one, at) -> {
            var run = measurement(one, at, time, analyst);
            of[0] = of[0] == null ? run : of[0];
        });
        boolean used =
                time != null && of[0] != null && SourceTimes.withOffset(time).isPresent();
        aggregate.forEach((key, value) -> {
            var name = key.toString();
            if (name.equals("measurement document") || name.equals("measurement time") && used) return;
            leaves.walk(
                    value, AsmLeaves.pointer(pointer, name), name, AsmLeaves.role(name, "information"), null, of[0]);
        });
    }

    private SampleRun measurement(Map<?, ?> one, String pointer, String time, String analyst) {
        var rest = new LinkedHashMap<Object, Object>(one);
        var sample = one.get("sample document") instanceof Map<?, ?> map ? map : Map.of();
        var sampleRest = new LinkedHashMap<Object, Object>(sample);
        var identifier = taken(rest, "measurement identifier");
        if (analyst != null && analyst.equals(rest.get("analyst"))) rest.remove("analyst");
        var at = SourceTimes.withOffset(String.valueOf(one.get("measurement time")));
        if (at.isPresent()) rest.remove("measurement time");
        else if (one.get("measurement time") != null)
            problems.warning(
                    AsmLeaves.pointer(pointer, "measurement time"),
                    "time-not-read",
                    one.get("measurement time").toString());
        else if (time != null) {
            at = SourceTimes.withOffset(time);
            if (at.isEmpty()) problems.warning(pointer, "time-not-read", time);
        }
        var position = taken(sampleRest, "well location identifier");
        if (position == null) position = taken(sampleRest, "location identifier");
        var run = new SampleRun(
                identifier == null ? pointer : identifier,
                taken(sampleRest, "sample identifier"),
                taken(sampleRest, "sample role type"),
                taken(sampleRest, "batch identifier"),
                taken(sampleRest, "well plate identifier"),
                position,
                at.orElse(null),
                analyst);
        draft.sample(run);
        if (!sample.isEmpty()) rest.put("sample document", sampleRest);
        rest.forEach((key, value) -> {
            if (key.equals("sample document") && value instanceof Map<?, ?> map && map.isEmpty() && !sample.isEmpty())
                return;
            leaves.walk(
                    value,
                    AsmLeaves.pointer(pointer, key.toString()),
                    key.toString(),
                    AsmLeaves.role(key.toString(), "result"),
                    null,
                    run);
        });
        return run;
    }

    /** The text of a member, taken out; null if it is absent or no text. */
    private static String taken(Map<Object, Object> members, String name) {
        if (!(members.get(name) instanceof String text)) return null;
        members.remove(name);
        return text;
    }

    private interface Each {
        void take(Map<?, ?> one, String pointer);
    }

    /** Every document of a list, or the one that stands there without a list. */
    private void each(Object value, String pointer, Each each) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) each(list.get(i), pointer + "/" + i, each);
            if (list.isEmpty()) draft.left(pointer, "[]");
        } else if (value instanceof Map<?, ?> one) each.take(one, pointer);
        else if (value != null) leaves.walk(value, pointer, "document", "information", null, null);
    }
}
