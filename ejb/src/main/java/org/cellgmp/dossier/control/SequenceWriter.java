package org.cellgmp.dossier.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.dossier.KeptPart;
import org.cellgmp.dossier.PublishedLeaf;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.PublishedTagging;
import org.cellgmp.ectd.Digests;
import org.cellgmp.ectd.KnownFiles;
import org.cellgmp.ectd.LeafOperation;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.StandardFile;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.record.CanonicalJson;

/**
 * Writes the next sequence of a region: leaf files byte for byte, the official files that are held, regional backbone,
 * index.xml, and index-md5.txt last. The same order gives the same bytes.
 */
public final class SequenceWriter {
    private final StandardFiles standards;
    private final Source source;
    private final KnownFiles known;

    /** Opens a stored file by its digest. */
    @FunctionalInterface
    public interface Source {
        InputStream open(String sha256) throws IOException;
    }

    /** Looks at every file anew. */
    public SequenceWriter(StandardFiles standards, Source source) {
        this(standards, source, KnownFiles.looking(source::open));
    }

    public SequenceWriter(StandardFiles standards, Source source, KnownFiles known) {
        this.standards = standards;
        this.source = source;
        this.known = known;
    }

    /** What keeps the sequence from being built; empty if nothing does. */
    public static List<SequenceFinding> blocks(SequenceOrder order) {
        return new Projection(order).blocks();
    }

    /** What keeps it from being what it is stated to be. */
    public static List<SequenceFinding> statementBlocks(SequenceOrder order) {
        return StatementCheck.blocks(order);
    }

    /** What the sequence would hold, without writing it: section by section for the plan's page. */
    public static List<PublishedLeaf> preview(SequenceOrder order) {
        var projection = new Projection(order);
        var leaves = new ArrayList<>(projection.leaves());
        projection.taggings().forEach(tagging -> leaves.add(tagging.leaf()));
        leaves.sort(Comparator.comparingInt(leaf -> leaf.heading().order()));
        return leaves.stream().map(leaf -> published(leaf, "", "")).toList();
    }

    /** Lays the sequence out as a new folder, named by its four digits. */
    public PublishedSequence write(SequenceOrder order, Path applicationFolder) throws IOException {
        var draft = draft(order);
        draft.unfold(applicationFolder);
        return draft.content();
    }

    /**
     * The sequence as it will be, without the bytes of its leaves.
     *
     * @throws IllegalStateException if {@link #blocks} is not empty
     * @throws IOException if a file is not kept
     */
    DraftSequence draft(SequenceOrder order) throws IOException {
        var projection = new Projection(order);
        if (!projection.blocks().isEmpty())
            throw new IllegalStateException(
                    "blocked: " + projection.blocks().get(0).code());
        var draft = new DraftSequence(order.application(), order.number(), source);
        var files = known.of(projection.leaves().stream()
                .filter(leaf -> leaf.href() != null && !projection.elsewhere().containsKey(leaf.href()))
                .map(leaf -> leaf.content().sha256())
                .collect(java.util.stream.Collectors.toSet()));
        var checksums = new HashMap<>(projection.elsewhere());
        for (var leaf : projection.leaves())
            if (leaf.href() != null && !checksums.containsKey(leaf.href())) {
                var file = files.get(leaf.content().sha256());
                draft.leaf(leaf.href(), file);
                checksums.put(leaf.href(), file.md5());
            }

        var published = new ArrayList<PublishedLeaf>();
        for (var leaf : projection.leaves())
            published.add(published(leaf, leaf.href() == null ? "" : checksums.get(leaf.href()), leafSize(leaf)));

        var all = new ArrayList<>(projection.leaves());
        var taggings = new ArrayList<PublishedTagging>();
        var kept = new ArrayList<KeptPart>();
        for (var tagging : projection.taggings()) {
            var bytes = tagging.bytes(order.region(), order.number());
            draft.write(tagging.leaf().href(), bytes);
            kept.add(kept(tagging.leaf().href(), bytes));
            checksums.put(tagging.leaf().href(), Digests.md5(bytes));
            all.add(tagging.leaf());
            taggings.add(StudyTagging.published(
                    tagging, published(tagging.leaf(), Digests.md5(bytes), Integer.toString(bytes.length))));
        }
        all.sort(Comparator.comparingInt(leaf -> leaf.heading().order()));

        for (var file : StandardFile.asked(!taggings.isEmpty())) {
            var held = file.carriedBy(order.region()) ? standards.held(file) : java.util.Optional.<Path>empty();
            if (held.isPresent()) draft.write(file.path(), Files.readAllBytes(held.get()));
        }
        var regional = regional(order, projection.leaves(), checksums);
        draft.write(order.region().backbone(), regional);
        var index = new IndexBackbone(order).bytes(all, checksums, Digests.md5(regional));
        draft.write("index.xml", index);
        var indexMd5 = Digests.md5(index);
        draft.write("index-md5.txt", indexMd5.getBytes(StandardCharsets.US_ASCII));
        kept.add(kept("index.xml", index));
        kept.add(kept(order.region().backbone(), regional));
        draft.holds(new PublishedSequence(
                order.region(),
                order.number(),
                order.opened(),
                indexMd5,
                published,
                order.statement(),
                taggings,
                kept));
        return draft;
    }

