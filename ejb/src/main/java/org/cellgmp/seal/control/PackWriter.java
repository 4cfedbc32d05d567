package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.seal.PackChoice;
import org.cellgmp.seal.PackLines;
import org.cellgmp.seal.PackScope;
import org.cellgmp.seal.PackSink;
import org.cellgmp.seal.SealedEvent;

/** Writes the pack of ear/docs/seal-format.md: every place below the last checkpoint, as an event or as a hash. */
@ApplicationScoped
public class PackWriter {
    private static final int PORTION = 2_000;

    @Inject
    SealTransaction transaction;

    public PackWriter() {}

    /** Without a container. */
    PackWriter(SealTransaction transaction) {
        this.transaction = transaction;
    }

    /** The size that a pack written now has: that of the last checkpoint; 0 if nothing is sealed. */
    public long size() {
        return transaction.apart(connection -> new SealShelf(connection)
                .checkpointsBelow(Long.MAX_VALUE, 1).stream()
                        .findFirst()
                        .map(note -> note.checkpoint().size())
                        .orElse(0L));
    }

    /** Writes the pack of the size; entries beside it may follow, the archive stays open. */
    public void write(PackScope scope, long size, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("keys.txt"));
        for (var line : keys()) zip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("checkpoints.txt"));
        checkpoints(size, text -> zip.write((text + "\n").getBytes(StandardCharsets.UTF_8)));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("trail.jsonl"));
        places(scope, portion -> portion, size, new PackLines(zip));
        zip.closeEntry();
    }

    /** Hands out every place below the size. @param choice asked for one portion after the other, in order of place */
    public void write(PackChoice choice, long size, PackSink sink) throws IOException {
        for (var line : keys()) sink.key(line);
        checkpoints(size, sink::checkpoint);
        places(PackScope.ALL, choice, size, sink);
    }

    private void places(PackScope scope, PackChoice choice, long size, PackSink sink) throws IOException {
        var cuts = cuts();
        var kept = kept();
        long hidden = 0;
        for (long first = 0; first < size; first += PORTION) {
            long from = first;
            int count = (int) Math.min(PORTION, size - first);
            for (var event : choice.shown(transaction.apart(connection -> events(connection, scope, from, count)))) {
                hashes(hidden, event.place(), cuts, kept, sink);
                sink.event(event);
                hidden = event.place() + 1;
            }
        }
        hashes(hidden, size, cuts, kept, sink);
    }

    /**
     * Sizes at which a checker must be able to make a root, whatever is shown: of the first checkpoint over the announcement of each
     * key, for a key is trusted only below one.
     */
    private TreeSet<Long> cuts() {
        return transaction.apart(connection -> {
            var shelf = new SealShelf(connection);
            var cuts = new TreeSet<Long>();
            for (var key : shelf.keys()) {
                var announced = new Announcements(connection).place(key);
                if (announced.isEmpty()) continue;
                for (var note : shelf.checkpointsAbove(announced.get(), 1))
                    cuts.add(note.checkpoint().size());
            }
            return cuts;
        });
    }

    private void hashes(long from, long to, TreeSet<Long> cuts, InclusionPath kept, PackSink sink) throws IOException {
        long begin = from;
        for (var cut : cuts.subSet(from, false, to, false)) {
            hashes(begin, cut, kept, sink);
            begin = cut;
        }
        hashes(begin, to, kept, sink);
    }

    /** The places that are not shown, in as few lines as their position allows. */
    private static void hashes(long from, long to, InclusionPath path, PackSink sink) throws IOException {
        for (long at = from; at < to; ) {
            int height =
                    Math.min(at == 0 ? 62 : Long.numberOfTrailingZeros(at), 63 - Long.numberOfLeadingZeros(to - at));
            long end = at + (1L << height);
            sink.hidden(at, end, Base64.getEncoder().encodeToString(path.whole(height, at)));
            at = end;
        }
    }

    private InclusionPath kept() {
        return new InclusionPath((height, first, count) ->
                transaction.apart(connection -> new SealShelf(connection).hashes(height, first, count)));
    }

    private List<String> keys() {
        return transaction.apart(connection -> new SealShelf(connection)
                .keys().stream().map(PublicTrailKey::line).toList());
    }

    /** Takes the text of a checkpoint. */
    private interface Texts {
        void take(String text) throws IOException;
    }

    private void checkpoints(long size, Texts texts) throws IOException {
        long last = 0;
        while (last < size) {
            long from = last;
            var notes = transaction.apart(connection -> new SealShelf(connection).checkpointsAbove(from, 1_000));
            if (notes.isEmpty()) break;
            for (var note : notes) {
                last = note.checkpoint().size();
                if (last <= size) texts.take(note.text());
            }
        }
    }

    private static List<SealedEvent> events(Connection connection, PackScope scope, long first, int count)
            throws SQLException {
        var values = new ArrayList<Object>();
        var sql = "select l.place, " + EventBytes.COLUMNS + " from seal_leaf l join audit_event e on e.id = l.event"
                + " where l.place >= ? and l.place < ?" + conditions(scope, values) + " order by l.place";
        var bytes = new EventBytes(2);
        var events = new ArrayList<SealedEvent>();
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, first);
            query.setLong(2, first + count);
            for (int i = 0; i < values.size(); i++) query.setObject(i + 3, values.get(i));
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    events.add(new SealedEvent(
                            rows.getLong("place"),
                            rows.getLong("id"),
                            bytes.of(rows),
                            Announcements.ACT.equals(rows.getString("act"))));
            }
        }
        return events;
    }

    private static String conditions(PackScope scope, List<Object> values) {
        if (scope.equals(PackScope.ALL)) return "";
        var sql = new StringBuilder(" and (e.act = '" + Announcements.ACT + "' or (1 = 1");
        if (scope.from() != null) {
            sql.append(" and e.happened_at >= ?");
            values.add(scope.from().atOffset(ZoneOffset.UTC));
        }
        if (scope.to() != null) {
            sql.append(" and e.happened_at < ?");
            values.add(scope.to().atOffset(ZoneOffset.UTC));
        }
        if (!scope.records().isEmpty()) {
            sql.append(" and exists (select 1 from audit_term t where t.happened_at = e.happened_at and t.event = e.id"
                            + " and t.term in (")
                    .append(String.join(
                            ", ", java.util.Collections.nCopies(scope.records().size(), "?")))
                    .append("))");
            for (var record : scope.records()) values.add("r:" + record);
        }
        return sql.append("))").toString();
    }
}
