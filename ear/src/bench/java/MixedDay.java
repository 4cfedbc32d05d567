import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A mixed day of many people at a server with the demonstration site: they look at worklists, lists, batches, events and the
 * trail, open quality events and tell them anew, several of them the same ones. Prints how long each kind of act took, and
 * fails if an update was lost, an act is not in the trail exactly once, or the server broke.
 *
 * <p>{@code java ear/src/bench/java/MixedDay.java ADDRESS ACCOUNTS [PEOPLE [MINUTES]]}, ACCOUNTS a file with what the server
 * printed at its first start. Fifty people for ten minutes unless it is said. Sign-in is measured and left out of the bar.
 */
public final class MixedDay {
    private static final Pattern ACCOUNT = Pattern.compile("  ([a-z-]+)\\s+(\\S+)\\s+(\\S+)");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(DV-[0-9-]+)\"");
    private static final Pattern REVISION = Pattern.compile("\"revision\":\"?([0-9]+)");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern BATCH = Pattern.compile("href=\"(/batches/BR-[0-9-]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final List<String> ROLES = List.of(
            "production-recorder", "production-reviewer", "qc-analyst", "qc-reviewer", "qa-manager", "inspector");
    private static final int SHARED_EVENTS = 12;
    private static final Duration BETWEEN = Duration.ofMillis(1_500);
    private static final long BAR_MILLIS = 300;

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;
    private final Map<String, String[]> accounts = new TreeMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> told = new ConcurrentHashMap<>();
    private final List<String> events = new ArrayList<>();
    private final List<String> batches = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> opened = new ConcurrentLinkedQueue<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();

    private MixedDay(URI address, Path accounts) throws IOException {
        this.address = address;
        for (var line : Files.readAllLines(accounts)) {
            var account = ACCOUNT.matcher(line);
            if (account.lookingAt())
                this.accounts.put(account.group(1), new String[] {account.group(2), account.group(3)});
        }
    }

    public static void main(String[] args) throws Exception {
        var day = new MixedDay(URI.create(args[0]), Path.of(args[1]));
        int people = args.length > 2 ? Integer.parseInt(args[2]) : 50;
        double minutes = args.length > 3 ? Double.parseDouble(args[3]) : 10;
        System.exit(day.lived(people, Duration.ofSeconds(Math.round(minutes * 60))) ? 0 : 1);
    }

    private boolean lived(int people, Duration length) throws Exception {
        for (var role : ROLES) tokens.put(role, token(role));
        for (int i = 0; i < SHARED_EVENTS; i++) events.add(open("production-recorder", "shared " + i));
        var seen = BATCH.matcher(session("qa-manager").get("/batches"));
        while (seen.find()) if (!batches.contains(seen.group(1))) batches.add(seen.group(1));
        var end = Instant.now().plus(length);
        var crowd = Executors.newFixedThreadPool(people);
        for (int i = 0; i < people; i++) {
            var role = ROLES.get(i % ROLES.size());
            var chance = new Random(i);
            crowd.submit(() -> {
                try {
                    live(role, chance, end);
                } catch (Throwable failed) {
                    broken.add(role + ": " + failed);
                }
            });
        }
        crowd.shutdown();
        crowd.awaitTermination(length.toSeconds() + 300, TimeUnit.SECONDS);
        return printed(people, length) & allIsThere();
    }

    private void live(String role, Random chance, Instant end) throws Exception {
        var session = timed("sign-in", () -> session(role));
        while (Instant.now().isBefore(end)) {
            act(role, session, chance);
            Thread.sleep((long) (BETWEEN.toMillis() * (0.5 + chance.nextDouble())));
        }
    }

    private void act(String role, Session session, Random chance) throws Exception {
        boolean reads = role.equals("inspector");
        int what = chance.nextInt(reads ? 75 : 100);
        var event = events.get(chance.nextInt(events.size()));
        if (what < 15) timed("worklist", () -> session.get("/worklist"));
        else if (what < 22) timed("worklist, overdue", () -> session.get("/worklist?due=overdue"));
        else if (what < 32) timed("quality events", () -> session.get("/deviations"));
        else if (what < 38) timed("quality events, searched", () -> session.get("/deviations?q=shared"));
        else if (what < 50) timed("quality event", () -> session.get("/deviations/" + event));
        else if (what < 60 && !batches.isEmpty())
            timed("batch record", () -> session.get(batches.get(chance.nextInt(batches.size()))));
        else if (what < 68) timed("batches", () -> session.get("/batches"));
        else if (what < 75)
            timed(
                    "trail or materials",
                    () -> session.get(role.equals("qa-manager") || reads ? "/trail" : "/materials"));
        else if (what < 85) timed("open", () -> opened.add(open(role, "by " + role)));
        else tell(role, event, chance);
    }

    /** Reads the revision, thinks, and tells the event anew: somebody else may have been quicker. */
    private void tell(String role, String event, Random chance) throws Exception {
        var revision = timed("read over REST", () -> revision(role, event));
        Thread.sleep(chance.nextInt(200));
        timed("tell anew", () -> {
            var answer = rest(role, "POST", "/api/v1/deviations/" + event + "/account", """
                    {"revision":"%s","title":"shared, told anew","description":"Invented.","reason":"%s"}""".formatted(
                            revision, Long.toHexString(chance.nextLong())));
            if (answer.statusCode() == 200)
                told.computeIfAbsent(event, each -> new AtomicInteger()).incrementAndGet();
            else if (answer.statusCode() == 409) conflicts.incrementAndGet();
            else throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            return null;
        });
    }

    private String open(String role, String title) throws Exception {
        var answer = rest(role, "POST", "/api/v1/deviations", """
                {"title":"%s","description":"Invented for a benchmark."}""".formatted(title));
        var number = NUMBER.matcher(answer.body());
        if (answer.statusCode() != 201 || !number.find())
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        return number.group(1);
    }

    private int revision(String role, String event) throws Exception {
        var found = REVISION.matcher(
                rest(role, "GET", "/api/v1/deviations/" + event, null).body());
        if (!found.find()) throw new IllegalStateException("no revision of " + event);
        return Integer.parseInt(found.group(1));
    }

    /** Every accepted act moved the revision once and stands in the trail once. */
    private boolean allIsThere() throws Exception {
        boolean all = true;
        for (var event : events) {
            int wanted = told.getOrDefault(event, new AtomicInteger()).get();
            int acts = count(event, "deviation.described");
            all &= same(event + ", told anew: in the trail", wanted, acts);
            all &= same(event + ", opened: in the trail", 1, count(event, "deviation.opened"));
        }
        for (var event : opened) all &= same(event + ", opened: in the trail", 1, count(event, "deviation.opened"));
        System.out.printf(
                "%d events opened, %d accepted changes of %d shared events, %d refused as changed meanwhile%n",
                opened.size(),
                told.values().stream().mapToInt(AtomicInteger::get).sum(),
                events.size(),
                conflicts.get());
        System.out.println(
                all ? "every act is in the trail once; no update was lost" : "NOT every act is in the trail once");
        return all;
    }

    private static boolean same(String what, int wanted, int found) {
        if (wanted != found) System.out.println(what + " " + found + " times, wanted " + wanted);
        return wanted == found;
    }

    private int count(String record, String act) throws Exception {
        int count = 0;
        String after = null;
        do {
            var answer = rest(
                    "inspector",
                    "GET",
                    "/api/v1/trail?limit=200&record=" + record + "&act=" + act
                            + (after == null ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8)),
                    null);
            if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
            count += answer.body().split("\"act\":\"" + Pattern.quote(act) + "\"", -1).length - 1;
            var next = NEXT.matcher(answer.body());
            after = next.find() ? next.group(1) : null;
        } while (after != null);
        return count;
    }

    private boolean printed(int people, Duration length) {
        System.out.printf(
                "%d people, %d s, about %d ms between the acts of each%n%n",
                people, length.toSeconds(), BETWEEN.toMillis());
        System.out.printf("%-26s %7s %8s %8s %8s%n", "act", "count", "p50 ms", "p95 ms", "p99 ms");
        var within = new ArrayList<Long>();
        for (var kind : new TreeMap<>(times).entrySet()) {
            var sorted = kind.getValue().stream().sorted().toList();
            row(kind.getKey(), sorted);
            if (!kind.getKey().equals("sign-in")) within.addAll(sorted);
        }
        within.sort(null);
        row("all but sign-in", within);
        broken.stream().limit(10).forEach(System.out::println);
        boolean fast = at(within, 95) <= BAR_MILLIS;
        System.out.printf(
                "%nbar: p95 at most %d ms, nothing broken: %s%n",
                BAR_MILLIS, fast && broken.isEmpty() ? "met" : "MISSED");
        return fast && broken.isEmpty();
    }

    private static void row(String name, List<Long> sorted) {
        System.out.printf(
                "%-26s %7d %8d %8d %8d%n", name, sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1L, sorted.size() * (long) percent / 100));
    }

    private interface Work<T> {
        T done() throws Exception;
    }

    private <T> T timed(String what, Work<T> work) throws Exception {
        long from = System.nanoTime();
        try {
            return work.done();
        } finally {
            long took = (System.nanoTime() - from) / 1_000_000;
            times.computeIfAbsent(what, each -> new ConcurrentLinkedQueue<>()).add(took);
        }
    }

    private String token(String role) throws Exception {
        var account = accounts.get(role);
        var answer = rest(null, "POST", "/api/v1/tokens", """
                {"account":"%s","password":"%s","label":"mixed day"}""".formatted(account[0], account[1]));
        var token = TOKEN.matcher(answer.body());
        if (!token.find()) throw new IllegalStateException("no token for " + role + ": " + answer.body());
        return token.group(1);
    }

    private HttpResponse<String> rest(String role, String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(1));
        if (role != null) request.header("Authorization", "Bearer " + tokens.get(role));
        if (body != null) request.header("Content-Type", "application/json");
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private Session session(String role) throws Exception {
        var session = new Session();
        var page = session.get("/sign-in");
        var csrf = CSRF.matcher(page);
        var account = accounts.get(role);
        session.post(
                "/sign-in",
                "account=" + account[0] + "&password=" + account[1]
                        + (csrf.find() ? "&csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8) : ""));
        return session;
    }

    /** A person in a browser: keeps cookies. */
    private final class Session {
        private final Map<String, String> cookies = new ConcurrentHashMap<>();

        String get(String path) throws Exception {
            return sent(request(path).GET());
        }

        void post(String path, String form) throws Exception {
            sent(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        private HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(1));
            var kept = new StringBuilder();
            cookies.forEach((name, value) -> kept.append(kept.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            if (!kept.isEmpty()) request.header("Cookie", kept.toString());
            return request;
        }

        private String sent(HttpRequest.Builder request) throws Exception {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
            }
            if (answer.statusCode() >= 400 || answer.statusCode() == 303 && cookies.isEmpty())
                throw new IllegalStateException(answer.statusCode() + " at " + answer.uri());
            return answer.body();
        }
    }
}