    private static KeptPart kept(String path, byte[] bytes) {
        return new KeptPart(path, CanonicalJson.sha256(bytes), Integer.toString(bytes.length));
    }

    private static byte[] regional(SequenceOrder order, List<ProjectedLeaf> leaves, Map<String, String> checksums) {
        return switch (order.region()) {
            case CN -> new ChinaBackbone(order).bytes(leaves, checksums);
            case US -> new UnitedStatesBackbone(order).bytes(leaves, checksums);
            case EU -> new EuropeanBackbone(order).bytes(leaves, checksums);
        };
    }

    private static String leafSize(ProjectedLeaf leaf) {
        return leaf.content() == null ? "0" : Long.toString(leaf.content().size());
    }

    private static PublishedLeaf published(ProjectedLeaf leaf, String md5, String size) {
        return new PublishedLeaf(
                Integer.toString(leaf.leaf()),
                leaf.id(),
                leaf.backbone(),
                leaf.heading().place(),
                leaf.section(),
                leaf.operation(),
                leaf.modifies(),
                leaf.href(),
                leaf.title(),
                md5,
                leaf.content() == null ? null : leaf.content().sha256(),
                size,
                leaf.content() == null ? null : leaf.content().source());
    }

    /** Attributes that every leaf carries, in the order written. @param up path from the backbone to the sequence folder */
    static Map<String, String> attributes(ProjectedLeaf leaf, Map<String, String> checksums, String up) {
        var attributes = new java.util.LinkedHashMap<String, String>();
        attributes.put("ID", leaf.id());
        attributes.put("operation", leaf.operation().word());
        if (leaf.modifies() != null) {
            var modified = leaf.modifies().split("#", 2);
            attributes.put("modified-file", up + "../" + modified[0] + "/" + leaf.backbone() + "#" + modified[1]);
        }
        boolean gone = leaf.operation() == LeafOperation.DELETE;
        attributes.put("checksum", gone ? "" : checksums.get(leaf.href()));
        attributes.put("checksum-type", "md5");
        if (!gone) {
            attributes.put("xlink:type", "simple");
            attributes.put("xlink:href", leaf.inIndex() ? leaf.href() : relative(leaf.backbone(), leaf.href()));
        }
        return attributes;
    }

    /** Path to a file from the folder of the backbone that names it. */
    private static String relative(String backbone, String href) {
        var folder = backbone.substring(0, backbone.lastIndexOf('/') + 1);
        return href.startsWith(folder) ? href.substring(folder.length()) : "../../" + href;
    }
}
