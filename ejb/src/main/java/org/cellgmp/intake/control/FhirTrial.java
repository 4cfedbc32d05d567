package org.cellgmp.intake.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.record.TrialProtocol;

/**
 * A protocol document after ICH M11 as a FHIR document: one composition whose sections hold the text. What M11 asks in a place
 * of its own (title page, criteria, stopping rules, consent) goes to its member; every section is kept as text besides.
 */
final class FhirTrial {
    private static final Pattern NUMBER = Pattern.compile("section([0-9]{1,3}(?:\\.[0-9]{1,3}){0,6})-.*");
    private static final Pattern REGISTRY =
            Pattern.compile("NCT[0-9]{8}|CTR[0-9]{8}|20[0-9]{2}-[0-9]{6}-[0-9]{2}(?:-[0-9]{2})?");
    private static final Set<String> PERSONS =
            Set.of("Practitioner", "PractitionerRole", "Person", "RelatedPerson", "Patient");
    /** Title page of M11: what stands before the bar, and the member for what stands after it. */
    private static final Map<String, String> PAGE = Map.of(
            "full title", "officialTitle",
            "short title", "briefTitle",
            "trial acronym", "acronym",
            "version number", "edition",
            "compound name(s)", "productName",
            "trial phase", "phase");

    private final JsonPlace bundle;
    private final Problems problems;
    private final TrialDraft draft;
    private final Set<String> seen = new HashSet<>();

    FhirTrial(JsonPlace bundle, Problems problems) {
        this.bundle = bundle;
        this.problems = problems;
        draft = new TrialDraft(problems);
    }

    /** True for a document whose first resource is a composition with sections. */
    static boolean takes(Map<?, ?> root) {
        return "Bundle".equals(root.get("resourceType"))
                && "document".equals(root.get("type"))
                && root.get("entry") instanceof List<?> entries
                && !entries.isEmpty()
                && entries.get(0) instanceof Map<?, ?> entry
                && entry.get("resource") instanceof Map<?, ?> resource
                && "Composition".equals(resource.get("resourceType"))
                && resource.get("section") instanceof List<?>;
    }

    TrialProtocol record() {
        for (var plain : List.of("resourceType", "type")) bundle.text(plain);
        for (var entry : bundle.all("entry")) {
            var resource = entry.at("resource");
            if (PERSONS.contains(String.valueOf(resource.peek("resourceType")))) draft.person(resource);
        }
        var composition = bundle.all("entry").get(0).at("resource");
        composition.text("resourceType");
        draft.person(composition.at("author"));
        for (var section : composition.all("section")) section(section);
        if (draft.get("officialTitle") == null) draft.put("officialTitle", composition.text("title"));
        else if (draft.get("officialTitle").equals(composition.peek("title"))) composition.text("title");
        draft.row(
                "documents",
                "title",
                "ICH M11",
                "kind",
                composition.text("type", "text"),
                "status",
                composition.text("status"),
                "date",
                composition.text("date"));
        if (draft.get("protocolId") == null) draft.put("protocolId", bundle.text("identifier", "value"));
        return draft.record(List.of(bundle), Set.of());
    }

    private void section(JsonPlace section) {
        var title = section.text("title");
        var code = section.text("code", "text");
        var html = section.text("text", "div");
        section.text("text", "status");
        var numbered = NUMBER.matcher(code == null ? "" : code);
        var number = numbered.matches() ? numbered.group(1) : null;
        // Tools repeat a section beside the one that holds it; the same text is kept once.
        boolean again = !seen.add(code + "\0" + title + "\0" + html);
        if (!again) {
            var read = html == null ? new HtmlText.Read(null, 0) : HtmlText.of(html);
            if (read.pictures() > 0)
                problems.note(section.pointer, "trial.pictures", Integer.toString(read.pictures()));
            var plain = title == null ? null : HtmlText.of(title).text();
            if (number == null && read.text() != null && draft.get("identifiers") == null) {
                titlePage(number, plain, read.text(), section.pointer);
            } else draft.section(number, plain, read.text(), section.pointer);
            member(plain, read.text(), html);
        }
        for (var inner : section.all("section")) section(inner);
    }

    private void titlePage(String number, String title, String text, String place) {
        var kept = new StringBuilder();
        for (var line : text.split("\n")) {
            int end = line.indexOf(':');
            var label = end < 0 ? "" : line.substring(0, end).strip().toLowerCase(Locale.ROOT);
            if (label.equals("sponsor signatory") || label.equals("medical expert contact")) {
                problems.note(place, "trial.person-left-out", label);
                continue;
            }
            kept.append(line).append('\n');
            var value = end < 0
                    ? ""
                    : line.substring(end + 1).replaceFirst("^\\s*\\|\\s*", "").strip();
            if (!value.isEmpty()) fact(label, value);
        }
        draft.section(number, title, kept.toString(), place);
    }

    private void fact(String label, String value) {
        if (PAGE.containsKey(label) && draft.get(PAGE.get(label)) == null)
            draft.put(PAGE.get(label), label.equals("trial phase") ? TrialDraft.phase(value) : value);
        switch (label) {
            case "sponsor protocol identifier" -> {
                draft.row("identifiers", "id", value, "kind", "sponsor");
                if (draft.get("protocolId") == null) draft.put("protocolId", value);
            }
            case "sponsor name and address" -> draft.put("sponsor", value);
            case "version date" -> draft.put("editionDate", day(value));
            case "sponsor approval date" -> draft.row("dates", "name", "sponsor approval", "on", day(value));
            case "amendment identifier" -> draft.row("amendments", "number", value);
            default -> {
                if (!label.contains("identifier")) return;
                var registry = REGISTRY.matcher(value);
                while (registry.find()) {
                    draft.row("identifiers", "id", registry.group(), "kind", "registry");
                    if (!REGISTRY.matcher(String.valueOf(draft.get("protocolId")))
                            .matches()) draft.put("protocolId", registry.group());
                }
            }
        }
    }

    /** What M11 asks under a heading of its own. */
    private void member(String title, String text, String html) {
        if (title == null || text == null) return;
        switch (title.toLowerCase(Locale.ROOT)) {
            case "inclusion criteria" -> TrialCriteria.put(draft, text, "inclusion");
            case "exclusion criteria" -> TrialCriteria.put(draft, text, "exclusion");
            case "description of trial design" -> draft.put("design.description", text);
            case "rationale for trial design", "rationale for intervention model" ->
                draft.put("design.rationale", text);
            case "blinding" -> draft.put("design.maskingDescription", text);
            case "description of trial population and rationale" -> draft.put("population.description", text);
            case "trial stopping rules" -> {
                if (!text.toLowerCase(Locale.ROOT).startsWith("not applicable"))
                    draft.row("stoppingRules", "scope", "trial", "rule", text);
            }
            case "informed consent process" -> draft.put("consent.process", text);
            case "purpose of trial" -> draft.put("rationale", text);
            default -> {
                if (title.toLowerCase(Locale.ROOT)
                                .matches("primary objective.*|secondary objective.*|exploratory objective.*")
                        && html != null)
                    draft.row(
                            "objectives",
                            "level",
                            title.toLowerCase(Locale.ROOT).split(" ")[0],
                            "text",
                            text);
            }
        }
    }

    /** A day as ISO 8601 where it is one, else as written. */
    private static String day(String written) {
        for (var pattern : List.of("d-MMM-yyyy", "d MMM yyyy", "d MMMM yyyy", "MMMM d, yyyy"))
            try {
                return LocalDate.parse(written.strip(), DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                        .toString();
            } catch (DateTimeParseException other) {
                continue;
            }
        return written;
    }
}
