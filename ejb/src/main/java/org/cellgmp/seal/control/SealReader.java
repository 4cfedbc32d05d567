package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.seal.Checkpoint;
import org.cellgmp.seal.SealStanding;
import org.cellgmp.seal.SealedPlace;

/** What is asked of the seals. */
@ApplicationScoped
public class SealReader {
    @Inject
    SealTransaction transaction;

    @Inject
    OutsideCopies copies;

    @Inject
    PackWriter packs;

    @Inject
    SealTrouble trouble;

    public SealStanding standing() {
        return transaction.apart(connection -> {
            var shelf = new SealShelf(connection);
            return new SealStanding(
                    shelf.size(),
                    shelf.checkpointsBelow(Long.MAX_VALUE, 1).stream()
                            .findFirst()
                            .map(SignedNote::checkpoint)
                            .orElse(null),
                    shelf.keys().stream().map(PublicTrailKey::line).toList(),
                    copies.standing(),
                    trouble.told());
        });
    }

    public SealedPlace place(long event) {
        return transaction.apart(connection -> {
            var shelf = new SealShelf(connection);
            var place = shelf.place(event);
            if (place.isEmpty()) return null;
            var note = shelf.checkpointsAbove(place.get(), 1);
            return note.isEmpty()
                    ? null
                    : new SealedPlace(place.get(), note.get(0).checkpoint());
        });
    }

    public Optional<byte[]> proof(long event) {
        return transaction.apart(connection -> proof(connection, event));
    }

    /** As {@link #proof(long)}, in binary form; empty while the event waits for its place. */
    public Optional<byte[]> compactProof(long event) {
        return transaction.apart(connection -> compactProof(connection, event));
    }

    static Optional<byte[]> compactProof(Connection connection, long event) throws SQLException {
        var shelf = new SealShelf(connection);
        var place = shelf.place(event);
        var newest = shelf.checkpointsBelow(Long.MAX_VALUE, 1);
        if (place.isEmpty() || newest.isEmpty() || newest.get(0).checkpoint().size() <= place.get())
            return Optional.empty();
        var checkpoint = newest.get(0).checkpoint();
        return Optional.of(TransItem.inclusion(
                checkpoint.origin(), checkpoint.size(), place.get(), path(shelf, place.get(), checkpoint.size())));
    }

    /** The canonical bytes of an event, as they are a leaf. */
    public byte[] canonical(long event) {
        return transaction.apart(
                connection -> new SealShelf(connection).canonical(event).getBytes(StandardCharsets.UTF_8));
    }

    private static List<byte[]> path(SealShelf shelf, long place, long size) {
        return new InclusionPath((height, first, count) -> {
                    try {
                        return shelf.hashes(height, first, count);
                    } catch (SQLException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .of(place, size);
    }

    static Optional<byte[]> proof(Connection connection, long event) throws SQLException {
        var shelf = new SealShelf(connection);
        var place = shelf.place(event);
        var newest = shelf.checkpointsBelow(Long.MAX_VALUE, 1);
        if (place.isEmpty() || newest.isEmpty() || newest.get(0).checkpoint().size() <= place.get())
            return Optional.empty();
        var path = path(shelf, place.get(), newest.get(0).checkpoint().size());
        var text = "{\"format\":\"cellgmp-proof/1\",\"place\":\"" + place.get() + "\",\"event\":"
                + shelf.canonical(event) + ",\"path\":["
                + path.stream()
                        .map(hash -> '"' + Base64.getEncoder().encodeToString(hash) + '"')
                        .collect(Collectors.joining(","))
                + "],\"checkpoint\":"
                + new String(CanonicalJson.write(newest.get(0).text()), StandardCharsets.UTF_8) + "}\n";
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    public List<Checkpoint> checkpoints(long below, int limit) {
        return transaction.apart(connection -> {
            var checkpoints = new ArrayList<Checkpoint>();
            for (var note : new SealShelf(connection).checkpointsBelow(below, limit))
                checkpoints.add(note.checkpoint());
            return checkpoints;
        });
    }

    public long packSize() {
        return packs.size();
    }
}
