package org.cellgmp.intake.control;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cellgmp.record.TrialProtocol;

/**
 * A protocol as the CDISC Unified Study Definitions Model tells it: who, what for, which documents and amendments. Versions 3
 * and 4 differ in where identifiers, criteria, interventions and texts stand. Source: CDISC DDF USDM 3.0 and 4.0.
 */
final class UsdmTrial {
    private static final String REGISTRY =
            "NCT[0-9]{8}|CTR[0-9]{8}|ChiCTR[A-Za-z0-9-]{6,20}|20[0-9]{2}-[0-9]{6}-[0-9]{2}(-[0-9]{2})?";
    private static final Set<String> PLUMBING = Set.of(
            "id",
            "instanceType",
            "nextId",
            "previousId",
            "childIds",
            "documentVersionIds",
            "displaySectionNumber",
            "displaySectionTitle");

    private final JsonPlace root;
    private final JsonPlace study;
    private final Problems problems;
    private final TrialDraft draft;
    private final UsdmIndex index;

    UsdmTrial(JsonPlace root, Problems problems) {
        this.root = root;
        this.problems = problems;
        study = root.at("study");
        draft = new TrialDraft(problems);
        index = new UsdmIndex(study, draft, problems);
    }

    TrialProtocol record() {
        var versions = study.all("versions");
        if (versions.isEmpty()) return draft.record(List.of(root), PLUMBING);
        if (versions.size() > 1)
            problems.warning("/study/versions", "trial.more-versions", Integer.toString(versions.size()));
        var version = versions.get(versions.size() - 1);
        draft.put("edition", version.text("versionIdentifier"));
        draft.put("rationale", index.prose(version, "rationale"));
        draft.put("description", index.prose(study, "description"));
        identifiers(version);
        titles(version);
        organizations(version);
        roles(version);
        dates(version);
        draft.put("keywords", index.words(version, "businessTherapeuticAreas"));
        draft.put("studyType", TrialDraft.word("trial-type", index.word(version.at("studyType"))));
        draft.put("phase", TrialDraft.phase(index.word(version.at("studyPhase"))));
        for (var amendment : version.all("amendments")) amendment(amendment);
        documents(version);
        var designs = version.all("studyDesigns");
        if (designs.size() > 1)
            problems.warning(version.pointer, "trial.more-designs", Integer.toString(designs.size()));
        if (!designs.isEmpty()) new UsdmDesign(version, designs.get(0), index).read();
        return draft.record(List.of(root), PLUMBING);
    }

    private void identifiers(JsonPlace version) {
        String known = null;
        String own = null;
        for (var one : version.all("studyIdentifiers")) {
            var text = one.has("text") ? one.text("text") : one.text("studyIdentifier");
            var scope =
                    one.has("scopeId") ? index.find(one.text("scopeId"), one.pointer) : one.at("studyIdentifierScope");
            var kind = kind(scope);
            draft.row("identifiers", "id", text, "registry", index.shown(scope), "kind", kind);
            if (text == null) continue;
            if (known == null && (text.matches(REGISTRY) || "registry".equals(kind))) known = text;
            if (own == null || "sponsor".equals(kind)) own = text;
            if ("sponsor".equals(kind)) draft.put("sponsor", index.name(scope));
        }
        for (var one : version.all("referenceIdentifiers"))
            draft.row(
                    "identifiers",
                    "id",
                    one.text("text"),
                    "registry",
                    index.shown(index.find(one.text("scopeId"), one.pointer)),
                    "kind",
                    index.word(one.at("type")));
        draft.put("protocolId", known == null ? own : known);
    }

    private String kind(JsonPlace organization) {
        var type = organization.has("type")
                ? index.word(organization.at("type"))
                : index.word(organization.at("organizationType"));
        if (type == null) return null;
        var plain = type.toLowerCase(Locale.ROOT);
        if (plain.contains("registry")) return "registry";
        if (plain.contains("sponsor") || plain.contains("pharmaceutical company")) return "sponsor";
        return plain.contains("regulatory") ? "authority" : type;
    }

    private void titles(JsonPlace version) {
        for (var title : version.all("titles")) {
            var text = title.peek("text");
            var type = title.at("type").peek("decode");
            if (text == null || type == null) continue;
            var member = type.toLowerCase(Locale.ROOT).contains("acronym")
                    ? "acronym"
                    : type.contains("Brief") ? "briefTitle" : type.contains("Official") ? "officialTitle" : null;
            if (member == null || draft.get(member) != null) continue;
            index.word(title.at("type"));
            draft.put(member, index.prose(title, "text"));
        }
        if (draft.get("briefTitle") == null && draft.get("acronym") == null && draft.get("officialTitle") == null)
            draft.put("briefTitle", study.text("name"));
    }

    private void organizations(JsonPlace version) {
        for (var one : version.all("organizations")) {
            for (var site : one.all("managedSites"))
                draft.row(
                        "sites",
                        "name",
                        index.shown(site),
                        "region",
                        site.text("description"),
                        "country",
                        index.word(site.at("country")));
        }
    }

