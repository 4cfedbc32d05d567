package org.cellgmp.ectd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges sequences as they lie on disk, whoever wrote them: structure, definitions, checksums, lifecycle, PDF files. */
public final class SequenceValidator {
    private static final List<String> EXEMPT = List.of("m2-7-5-", "m3-3-", "m4-3-", "m5-4-", "cn-1-2", "m1-1-forms");

    private final StandardFiles standards;
    private final Wanted wanted;

    /** What the authority asks of a first filing of an investigational product and that it does not hold. */
    @FunctionalInterface
    public interface Wanted {
        /** @param places headings at which the sequence holds something */
        List<MissingContent> missing(Region region, Set<String> places);
    }

    public SequenceValidator(StandardFiles standards, Wanted wanted) {
        this.standards = standards;
        this.wanted = wanted;
    }

    /** One report per sequence, in order; a single report without a number if the folder holds none. */
    public List<SequenceReport> validate(SequencePackage given) throws IOException {
        return validate(given.sequences());
    }

    /** @param sequences of any number of applications, by application and number */
    public List<SequenceReport> validate(List<? extends SequenceFiles> sequences) throws IOException {
        var applications = new LinkedHashMap<String, Map<String, JudgedSequence>>();
        for (var folder : sequences) {
            var sequence = new JudgedSequence(folder, new FindingList());
            // Sequences that lie under no numbered folder of their own cannot refer to each other.
            applications
                    .computeIfAbsent(String.valueOf(folder.application()), key -> new LinkedHashMap<>())
                    .put(folder.name(), sequence);
        }
        if (applications.isEmpty()) {
            var none = FindingList.of("package.no-sequence", null, false, null);
            return List.of(new SequenceReport(null, "", null, "0", "0", List.of(none), List.of(), List.of()));
        }
        var reports = new ArrayList<SequenceReport>();
        for (var application : applications.values()) {
            for (var sequence : application.values()) read(sequence);
            JudgedSequence before = null;
            for (var sequence : application.values()) {
                reports.add(judge(sequence, application, before));
                before = sequence;
            }
        }
        return reports;
    }

    private void read(JudgedSequence sequence) throws IOException {
        var folder = sequence.folder;
        var found = new ArrayList<String>();
        for (var region : Region.PUBLISHED)
            if (folder.has(region.backbone())) {
                found.add(region.backbone());
                sequence.region = region;
            }
        sequence.european = sequence.region == Region.EU;
        sequence.findings.judgeBy(sequence.region, sequence.european);
        if (found.size() > 1) sequence.findings.add("regional.two", "m1", String.join(", ", found));
        if (found.isEmpty()) sequence.findings.add("regional.missing", "m1");
        var xml = new XmlCheck(folder, standards, sequence.findings);
        if (folder.has("index.xml")) sequence.index = xml.read("index.xml").orElse(null);
        if (!found.isEmpty())
            sequence.regional = xml.read(found.get(found.size() - 1)).orElse(null);
        sequence.remember();
    }

    private SequenceReport judge(
            JudgedSequence sequence, Map<String, JudgedSequence> application, JudgedSequence before)
            throws IOException {
        var findings = sequence.findings;
        numbering(sequence, before);
        new StructureCheck(sequence.folder, findings).check();
        var xml = new XmlCheck(sequence.folder, standards, findings);
        if (sequence.index != null) xml.index(sequence.index);
        if (sequence.regional != null && sequence.region == Region.CN) xml.china(sequence.regional);
        if (sequence.regional != null && sequence.region == Region.US) xml.unitedStates(sequence.regional);
        if (sequence.regional != null && sequence.region == Region.EU) xml.european(sequence.regional);
        new LeafCheck(sequence, application).check();
        new LifecycleCheck(sequence, application).check();
        new HeadingCheck(sequence).check();
        var missing = region(sequence, application);
        pdfs(sequence);
        long bytes = sequence.folder.files().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new SequenceReport(
                sequence.folder.application(),
                sequence.folder.name(),
                sequence.region,
                Integer.toString(sequence.folder.files().size()),
                Long.toString(bytes),
                sorted(findings.findings()),
                missing,
                findings.unchecked());
    }

    private static void numbering(JudgedSequence sequence, JudgedSequence before) {
        if (!sequence.folder.numbered()) return;
        int number = Integer.parseInt(sequence.folder.name());
        if (sequence.region != null && number < sequence.region.firstSequence())
            sequence.findings.add(
                    "folder.first",
                    sequence.folder.name(),
                    sequence.folder.name(),
                    String.format("%04d", sequence.region.firstSequence()));
        if (sequence.region == Region.CN
                && before != null
                && before.folder.numbered()
                && number != Integer.parseInt(before.folder.name()) + 1)
            sequence.findings.add("folder.gap", sequence.folder.name(), sequence.folder.name(), before.folder.name());
    }

    private List<MissingContent> region(JudgedSequence sequence, Map<String, JudgedSequence> application) {
        boolean first = false;
        if (sequence.regional != null && sequence.region == Region.CN) {
            var check = new ChinaCheck(sequence);
            check.check(application.values());
            first = check.firstFiling();
        } else if (sequence.regional != null && sequence.region == Region.US) {
            var check = new UnitedStatesCheck(sequence);
            check.check();
            first = check.firstFiling();
        }
        return first ? wanted.missing(sequence.region, sequence.places()) : List.of();
    }

    private static void pdfs(JudgedSequence sequence) throws IOException {
        var exempt = new java.util.HashSet<String>();
        for (var leaf : sequence.leaves())
            if (leaf.href() != null
                    && leaf.operation() != LeafOperation.DELETE
                    && (EXEMPT.stream().anyMatch(prefix -> leaf.lastElement().startsWith(prefix))
                            || leaf.under("form"))) {
                var target = sequence.resolve(leaf.backbone(), leaf.href());
                if (target != null && target.length() > 5) exempt.add(target.substring(target.indexOf('/') + 1));
            }
        for (var path : sequence.folder.files().keySet())
            if (path.endsWith(".pdf") && sequence.folder.files().get(path) > 0)
                PdfCheck.check(sequence.folder.pdf(path), path, exempt.contains(path), sequence.findings);
    }

    private static List<SequenceFinding> sorted(List<SequenceFinding> findings) {
        return findings.stream()
                .sorted(java.util.Comparator.comparing(SequenceFinding::severity))
                .toList();
    }
}
