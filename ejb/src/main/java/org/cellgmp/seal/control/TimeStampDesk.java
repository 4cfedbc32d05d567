package org.cellgmp.seal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private static final int LARGEST_ANSWER = 64 * 1024;

    @Inject
    SealTransaction transaction;

    @Inject
    OutsideFiles files;

    private URI authority = configured();
    private Duration apart = minutes();
    private volatile String trouble;

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

    /** Why the last request brought no stamp; null if it did, or none was made. */
    public String trouble() {
        return trouble;
    }

    /** Asks for a stamp if the trail has grown since the last one and that is old enough. @return true if there is one more */
    boolean stamp() {
        if (!on()) return false;
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
            var stamped = asked(next.text());
            long size = next.checkpoint().size();
            keep(size, stamped, asked);
            for (var folder : files.folders()) files.stamp(folder, size, stamped.encoded());
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
