package org.cellgmp.history.control;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.ectd.SequenceFiles;
import org.cellgmp.history.KeptFile;
import org.cellgmp.history.SequenceContent;

/** A sequence as its files lie in the store: digests are known, bytes are read where they are asked for. */
public final class KeptFiles implements SequenceFiles {
    private final String application;
    private final String name;
    private final Map<String, KeptFile> kept = new TreeMap<>();
    private final Map<String, Long> sizes = new TreeMap<>();
    private final List<String> folders;
    private final List<String> empty;
    private final Store store;

    /** Gives the bytes of a digest. */
    @FunctionalInterface
    public interface Store {
        InputStream open(String sha256) throws IOException;
    }

    public KeptFiles(SequenceContent content, Store store) {
        application = content.application();
        name = content.number();
        this.store = store;
        empty = content.emptyFolders();
        var above = new TreeSet<String>(empty);
        for (var line : content.files()) {
            long size = Long.parseLong(line.size());
            kept.put(line.path(), new KeptFile(line.path(), line.sha256(), line.md5(), size, null));
            sizes.put(line.path(), size);
            for (int slash = line.path().lastIndexOf('/');
                    slash > 0;
                    slash = line.path().lastIndexOf('/', slash - 1))
                if (!above.add(line.path().substring(0, slash))) break;
        }
        folders = List.copyOf(above);
    }

    @Override
    public String application() {
        return application;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Long> files() {
        return sizes;
    }

    @Override
    public List<String> folders() {
        return folders;
    }

    @Override
    public List<String> emptyFolders() {
        return empty;
    }

    /** None: a package that holds one is refused. */
    @Override
    public List<String> links() {
        return List.of();
    }

    @Override
    public InputStream open(String path) throws IOException {
        return store.open(file(path).sha256());
    }

    @Override
    public String md5(String path) throws IOException {
        return file(path).md5();
    }

    private KeptFile file(String path) throws FileNotFoundException {
        var file = kept.get(path);
        if (file == null) throw new FileNotFoundException(path);
        return file;
    }
}
