package org.cellgmp.dossier.control;

import static org.cellgmp.ectd.LeafOperation.DELETE;
import static org.cellgmp.ectd.LeafOperation.NEW;
import static org.cellgmp.ectd.LeafOperation.REPLACE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.PublishedLeaf;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.FindingList;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.LeafSection;
import org.cellgmp.ectd.Names;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.Step;
import org.cellgmp.ectd.XmlText;

/**
 * The content plan as one region sees it: which leaves stand in the next sequence, where, under which name, doing what.
 * Against the history, an unchanged leaf is left out, a changed one replaces the effective one, a withdrawn one is deleted.
 * What keeps the sequence from being built is listed in {@link #blocks()}.
 */
final class Projection {
    private static final CtdStructure STRUCTURE = CtdStructure.get();
    private static final int LONGEST_BRANCH_FOLDER = 24;
    /** Where the definition itself demands a letter in each sequence. */
    private static final Map<Region, String> COVER_LETTERS = Map.of(Region.CN, "cn-1-0", Region.EU, "m1-0-cover");

    final SequenceOrder order;
    private final List<ProjectedLeaf> leaves = new ArrayList<>();
    private final List<SequenceFinding> blocks = new ArrayList<>();
    private final Map<String, String> digestAtPath = new HashMap<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, String> branchFolders = new HashMap<>();
    private final Map<String, Branch> branches = new HashMap<>();
    private final StudyTagging tagging;
    private final Map<String, String> elsewhere = new HashMap<>();

    Projection(SequenceOrder order) {
        this.order = order;
        tagging = new StudyTagging(order);
        for (var branch : order.plan().branches()) branches.put(branch.name(), branch);
        if (order.aim() != null && order.aim().kind().byPortal(order.region()))
            block("plan.by-portal", order.region().name());
        blocks.addAll(EnvelopeCheck.blocks(order));
        var effective = effective();
        var inPlan = new TreeMap<Integer, PlannedLeaf>();
        for (var leaf : sorted()) {
            inPlan.put(leaf.number(), leaf);
            place(leaf, effective.get(Integer.toString(leaf.number())));
        }
        effective.forEach((number, earlier) -> {
            if (!inPlan.containsKey(Integer.valueOf(number))
                    && !alwaysNew(STRUCTURE.heading(earlier.leaf().place())))
                delete(Integer.parseInt(number), earlier, "");
        });
        leaves.sort(Comparator.comparingInt(leaf -> leaf.heading().order()));
        if (leaves.isEmpty() && taggings().isEmpty() && blocks.isEmpty())
            block("plan.nothing-changed", order.region().name());
        var letter = COVER_LETTERS.get(order.region());
        if (letter != null
                && leaves.stream().noneMatch(leaf -> leaf.heading().place().equals(letter)))
            block(
                    "plan.cover-letter-missing",
                    order.number(),
                    order.region().name(),
                    STRUCTURE.heading(letter).number());
    }

    /** In the order of the backbone. */
    List<ProjectedLeaf> leaves() {
        return leaves;
    }

    /** Study tagging files, which no plan holds. */
    List<TaggingFile> taggings() {
        return tagging.files();
    }

    /** Checksums of files that lie in earlier sequences, by the path that leaves of this one give. */
    Map<String, String> elsewhere() {
        return elsewhere;
    }

    List<SequenceFinding> blocks() {
        return blocks;
    }

    /** The leaf that stands for a planned one after the sequences so far, with the sequence it came in. */
    record Effective(String sequence, PublishedLeaf leaf) {}

    private Map<String, Effective> effective() {
        var effective = new TreeMap<String, Effective>();
        for (var sequence : order.history())
            for (var leaf : sequence.leaves()) {
                if (leaf.operation() == DELETE) effective.remove(leaf.leaf());
                else effective.put(leaf.leaf(), new Effective(sequence.number(), leaf));
            }
        return effective;
    }

    private List<PlannedLeaf> sorted() {
        var branchOrder = order.plan().branches().stream().map(Branch::name).toList();
        return order.plan().leaves().stream()
                .filter(leaf -> leaf.regions().contains(order.region()))
                .filter(leaf -> order.region().knows(STRUCTURE.heading(leaf.place())))
                .filter(leaf -> !STRUCTURE.heading(leaf.place()).portal())
                .sorted(Comparator.<PlannedLeaf>comparingInt(
                                leaf -> STRUCTURE.heading(leaf.place()).order())
                        .thenComparing(leaf -> leaf.branches().stream()
                                .map(name -> String.format("%05d", branchOrder.indexOf(name)))
                                .toList()
                                .toString())
                        .thenComparingInt(PlannedLeaf::number))
                .toList();
    }

