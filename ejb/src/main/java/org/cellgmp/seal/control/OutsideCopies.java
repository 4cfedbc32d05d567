package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.seal.SealStanding;

/** Brings checkpoints from the database to the files outside of it, and sees whether the database is older than they are. */
@ApplicationScoped
public class OutsideCopies {
    private static final int PORTION = 500;

    @Inject
    OutsideFiles files;

    @Inject
    SealTransaction transaction;

    @Inject
    Trail trail;

    /** Once a start. */
    private final Set<Path> told = ConcurrentHashMap.newKeySet();

    private final Map<Path, Long> reached = new ConcurrentHashMap<>();

    /**
     * At each start: an outside checkpoint that is not in the database means that the database was put back, or replaced. A folder that
     * cannot be read is compared once it can.
     */
    void compare() {
        reached.clear();
        for (var folder : files.folders()) {
            try {
                compare(folder);
            } catch (IOException unreachable) {
                reached.remove(folder); // told by the first writing
            }
        }
    }

    private void compare(Path folder) throws IOException {
        var outside = files.largest(folder);
        reached.put(folder, outside.map(note -> note.checkpoint().size()).orElse(0L));
        if (outside.isPresent()) compare(folder, outside.get());
    }

    private void compare(Path folder, SignedNote outside) {
        var here = transaction.apart(connection -> {
            var shelf = new SealShelf(connection);
            return shelf.checkpointsBelow(outside.checkpoint().size() + 1, 1).stream()
                    .findFirst();
        });
        if (here.map(SignedNote::text).filter(outside.text()::equals).isPresent()) return;
        long size = transaction.apart(connection -> new SealShelf(connection).size());
        // What is sealed from here on is told outside as well, beside what it contradicts.
        reached.put(folder, Math.min(size, outside.checkpoint().size()));
        if (!told.add(folder)) return;
        trail.appendApart(Act.of("seal.rolled-back", null)
                .with("outside", folder.getFileName().toString())
                .with("outside size", Long.toString(outside.checkpoint().size()))
                .with(
                        "outside root",
                        java.util.HexFormat.of().formatHex(outside.checkpoint().root()))
                .with("size", Long.toString(size)));
    }

    /** Appends what the files do not have yet. A folder that cannot be written holds nothing up; it is told and tried again. */
    void follow() {
        IOException last = null;
        for (var folder : files.folders()) {
            try {
                follow(folder);
            } catch (IOException unreachable) {
                last = new IOException(
                        "checkpoints cannot be written to " + folder + ": " + unreachable.getMessage(), unreachable);
            }
        }
        if (last != null) throw new UncheckedIOException(last);
    }

    private void follow(Path folder) throws IOException {
        if (!reached.containsKey(folder)) compare(folder);
        while (true) {
            long from = reached.getOrDefault(folder, 0L);
            var notes = transaction.apart(connection -> new SealShelf(connection).checkpointsAbove(from, PORTION));
            if (notes.isEmpty()) return;
            var first = transaction.apart(
                    connection -> new SealShelf(connection).keys().get(0));
            files.append(folder, notes, first);
            reached.put(folder, notes.get(notes.size() - 1).checkpoint().size());
        }
    }

    /** How far each folder is. */
    List<SealStanding.Outside> standing() {
        return files.folders().stream()
                .map(folder -> new SealStanding.Outside(folder.toString(), reached.getOrDefault(folder, 0L)))
                .toList();
    }
}
