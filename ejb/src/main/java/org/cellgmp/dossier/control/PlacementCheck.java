package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.Placement;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.FindingWords;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.Names;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.XmlText;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** What a person asks for, held against the headings before anything is stored. */
public final class PlacementCheck {
    private static final CtdStructure STRUCTURE = CtdStructure.get();
    /** FDA Technical Conformance Guide. */
    private static final int LONGEST_TITLE = 512;

    private static final int LONGEST_VALUE = 500;

    private PlacementCheck() {}

    /**
     * The leaf that the placement comes to, with number 0.
     *
     * @param titleEnglish of the document; null for the heading's own; likewise {@code titleChinese}
     * @param fileName of the document or upload
     * @throws Refusal for an unknown place, a place without leaves, branches that are unknown or missing, a bad name or title
     */
    public static PlannedLeaf leaf(
            Placement placement,
            List<Branch> branches,
            String titleEnglish,
            String titleChinese,
            String fileName,
            String sha256,
            long size,
            String source)
            throws Refusal {
        var heading = STRUCTURE
                .named(String.valueOf(placement.place()))
                .orElseThrow(() -> unreadable("dossier.no-such-place", String.valueOf(placement.place())));
        if (!heading.leafAllowed()) throw unreadable("dossier.place-takes-no-leaf", heading.number());
        var name = Prose.optional("fileName", placement.fileName(), 300);
        if (name != null && !Names.goodFile(name)) throw unreadable("dossier.file-name", name, Names.fileName(name));
        if (name == null)
            name = Names.fileName(fileName == null || fileName.isBlank() ? heading.titleEnglish() : fileName);
        return new PlannedLeaf(
                0,
                heading.place(),
                branches(placement, heading, branches),
                title("titleEnglish", placement.titleEnglish(), titleEnglish, heading.titleEnglish()),
                title("titleChinese", placement.titleChinese(), titleChinese, heading.titleChinese()),
                name,
                sha256,
                size,
                source,
                regions(placement, heading));
    }

    /** Values of a branch, stripped. @throws Refusal if a required one is empty */
    public static List<String> branch(BranchKind kind, List<String> values) throws Refusal {
        var kept = new ArrayList<String>();
        for (int i = 0; i < kind.attributes().size(); i++) {
            var given = i < values.size() ? values.get(i) : null;
            var attribute = kind.attributes().get(i);
            boolean optional = kind == BranchKind.PRODUCT && i > 0;
            var value = optional
                    ? Prose.optional(attribute, given, LONGEST_VALUE)
                    : Prose.required(attribute, given, LONGEST_VALUE);
            kept.add(listed(kind, attribute, oneLine(attribute, value == null ? "" : value)));
        }
        return kept;
    }

    /** Product information of the European Union takes the words of the definition only. */
    private static String listed(BranchKind kind, String attribute, String value) throws Refusal {
        if (kind != BranchKind.PRODUCT_TEXT) return value;
        var list = BranchKind.words(attribute);
        if (!list.contains(value))
            throw unreadable("dossier.word-not-listed", attribute, value, String.join(", ", list));
        return value;
    }

    /** Every component of an envelope is one line that a backbone can hold. */
    public static void words(Record envelope) throws Refusal {
        for (var component : envelope.getClass().getRecordComponents())
            try {
                var value = (String) component.getAccessor().invoke(envelope);
                if (value == null) throw unreadable("ground.field-missing", component.getName());
                oneLine(component.getName(), value);
                Prose.optional(component.getName(), value, LONGEST_VALUE);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(broken);
            }
    }

    /** @throws Refusal UNREADABLE for a region for which no sequence is built */
    public static void published(Region region) throws Refusal {
        if (!Region.PUBLISHED.contains(region)) throw unreadable("dossier.not-published-for", region.name());
    }

    /** The refusal to build a sequence: names the first thing that keeps it from being built, and how many there are. */
    public static Refusal blocked(String dossier, List<SequenceFinding> blocks) {
        var first = blocks.get(0);
        return new Refusal(
                Refusal.Reason.BLOCKED,
                "dossier.blocked",
                dossier,
                FindingWords.message(first, "en") + " " + FindingWords.remedy(first, "en"),
                FindingWords.message(first, "zh") + FindingWords.remedy(first, "zh"),
                Integer.toString(blocks.size()));
    }

    private static List<String> branches(Placement placement, Heading heading, List<Branch> known) throws Refusal {
        var chosen = new ArrayList<String>();
        for (var name : placement.branches()) {
            if (name.isBlank()) continue;
            var branch = known.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unreadable("dossier.no-such-branch", name));
            if (STRUCTURE.pathTo(heading).stream().anyMatch(at -> takes(at, branch)) && !chosen.contains(name))
                chosen.add(name);
        }
        for (var at : STRUCTURE.pathTo(heading))
            for (var key : at.keys()) {
                var attribute = key.replaceAll("[!?]", "");
                boolean held = known.stream()
                        .anyMatch(branch -> chosen.contains(branch.name())
                                && takes(at, branch)
                                && branch.attributes().containsKey(attribute));
                if (key.endsWith("!") && !held) throw unreadable("dossier.branch-missing", heading.number(), attribute);
            }
        if (heading.wrapper().equals(BranchKind.PRODUCT_TEXT_ELEMENT)
                && known.stream()
                        .noneMatch(
                                branch -> branch.kind() == BranchKind.PRODUCT_TEXT && chosen.contains(branch.name())))
            throw unreadable("dossier.branch-missing", heading.number(), "xml:lang, type, country");
        // A product has no required key by the definition, but its folder and section are told apart by it.
        if (heading.folder().contains("{product}")
                && known.stream()
                        .noneMatch(branch -> branch.kind() == BranchKind.PRODUCT && chosen.contains(branch.name())))
            throw unreadable("dossier.branch-missing", heading.number(), "product-name");
        return chosen;
    }

    private static boolean takes(Heading heading, Branch branch) {
        if (branch.kind() == BranchKind.PRODUCT_TEXT) return heading.wrapper().equals(BranchKind.PRODUCT_TEXT_ELEMENT);
        var names =
                heading.keys().stream().map(key -> key.replaceAll("[!?]", "")).toList();
        return !names.isEmpty() && names.containsAll(branch.kind().attributes());
    }

    private static String title(String field, String asked, String document, String heading) throws Refusal {
        var title = Prose.optional(field, asked, LONGEST_TITLE);
        if (title == null) title = Prose.optional(field, document, LONGEST_TITLE);
        return oneLine(field, title == null ? heading : title);
    }

    private static String oneLine(String field, String value) throws Refusal {
        if (value.codePoints().anyMatch(Character::isISOControl) || !XmlText.writable(value))
            throw unreadable("ground.field-unprintable", field);
        return value;
    }

    private static Set<Region> regions(Placement placement, Heading heading) throws Refusal {
        if (heading.region() != null) return Set.of(heading.region());
        return placement.regions().isEmpty() ? Set.of(Region.values()) : placement.regions();
    }

    private static Refusal unreadable(String code, String... arguments) {
        return new Refusal(Refusal.Reason.UNREADABLE, code, arguments);
    }
}
