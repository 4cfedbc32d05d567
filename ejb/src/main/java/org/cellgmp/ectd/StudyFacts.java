package org.cellgmp.ectd;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.criterion.fact.StudyDocumentFact;
import org.cellgmp.criterion.fact.StudyFact;
import org.cellgmp.criterion.fact.StudySetFact;
import org.cellgmp.criterion.fact.StudyWordFact;

/** What there is of study tagging files and the documents they tag. */
final class StudyFacts {
    private static final String CATEGORISED = "m4-2-3-1-.*|m4-2-3-2-.*|m4-2-3-4-1-.*|m5-3-5-1-.*";
    private static final String PLACES = "m4-2-.*|m5-3-[1-5]-.*";
    private static final Set<String> DATASETS = Set.of(
            "data-tabulation-dataset-legacy",
            "data-tabulation-dataset-sdtm",
            "data-tabulation-dataset-send",
            "analysis-dataset-adam",
            "analysis-dataset-legacy");
    private static final Set<String> DEFINITIONS =
            Set.of("data-tabulation-data-definition", "analysis-data-definition");

    private final JudgedSequence sequence;
    private final Map<String, JudgedSequence> application;
    private final Map<String, Set<String>> known;
    private final List<Object> facts;

    /** @param known words by kind, categories and file-tag; empty if no list is held */
    StudyFacts(
            JudgedSequence sequence,
            Map<String, JudgedSequence> application,
            Map<String, Set<String>> known,
            List<Object> facts) {
        this.sequence = sequence;
        this.application = application;
        this.known = known;
        this.facts = facts;
    }

    void tell() {
        boolean exclusive =
                sequence.leaves().stream().anyMatch(leaf -> leaf.lastElement().startsWith("m5-3-7-"));
        for (var study : sequence.studies.values()) {
            var leaf = study.leaf;
            boolean blank =
                    study.categories.stream().anyMatch(word -> word.value().isEmpty());
            facts.add(new StudyFact(
                    leaf.place(),
                    leaf.id(),
                    leaf.lastElement(),
                    study.id,
                    formerly(study),
                    study.title,
                    leaf.title().strip(),
                    study.categories.stream().anyMatch(word -> !word.value().isEmpty()),
                    blank,
                    leaf.lastElement().matches(CATEGORISED),
                    leaf.lastElement().matches(PLACES),
                    study.blocks,
                    study.documents.size(),
                    exclusive));
            for (var word : study.categories) word(study, word);
            documents(study);
        }
    }

    /** Ids of leaves of a sequence that study tagging files of any sequence refer to. */
    static Set<String> tagged(JudgedSequence sequence, Collection<JudgedSequence> application) {
        var tagged = new HashSet<String>();
        for (var other : application)
            for (var study : other.studies.values())
                for (var document : study.documents) {
                    int hash = document.reference.indexOf('#');
                    var file = hash < 0 ? null : other.resolve(study.path, document.reference.substring(0, hash));
                    if ((sequence.folder.name() + "/index.xml").equals(file))
                        tagged.add(document.reference.substring(hash + 1));
                }
        return tagged;
    }

    private void word(ReadStudy study, ReadStudy.Word word) {
        var list = known.get(word.kind());
        facts.add(new StudyWordFact(
                study.path + ":" + word.line(),
                word.kind(),
                word.value(),
                known.isEmpty() || list != null && list.contains(word.value())));
    }

    private String formerly(ReadStudy study) {
        var reference = study.leaf.modifiedFile();
        int hash = reference == null ? -1 : reference.indexOf('#');
        var file = hash <= 0 ? null : sequence.resolve("index.xml", reference.substring(0, hash));
        var holder = file == null || file.length() < 5 ? null : application.get(file.substring(0, 4));
        var old = holder == null ? null : holder.studies.get(reference.substring(hash + 1));
        return old == null || old.id.equals(study.id) ? null : old.id;
    }

    private void documents(ReadStudy study) {
        var names = new HashMap<String, Integer>();
        var sets = new HashMap<String, TreeSet<String>>();
        var files = new HashMap<ReadStudy.Document, ReadLeaf>();
        for (var document : study.documents) {
            var leaf = target(study, document);
            files.put(document, leaf);
            if (leaf != null && dataset(leaf)) names.merge(name(leaf), 1, Integer::sum);
            for (var tag : document.tags)
                if (leaf != null && (DATASETS.contains(tag.value()) || DEFINITIONS.contains(tag.value())))
                    sets.computeIfAbsent(
                                    tag.value().startsWith("analysis") ? "analysis" : "tabulation",
                                    key -> new TreeSet<>())
                            .add(name(leaf));
        }
        for (var document : study.documents) {
            var leaf = files.get(document);
            boolean clinical = study.leaf.lastElement().startsWith("m5-3-");
            boolean dataset = leaf != null && clinical && dataset(leaf);
            boolean defines = leaf != null && clinical && name(leaf).equals("define.xml");
            var tag = document.tags.isEmpty() ? "" : document.tags.get(0).value();
            facts.add(new StudyDocumentFact(
                    study.path + ":" + document.line,
                    document.reference,
                    leaf != null,
                    document.reference.contains("\\"),
                    leaf != null && JudgedSequence.study(leaf),
                    document.tags.size(),
                    tag,
                    leaf == null ? "-" : name(leaf),
                    dataset,
                    defines,
                    dataset ? DATASETS.contains(tag) : !defines || DEFINITIONS.contains(tag),
                    dataset && names.get(name(leaf)) > 1,
                    document.title,
                    leaf == null || document.title == null
                            ? document.title
                            : leaf.title().strip()));
            for (var word : document.tags) word(study, word);
        }
        if (study.leaf.lastElement().startsWith("m5-3-"))
            sets.forEach((kind, held) -> {
                var wanted = new TreeSet<>(
                        kind.equals("analysis") ? List.of("adsl.xpt", "define.xml") : List.of("dm.xpt", "define.xml"));
                wanted.removeAll(held);
                facts.add(new StudySetFact(study.leaf.place(), study.id, kind, String.join(", ", wanted)));
            });
    }

    private static boolean dataset(ReadLeaf leaf) {
        return name(leaf).endsWith(".xpt");
    }

    private static String name(ReadLeaf leaf) {
        return leaf.href() == null ? "-" : FolderFacts.name(leaf.href());
    }

    /** Null if there is no such leaf; of a sequence that was not given, the study's own. */
    private ReadLeaf target(ReadStudy study, ReadStudy.Document document) {
        int hash = document.reference.indexOf('#');
        if (hash <= 0 || document.reference.contains("\\")) return null;
        var file = sequence.resolve(study.path, document.reference.substring(0, hash));
        if (file == null || file.indexOf('/') < 0) return null;
        var holder = application.get(file.substring(0, file.indexOf('/')));
        if (holder == null) return study.leaf;
        var state = holder.states.get(file.substring(file.indexOf('/') + 1) + document.reference.substring(hash));
        return state == null ? null : state.leaf;
    }
}