    private void place(PlannedLeaf leaf, Effective earlier) {
        var heading = STRUCTURE.heading(leaf.place());
        if (!heading.leafAllowed()) {
            block("plan.not-a-lowest-heading", heading.number(), Integer.toString(leaf.number()));
            return;
        }
        boolean same = earlier != null && earlier.leaf().sha256().equals(leaf.sha256());
        boolean corrected = same
                && tagging.corrected(
                        leaf, earlier.sequence() + "#" + earlier.leaf().id());
        if (same && !corrected) {
            tagging.unchanged(leaf, earlier.sequence(), earlier.leaf(), folder(leaf, heading));
            return;
        }
        var problem = tagging.problem(leaf, heading);
        if (problem.isPresent()) {
            blocks.add(problem.get());
            return;
        }
        if (title(leaf).isEmpty() || !XmlText.writable(title(leaf))) {
            block("plan.title-missing", Integer.toString(leaf.number()));
            return;
        }
        var path = path(leaf, heading);
        var href = corrected ? earlierFile(earlier) : href(leaf, heading);
        if (path == null || href == null) return;
        if (corrected) delete(leaf.number(), earlier, "-gone");
        boolean replaces = earlier != null && !corrected && !alwaysNew(heading);
        add(
                new ProjectedLeaf(
                        leaf.number(),
                        id(leaf.number()),
                        heading,
                        path,
                        backbone(heading),
                        replaces ? REPLACE : NEW,
                        replaces ? earlier.sequence() + "#" + earlier.leaf().id() : null,
                        href,
                        title(leaf),
                        leaf),
                earlier);
    }

    /** Path of the file that an earlier leaf names; its checksum is kept for the leaf that names it again. */
    private String earlierFile(Effective earlier) {
        var old = earlier.leaf();
        var href = old.href().startsWith("../") ? old.href() : "../" + earlier.sequence() + "/" + old.href();
        elsewhere.put(href, old.md5());
        return href;
    }

    /** @param mark tells its id from that of a leaf that comes in its place */
    private void delete(int number, Effective earlier, String mark) {
        var old = earlier.leaf();
        var heading = STRUCTURE.heading(old.place());
        var path = LeafSection.parse(old.section());
        leaves.add(new ProjectedLeaf(
                number,
                id(number) + mark,
                heading,
                path,
                old.backbone(),
                DELETE,
                earlier.sequence() + "#" + old.id(),
                null,
                old.title(),
                null));
    }

    private void add(ProjectedLeaf leaf, Effective earlier) {
        if (leaf.operation() == REPLACE && !earlier.leaf().section().equals(leaf.section()))
            block("plan.moved", Integer.toString(leaf.leaf()), earlier.sequence());
        else {
            leaves.add(leaf);
            tagging.filed(leaf, folder(leaf.content(), leaf.heading()));
        }
    }

    /** Cover letters and forms belong to one sequence: each is new (CDE 4.1.14; FDA: form and letter with each sequence). */
    private static boolean alwaysNew(Heading heading) {
        return heading.form()
                || COVER_LETTERS.containsValue(heading.place())
                || heading.place().equals("m1-2-cover-letters");
    }

    private String id(int number) {
        return String.format("leaf-%04d-%s", number, order.number());
    }

    private String backbone(Heading heading) {
        return heading.region() == null ? "index.xml" : order.region().backbone();
    }

    private String title(PlannedLeaf leaf) {
        var title = leaf.title(order.region());
        return title == null ? "" : title.strip();
    }

    private List<Step> path(PlannedLeaf leaf, Heading heading) {
        var path = new ArrayList<Step>();
        for (var at : STRUCTURE.pathTo(heading)) {
            if (at.partOfRegionalQuality()) {
                if (order.region() == Region.CN && "cnprt2".equals(order.china().productType()))
                    path.add(new Step("node-extension", Map.of(), at.detail()));
                continue;
            }
            if (at.form()) {
                path.add(new Step("form", Map.of("form-type", at.detail()), null));
                continue;
            }
            var attributes = keys(leaf, at);
            if (attributes == null) return null;
            path.add(new Step(at.place(), attributes, null));
        }
        path.addAll(EuropeanModule.wrapper(heading, order.european(), branchesOf(leaf)));
        return path;
    }

