package org.cellgmp.dossier.control;

import static org.cellgmp.ectd.LeafOperation.APPEND;
import static org.cellgmp.ectd.LeafOperation.NEW;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.PublishedLeaf;
import org.cellgmp.dossier.PublishedTagging;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyPlan;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.FindingList;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.LeafSection;
import org.cellgmp.ectd.Names;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.Step;
import org.cellgmp.ectd.StudyValues;

/**
 * The study tagging files of the coming sequence. A study has one for each heading: the first is new, each later one appends
 * to the latest and names only what came since. A document that is deleted is in none.
 */
final class StudyTagging {
    private static final int LONGEST_NAME = 16;

    private final SequenceOrder order;
    private final StudyPlan plan;
    private final Map<String, Tagged> tagged = new HashMap<>();
    private final Map<String, String> latest = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Group, List<TaggingFile.Document>> documents = new LinkedHashMap<>();

    private record Tagged(String study, String tag) {}

    private record Group(Study study, Heading heading, List<Step> path, String folder) {
        String key() {
            return study.number() + " " + LeafSection.write(path);
        }
    }

    StudyTagging(SequenceOrder order) {
        this.order = order;
        this.plan = order.plan().studies();
        for (var sequence : order.history())
            for (var file : sequence.taggings()) {
                latest.put(
                        file.study() + " " + file.leaf().section(),
                        sequence.number() + "#" + file.leaf().id());
                for (var document : file.documents())
                    tagged.put(document.leaf(), new Tagged(file.study(), document.tag()));
            }
    }

    boolean asks(Heading heading) {
        return plan.taggedIn(order.region()) && StudyValues.asks(heading);
    }

    /** Why the leaf cannot be filed as a document of a study; empty if it can. */
    Optional<SequenceFinding> problem(PlannedLeaf leaf, Heading heading) {
        if (!asks(heading)) return Optional.empty();
        var study = study(leaf.number());
        if (study.isEmpty())
            return block(
                    "study.missing",
                    leaf.number(),
                    heading.number(),
                    order.region().name());
        for (var name : StudyValues.demanded(heading, order.region()))
            if (study.get().category(name).isEmpty())
                return block("study.category-missing", study.get().studyId(), heading.number(), name);
        return Optional.empty();
    }

    private Optional<SequenceFinding> block(String code, Object... arguments) {
        return Optional.of(FindingList.of(code, order.region(), false, null, arguments));
    }

    private Optional<Study> study(int leaf) {
        return plan.leaf(leaf).flatMap(document -> plan.study(document.study()));
    }

    /** Folder of its own for each study, with a slash; empty for a leaf of none. */
    String folder(PlannedLeaf leaf, Heading heading) {
        return asks(heading)
                ? study(leaf.number()).map(study -> name(study) + "/").orElse("")
                : "";
    }

    private String name(Study study) {
        return names.computeIfAbsent(study.number(), missing -> {
            var slug = Names.slug(study.studyId(), LONGEST_NAME);
            // The study that was there first keeps its name.
            return plan.studies().stream()
                            .anyMatch(other -> other.number() < study.number()
                                    && Names.slug(other.studyId(), LONGEST_NAME).equals(slug))
                    ? slug + "-" + study.number()
                    : slug;
        });
    }

    /** Whether an unchanged leaf was filed under another tag or study: only a new leaf can carry the right one. */
    boolean corrected(PlannedLeaf leaf, String filed) {
        var before = tagged.get(filed);
        var now = plan.leaf(leaf.number());
        return before != null
                && now.isPresent()
                && plan.taggedIn(order.region())
                && !before.equals(new Tagged(
                        Integer.toString(now.get().study()), now.get().tag()));
    }

    /** An unchanged leaf of an earlier sequence: named if no tagging file has named it yet. @param folder with the study's own */
    void unchanged(PlannedLeaf leaf, String sequence, PublishedLeaf filed, String folder) {
        var heading = CtdStructure.get().heading(filed.place());
        if (!asks(heading) || tagged.containsKey(sequence + "#" + filed.id())) return;
        document(leaf, heading, LeafSection.parse(filed.section()), folder, sequence + "#" + filed.id(), filed.title());
    }

    /** A leaf of the coming sequence. */
    void filed(ProjectedLeaf leaf, String folder) {
        if (asks(leaf.heading()))
            document(
                    leaf.content(),
                    leaf.heading(),
                    leaf.path(),
                    folder,
                    order.number() + "#" + leaf.id(),
                    leaf.title());
    }

    private void document(
            PlannedLeaf leaf, Heading heading, List<Step> path, String folder, String reference, String title) {
        study(leaf.number())
                .ifPresent(study -> documents
                        .computeIfAbsent(new Group(study, heading, path, folder), missing -> new ArrayList<>())
                        .add(new TaggingFile.Document(
                                reference, title, plan.leaf(leaf.number()).get().tag())));
    }

    /** In the order of the backbone. */
    List<TaggingFile> files() {
        var files = new ArrayList<TaggingFile>();
        var counted = new HashMap<Integer, Integer>();
        documents.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        group -> group.getKey().heading().order()))
                .forEach(entry -> {
                    var group = entry.getKey();
                    int count = counted.merge(group.study().number(), 1, Integer::sum);
                    var before = latest.get(group.key());
                    var leaf = new ProjectedLeaf(
                            0,
                            String.format("stf-%04d-%s", group.study().number(), order.number())
                                    + (count == 1 ? "" : "-" + count),
                            group.heading(),
                            group.path(),
                            "index.xml",
                            before == null ? NEW : APPEND,
                            before,
                            group.folder() + "stf-" + name(group.study()) + ".xml",
                            group.study().title(order.region()),
                            null);
                    files.add(new TaggingFile(group.study(), leaf, entry.getValue()));
                });
        return files;
    }

    /** As it will be kept with the sequence. @param leaf of the file, as published */
    static PublishedTagging published(TaggingFile file, PublishedLeaf leaf) {
        return new PublishedTagging(
                Integer.toString(file.study().number()),
                file.study().studyId(),
                leaf,
                file.documents().stream()
                        .map(document -> new PublishedTagging.Document(document.leaf(), document.tag()))
                        .toList());
    }
}