    private void roles(JsonPlace version) {
        var masked = new java.util.ArrayList<String>();
        for (var role : version.all("roles")) {
            draft.person(role.at("assignedPersons"));
            var name = index.word(role.at("code"));
            var organizations = index.find(role, "organizationIds");
            if (name != null && name.toLowerCase(Locale.ROOT).contains("sponsor") && !organizations.isEmpty())
                draft.put("sponsor", index.name(organizations.get(0)));
            if (Boolean.TRUE.equals(role.truth("masking", "isMasked"))) {
                role.text("masking", "text");
                masked.add(name);
            }
        }
        masked.removeIf(one -> one == null);
        draft.put("design.masked", masked);
    }

    private void dates(JsonPlace owner) {
        for (var date : owner.all("dateValues")) {
            var name = UsdmIndex.line(index.word(date.at("type")), date.text("label"));
            draft.row(
                    "dates",
                    "name",
                    name == null ? date.text("name") : name,
                    "on",
                    date.text("dateValue"),
                    "scope",
                    index.scope(date, "geographicScopes"));
        }
    }

    private void amendment(JsonPlace one) {
        var reasons = new java.util.ArrayList<String>();
        reasons.add(reason(one.at("primaryReason")));
        for (var other : one.all("secondaryReasons")) reasons.add(reason(other));
        reasons.removeIf(reason -> reason == null);
        var substantial = one.truth("substantialImpact");
        for (var impact : one.all("impacts")) {
            var says = impact.truth("isSubstantial");
            if (says != null) substantial = Boolean.TRUE.equals(substantial) || says;
        }
        draft.row(
                "amendments",
                "number",
                one.text("number"),
                "date",
                one.all("dateValues").isEmpty()
                        ? null
                        : one.all("dateValues").get(0).text("dateValue"),
                "summary",
                UsdmIndex.line(index.prose(one, "summary"), index.prose(one, "description")),
                "substantial",
                substantial,
                "scope",
                index.scope(one, "geographicScopes"),
                "reasons",
                reasons,
                "changes",
                one.all("changes").stream()
                        .map(this::change)
                        .filter(c -> c != null)
                        .toList(),
                "impacts",
                one.all("impacts").stream()
                        .map(impact -> UsdmIndex.line(index.word(impact.at("type")), impact.text("text")))
                        .filter(impact -> impact != null)
                        .toList());
    }

    private String reason(JsonPlace reason) {
        return UsdmIndex.line(index.word(reason.at("code")), reason.text("otherReason"));
    }

    private String change(JsonPlace change) {
        var places = change.all("changedSections").stream()
                .map(one -> UsdmIndex.line(one.text("sectionNumber"), one.text("sectionTitle")))
                .filter(one -> one != null)
                .toList();
        return UsdmIndex.line(
                index.prose(change, "summary"),
                index.prose(change, "rationale"),
                places.isEmpty() ? null : "(" + String.join("; ", places) + ")");
    }

    private void documents(JsonPlace version) {
        for (var document : study.all("documentedBy"))
            for (var edition : document.all("versions")) {
                dates(edition);
                draft.row(
                        "documents",
                        "id",
                        document.text("name"),
                        "title",
                        UsdmIndex.line(document.text("label"), document.text("description")),
                        "kind",
                        index.word(document.at("type")),
                        "edition",
                        edition.has("version") ? edition.text("version") : edition.text("protocolVersion"),
                        "status",
                        edition.has("status")
                                ? index.word(edition.at("status"))
                                : index.word(edition.at("protocolStatus")),
                        "language",
                        index.word(document.at("language")));
                sections(edition);
            }
    }

    private void sections(JsonPlace edition) {
        var numbers = new HashSet<String>();
        for (var content : edition.all("contents")) {
            var number = content.peek("sectionNumber");
            if (number != null) numbers.add(number.strip());
        }
        for (var content : edition.all("contents")) {
            var number = content.text("sectionNumber");
            made(content);
            var item = content.has("contentItemId") && content.peek("contentItemId") != null
                    ? index.find(content.text("contentItemId"), content.pointer)
                    : content;
            made(item);
            draft.section(number, index.prose(content, "sectionTitle"), index.prose(item, "text"), item.pointer);
            int dot = number == null ? -1 : number.lastIndexOf('.');
            if (number != null
                    && (dot > 0 && !numbers.contains(number.substring(0, dot))
                            || !number.matches("([0-9A-Z]+(\\.[0-9]+)*)?\\.?")))
                problems.warning(content.pointer, "trial.section-order", number);
        }
    }

    /** A name that a tool made up for a piece of text says nothing. */
    private static void made(JsonPlace named) {
        var name = named.peek("name");
        if (name != null && name.matches("[A-Z]{1,5}[_-]?[0-9]{1,6}")) named.text("name");
    }
}
