package org.cellgmp.dossier.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.dossier.KeptPart;
import org.cellgmp.dossier.PublishedLeaf;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.ectd.SequenceFiles;

/**
 * An earlier sequence of ours, as far as it is kept outside its ZIP: its backbones and study tagging files can be read, of its
 * leaf files size and checksum are known.
 */
final class EarlierSequence implements SequenceFiles {
    private final String application;
    private final String number;
    private final SequenceWriter.Source source;
    private final Map<String, Long> sizes = new TreeMap<>();
    private final Map<String, String> sums = new TreeMap<>();
    private final Map<String, KeptPart> parts = new TreeMap<>();

    EarlierSequence(String application, PublishedSequence published, SequenceWriter.Source source) {
        this.application = application;
        this.number = published.number();
        this.source = source;
        published.leaves().forEach(this::leaf);
        published.taggings().forEach(tagging -> leaf(tagging.leaf()));
        for (var part : published.kept()) {
            parts.put(part.path(), part);
            sizes.put(part.path(), Long.valueOf(part.size()));
        }
        sums.put("index.xml", published.indexMd5());
    }

    /** A leaf may name a file of a sequence before it, which is not held here. */
    private void leaf(PublishedLeaf leaf) {
        if (leaf.href() == null || leaf.href().startsWith("../")) return;
        sizes.put(leaf.href(), Long.valueOf(leaf.size()));
        sums.put(leaf.href(), leaf.md5());
    }

    /**
     * The latest of a history without a gap, in order, back to where nothing was kept yet: one that is left out is told to be
     * not at hand, whereas a gap would be told of its successor.
     */
    static List<EarlierSequence> of(SequenceOrder order, SequenceWriter.Source source) {
        var earlier = new ArrayList<EarlierSequence>();
        var history = order.history();
        for (int at = history.size() - 1; at >= 0 && !history.get(at).kept().isEmpty(); at--)
            earlier.add(0, new EarlierSequence(order.application(), history.get(at), source));
        return earlier;
    }

    @Override
    public String application() {
        return application;
    }

    @Override
    public String name() {
        return number;
    }

    @Override
    public Map<String, Long> files() {
        return sizes;
    }

    @Override
    public List<String> folders() {
        var folders = new TreeSet<String>();
        for (var path : sizes.keySet())
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
                if (!folders.add(path.substring(0, slash))) break;
        return List.copyOf(folders);
    }

    @Override
    public List<String> emptyFolders() {
        return List.of();
    }

    @Override
    public List<String> links() {
        return List.of();
    }

    /** @throws IOException also for a leaf file, whose bytes no judgement of a later sequence asks for */
    @Override
    public InputStream open(String path) throws IOException {
        var part = parts.get(path);
        if (part == null) throw new NoSuchFileException(path);
        return source.open(part.sha256());
    }

    @Override
    public String md5(String path) throws IOException {
        var sum = sums.get(path);
        if (sum != null) return sum;
        try (var in = open(path)) {
            return org.cellgmp.ectd.Digests.copy(in, java.io.OutputStream.nullOutputStream())
                    .md5();
        }
    }
}