    private List<Branch> branchesOf(PlannedLeaf leaf) {
        return leaf.branches().stream()
                .map(branches::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** Attributes of a keyed heading from the leaf's branches; null, and a block, if a required one is missing. */
    private Map<String, String> keys(PlannedLeaf leaf, Heading heading) {
        if (EuropeanModule.ofProductTexts(heading)
                && EuropeanModule.text(branchesOf(leaf)).isEmpty()) {
            block("plan.branch-missing", Integer.toString(leaf.number()), heading.number(), "xml:lang");
            return null;
        }
        if (heading.keys().isEmpty()) return Map.of();
        var names =
                heading.keys().stream().map(key -> key.replaceAll("[!?]", "")).toList();
        var attributes = new LinkedHashMap<String, String>();
        for (var name : leaf.branches()) {
            var branch = branches.get(name);
            if (branch != null && names.containsAll(branch.kind().attributes())) attributes.putAll(branch.attributes());
        }
        for (var key : heading.keys())
            if (key.endsWith("!") && !attributes.containsKey(key.substring(0, key.length() - 1))) {
                block(
                        "plan.branch-missing",
                        Integer.toString(leaf.number()),
                        heading.number(),
                        key.substring(0, key.length() - 1));
                return null;
            }
        return attributes;
    }

    private String folder(PlannedLeaf leaf, Heading heading) {
        var folder = new StringBuilder();
        for (var part : heading.folder().split("/")) {
            var name = part.startsWith("{") ? branchFolder(leaf, part.substring(1, part.length() - 1)) : part;
            if (!name.isEmpty()) folder.append(name).append('/');
        }
        for (var name : EuropeanModule.folders(heading, order.european(), branchesOf(leaf)))
            folder.append(name).append('/');
        return folder + tagging.folder(leaf, heading);
    }

    private String href(PlannedLeaf leaf, Heading heading) {
        var folder = folder(leaf, heading);
        if (!Names.goodFile(leaf.fileName())) {
            block("plan.file-name", Integer.toString(leaf.number()), leaf.fileName());
            return null;
        }
        int dot = leaf.fileName().lastIndexOf('.');
        var stem = EuropeanModule.stem(
                heading, order.european(), branchesOf(leaf), leaf.fileName().substring(0, dot));
        var extension = leaf.fileName().substring(dot);
        int room = order.region().longestPath()
                - order.application().length()
                - order.number().length()
                - 2
                - folder.length()
                - extension.length();
        if (room < 8) {
            block(
                    "plan.path-too-long",
                    Integer.toString(leaf.number()),
                    folder,
                    Integer.toString(order.region().longestPath()));
            return null;
        }
        // Counting on from where the last leaf of that name stopped keeps thousands of equal names quick.
        for (int attempt = attempts.getOrDefault(folder + stem, 1); ; attempt++) {
            var tail = attempt == 1 ? "" : "-" + attempt;
            int longest = Math.min(room, Names.LONGEST - extension.length()) - tail.length();
            var cut = stem.length() > longest ? stem.substring(0, longest).replaceAll("-$", "") : stem;
            var path = folder + cut + tail + extension;
            var held = digestAtPath.putIfAbsent(path, leaf.sha256());
            if (held == null) attempts.put(folder + stem, attempt);
            if (held == null || held.equals(leaf.sha256())) return path;
        }
    }

    private String branchFolder(PlannedLeaf leaf, String kind) {
        for (var name : leaf.branches()) {
            var branch = branches.get(name);
            if (branch == null || !branch.kind().name().equalsIgnoreCase(kind)) continue;
            return branchFolders.computeIfAbsent(name, missing -> {
                var slug = Names.slug(String.join(" ", branch.attributes().values()), LONGEST_BRANCH_FOLDER);
                return branchFolders.containsValue(slug) ? slug + "-" + name.toLowerCase(java.util.Locale.ROOT) : slug;
            });
        }
        return "";
    }

    private void block(String code, String... arguments) {
        blocks.add(FindingList.of(code, order.region(), false, null, (Object[]) arguments));
    }
}
