package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.seal.control.StampedNote.NotStamped;

/**
 * Has the newest checkpoint stamped by an outside authority, now and then. Off unless the environment variable
 * CELLGMP_TIMESTAMP_URL names one. Sealing goes on without it.
 */
@ApplicationScoped
public class TimeStampDesk {
    /** Stamps are at least this far apart unless CELLGMP_TIMESTAMP_MINUTES says otherwise: authorities count requests. */
    static final Duration APART = Duration.ofHours(1);

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int PORTION = 100;
    private static final int LARGEST_ANSWER = 64 * 1024;

    @Inject
    SealTransaction transaction;

    @Inject
    OutsideFiles files;

    private URI authority = configured();
    private Duration apart = minutes();
    private volatile String trouble;
    private volatile String outside;
    /** Size of the last checkpoint whose stamp lies in the folder, with all before it. */
    private final Map<Path, Long> reached = new ConcurrentHashMap<>();

    private static URI configured() {
        var named = System.getenv("CELLGMP_TIMESTAMP_URL");
        return named == null || named.isBlank() ? null : URI.create(named.strip());
    }

    private static Duration minutes() {
        var named = System.getenv("CELLGMP_TIMESTAMP_MINUTES");
        return named == null || named.isBlank() ? APART : Duration.ofMinutes(Long.parseLong(named.strip()));
    }

    /** Without a container. */
    TimeStampDesk at(URI authority, Duration apart, SealTransaction transaction, OutsideFiles files) {
        this.files = files;
        this.authority = authority;
        this.apart = apart;
        this.transaction = transaction;
        return this;
    }

    /** Takes note of what went wrong outside of a request. */
    void tell(String what) {
        trouble = what;
    }

    boolean on() {
        return authority != null;
    }

    /** Address of the authority; null if none is configured. */
    public String authority() {
        return authority == null ? null : authority.toString();
    }

    /** Why the last request brought no stamp, or else why stamps are not outside; null if there is nothing to tell. */
    public String trouble() {
        return trouble != null ? trouble : outside;
    }

    /** Asks for a stamp if the trail has grown since the last one and that is old enough. @return true if there is one more */
    boolean stamp() {
        if (!on()) return false;
        boolean more = ask();
        follow();
        return more;
    }

    private boolean ask() {
        var next = transaction.apart(connection -> {
            var note = new SealShelf(connection).checkpointsBelow(Long.MAX_VALUE, 1);
            var last = new TimeStampShelf(connection).below(Long.MAX_VALUE, 1);
            if (note.isEmpty()) return null;
            if (last.isEmpty()) return note.get(0);
            boolean grown = note.get(0).checkpoint().size() > last.get(0).size();
            boolean due = !last.get(0).requested().plus(apart).isAfter(HouseClock.now());
            return grown && due ? note.get(0) : null;
        });
        if (next == null) return false;
        try {
            var asked = HouseClock.now();
            keep(next.checkpoint().size(), asked(next.text()), asked);
            trouble = null;
            return true;
        } catch (NotStamped | IOException failed) {
            trouble = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Writes outside what is not there yet. A folder that refuses holds nothing up; it is told, and tried again at the next round. */
    private void follow() {
        String refused = null;
        for (var folder : files.folders()) {
            try {
                follow(folder);
            } catch (IOException unreachable) {
                refused = "time stamps cannot be written to " + folder + ": " + unreachable.getMessage();
            }
        }
        outside = refused;
    }

    /** What lies there is never replaced: a check compares it with the table. */
    private void follow(Path folder) throws IOException {
        var known = reached.get(folder);
        // Only the first look asks the folder: between two starts nobody else writes there.
        var there = known == null ? files.stamps(folder).keySet() : Set.<Long>of();
        long from = known == null ? -1 : known;
        while (true) {
            long last = from;
            var kept = transaction.apart(connection -> new TimeStampShelf(connection).tokensAbove(last, PORTION));
            if (kept.isEmpty()) return;
            for (var one : kept) {
                if (!there.contains(one.size())) files.stamp(folder, one.size(), one.token());
                from = one.size();
            }
            reached.put(folder, from);
        }
    }

    private void keep(long size, StampedNote stamped, Instant requested) {
        transaction.apart(connection -> {
            new TimeStampShelf(connection).keep(size, stamped, requested);
            return null;
        });
    }

    private StampedNote asked(String note) throws IOException, InterruptedException, NotStamped {
        var request = StampedNote.request(note);
        var response = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()
                .send(
                        HttpRequest.newBuilder(authority)
                                .timeout(TIMEOUT)
                                .header("Content-Type", "application/timestamp-query")
                                .header("Accept", "application/timestamp-reply")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            var bytes = body.readNBytes(LARGEST_ANSWER + 1);
            if (response.statusCode() != 200)
                throw new NotStamped("the authority answered with status " + response.statusCode(), null);
            if (bytes.length > LARGEST_ANSWER) throw new NotStamped("the answer of the authority is too long", null);
            return StampedNote.answer(request, note, bytes);
        }
    }

    /** Newest first. */
    public List<org.cellgmp.seal.TimeStamp> stamps(long below, int limit) {
        return transaction.apart(connection -> new TimeStampShelf(connection).below(below, limit));
    }

    /** The token and the note, as they are kept. @return null if there is none */
    public byte[][] kept(long size) {
        return transaction
                .apart(connection -> new TimeStampShelf(connection).token(size))
                .filter(kept -> kept.note() != null)
                .map(kept -> new byte[][] {kept.token(), kept.note().getBytes(java.nio.charset.StandardCharsets.UTF_8)})
                .orElse(null);
    }
}
