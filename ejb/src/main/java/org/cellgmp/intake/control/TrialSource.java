package org.cellgmp.intake.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.TrialProtocol;

/** Tells protocols of clinical trials from other JSON, and has them read, or says why they are turned away. */
final class TrialSource {
    /** Most studies of one answer of a registry. */
    static final int MOST_STUDIES = 1000;

    private static final String PROTOCOL = "protocolSection";
    private static final String DATASET = "\"datasetJSONVersion\"";
    private static final int HEAD = 2000;

    private TrialSource() {}

    /** @throws Refusal if the file begins like a table of subjects' data, whose rows may follow as lines of their own */
    static void checkBegin(byte[] file) throws Refusal {
        var head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains(DATASET)) throw Unreadable.because("json-dataset");
    }

    /**
     * @param root {@link JsonTree} of the file
     * @return true if it is a protocol in one of the formats that are read
     * @throws Refusal if it is something about trials that makes no record
     */
    static boolean reads(Object root) throws Refusal {
        if (root instanceof List<?> list)
            return !list.isEmpty() && list.stream().allMatch(one -> has(one, PROTOCOL));
        if (!(root instanceof Map<?, ?> members)) return false;
        if (members.get("openapi") instanceof String || members.get("swagger") instanceof String)
            throw Unreadable.because("json-api");
        if (has(members, "meta") && members.get("results") instanceof List<?> results && openFda(results))
            throw Unreadable.because("json-openfda");
        if (members.get("resourceType") instanceof String type) {
            if (FhirTrial.takes(members)) return true;
            throw Unreadable.because("json-fhir", type);
        }
        return has(members, PROTOCOL)
                || members.get("studies") instanceof List<?>
                || members.get("study") instanceof Map<?, ?> study && study.get("versions") instanceof List<?>;
    }

    private static boolean has(Object node, String member) {
        return node instanceof Map<?, ?> members && members.get(member) != null;
    }

    private static boolean openFda(List<?> results) {
        return results.stream().anyMatch(one -> has(one, "application_number") || has(one, "openfda"));
    }

    static Reading read(Object root) throws Refusal {
        var place = JsonPlace.of(root);
        var problems = new Problems();
        if (place.has("study")) return usdm(place, problems);
        if (place.has("resourceType"))
            return reading(SourceFormat.TRIAL_FHIR, List.of(new FhirTrial(place, problems).record()), problems);
        return registry(place, problems);
    }

    private static Reading usdm(JsonPlace root, Problems problems) throws Refusal {
        var version = root.text("usdmVersion");
        if (version == null || !version.matches("[34]\\..{0,20}"))
            throw Unreadable.because("usdm-version", version == null ? "–" : version);
        return reading(SourceFormat.TRIAL_USDM, List.of(new UsdmTrial(root, problems).record()), problems);
    }

    private static Reading registry(JsonPlace root, Problems problems) throws Refusal {
        var studies = root.has(PROTOCOL) ? List.of(root) : root.has("studies") ? root.all("studies") : root.children;
        if (studies.isEmpty()) throw Unreadable.because("registry-empty");
        if (studies.size() > MOST_STUDIES)
            throw Unreadable.tooLarge("registry-too-many", Integer.toString(MOST_STUDIES));
        var next = root.text("nextPageToken");
        var total = root.text("totalCount");
        if (next != null)
            problems.warning(
                    "/nextPageToken",
                    "trial.more-pages",
                    Integer.toString(studies.size()),
                    total == null ? "?" : total);
        var records = new ArrayList<TrialProtocol>();
        Set<String> seen = new HashSet<>();
        for (var study : studies) {
            var trial = new RegistryTrial(study, problems);
            if (trial.number() == null) problems.error(study.pointer, "trial.no-number");
            else if (!seen.add(trial.number())) problems.error(study.pointer, "trial.twice", trial.number());
            else records.add(trial.record());
        }
        return reading(SourceFormat.TRIAL_REGISTRY, records, problems);
    }

    private static Reading reading(SourceFormat format, List<TrialProtocol> made, Problems problems) {
        var counts = new LinkedHashMap<String, Integer>();
        var kept = new ArrayList<Kept>();
        for (var one : made) {
            if (!one.named()) problems.error("", "trial.no-number");
            if (!one.named()) continue;
            Counts.add(counts, one);
            kept.add(one);
        }
        return new Reading(format, RecordKind.TRIAL_PROTOCOL, kept, problems.all(), counts);
    }
}
