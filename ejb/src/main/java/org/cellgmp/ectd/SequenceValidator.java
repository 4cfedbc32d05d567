package org.cellgmp.ectd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges sequences as they lie on disk, whoever wrote them: structure, definitions, checksums, lifecycle, PDF files. */
public final class SequenceValidator {
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
            for (var sequence : application.values()) read(sequence, true);
            JudgedSequence before = null;
            for (var sequence : application.values()) {
                reports.add(judge(sequence, application, before));
                before = sequence;
            }
        }
        return reports;
    }

    /**
     * Judges one sequence that goes on with others, of which nothing is told: they were judged when they were made.
     *
     * @param known earlier sequences of the same application, in order
     */
    public SequenceReport validate(List<? extends SequenceFiles> known, SequenceFiles judged) throws IOException {
        var application = new LinkedHashMap<String, JudgedSequence>();
        JudgedSequence before = null;
        for (var folder : known) {
            before = new JudgedSequence(folder, new FindingList());
            application.put(folder.name(), before);
            read(before, false);
            before.facts.clear();
        }
        // What each did to those before it has to be known, in order, before the next is judged.
        for (var earlier : application.values()) new TargetFacts(earlier, application, new ArrayList<>()).tell();
        var sequence = new JudgedSequence(judged, new FindingList());
        application.put(judged.name(), sequence);
        read(sequence, true);
        return judge(sequence, application, before);
    }

    /** @param whole whether files that stand beside the backbones are held against their definitions too */
    private void read(JudgedSequence sequence, boolean whole) throws IOException {
        var folder = sequence.folder;
        var found = new ArrayList<String>();
        for (var region : Region.values())
            if (folder.has(region.backbone())) {
                found.add(region.backbone());
                sequence.region = region;
            }
        for (var region : Region.values())
            if (found.isEmpty() && folder.folders().contains("m1/" + region.code())) sequence.region = region;
        sequence.findings.judgeBy(sequence.region, sequence.region == Region.EU);
        if (found.size() > 1) sequence.findings.add("regional.two", "m1", String.join(", ", found));
        if (sequence.region == null) sequence.findings.add("regional.missing", "m1");
        var xml = xml(sequence);
        if (folder.has("index.xml")) sequence.index = xml.read("index.xml").orElse(null);
        if (!found.isEmpty())
            sequence.regional = xml.read(found.get(found.size() - 1)).orElse(null);
        sequence.remember();
        for (var leaf : sequence.leaves()) if (JudgedSequence.study(leaf)) xml.study(sequence, leaf, whole);
    }

    private XmlCheck xml(JudgedSequence sequence) {
        return new XmlCheck(sequence.folder, standards, sequence.findings, sequence.facts);
    }

    private SequenceReport judge(
            JudgedSequence sequence, Map<String, JudgedSequence> application, JudgedSequence before)
            throws IOException {
        var findings = sequence.findings;
        var facts = sequence.facts;
        var all = application.values();
        var xml = xml(sequence);
        new BackboneFacts(sequence, xml, facts).tell(all);
        var referenced = new LeafFacts(sequence, application, facts).tell();
        new FolderFacts(sequence, referenced, facts).tell(before);
        new TargetFacts(sequence, application, facts).tell();
        new StandingFacts(sequence, StudyFacts.tagged(sequence, all), facts).tell();
        new StudyFacts(sequence, application, xml.studyWords(sequence), facts).tell();
        boolean first = region(sequence, all);
        PdfFindings.tell(sequence, facts);
        findings.judge(facts);
        // What was read of one sequence is needed for the next; what was told of it is not.
        facts.clear();
        return new SequenceReport(
                sequence.folder.application(),
                sequence.folder.name(),
                sequence.region,
                Integer.toString(sequence.folder.files().size()),
                Long.toString(sequence.folder.files().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()),
                sorted(findings.findings()),
                first ? wanted.missing(sequence.region, sequence.places()) : List.of(),
                findings.unchecked());
    }

    /** Tells of the envelope. @return whether this is the first filing of an investigational product */
    private static boolean region(JudgedSequence sequence, java.util.Collection<JudgedSequence> application) {
        if (sequence.regional == null) return false;
        switch (sequence.region) {
            case CN -> {
                new ChinaFacts(sequence, sequence.facts).tell(application);
                return ChinaFacts.firstFiling(sequence.regional);
            }
            case US -> {
                new UnitedStatesFacts(sequence, sequence.facts).tell();
                return UnitedStatesFacts.firstFiling(sequence.regional);
            }
            default -> new EuropeFacts(sequence, sequence.facts).tell(application);
        }
        return false;
    }

    private static List<SequenceFinding> sorted(List<SequenceFinding> findings) {
        return findings.stream()
                .sorted(java.util.Comparator.comparing(SequenceFinding::severity))
                .toList();
    }
}
