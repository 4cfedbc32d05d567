package org.cellgmp.pack.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.seal.SealedEvent;

/** What the list of events of one part shows and is filtered by, in small columns, so that the list stands before the events are read. */
final class TrailColumns {
    private static final int HINT = 8;
    private static final byte[] LEAF = {0};

    private final Map<String, Integer> people = new LinkedHashMap<>();
    private final Map<String, Integer> acts = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final List<String> who = new ArrayList<>();
    private final List<String> what = new ArrayList<>();
    private final List<String> about = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final StringBuilder hints = new StringBuilder();

    /** @param found numbers that the event names; @param remarked bits of {@link Remarks} */
    void add(SealedEvent event, Collection<String> found, int remarked) {
        var tree = (Map<?, ?>) CanonicalJson.parse(event.canonical());
        places.add(Long.toString(event.place()));
        times.add(Long.toString(micros((String) tree.get("at"))));
        who.add(number(people, tree.get("name") + "\n" + tree.get("actor")));
        what.add(number(acts, (String) tree.get("act")));
        about.add(tree.get("about") == null ? "-1" : number(numbers, (String) tree.get("about")));
        var its = new ArrayList<String>();
        for (var one : new TreeSet<>(found)) its.add(number(numbers, one));
        named.add("[" + String.join(",", its) + "]");
        remarks.add(Integer.toString(remarked));
        hints.append(HexFormat.of().formatHex(leaf(event.canonical()), 0, HINT));
    }

    int size() {
        return places.size();
    }

    private static String number(Map<String, Integer> known, String text) {
        return Integer.toString(known.computeIfAbsent(text, absent -> known.size()));
    }

    static long micros(String at) {
        var moment = Instant.parse(at);
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }

    /** The beginning of the leaf's hash proves nothing; it tells which event was touched once the tree does not fit. */
    static byte[] leaf(byte[] canonical) {
        var digest = PackArchive.sha256();
        digest.update(LEAF);
        return digest.digest(canonical);
    }

    /** As JSON. */
    String text() {
        return "{\"people\":" + Script.json(people.keySet()) + ",\"acts\":" + Script.json(acts.keySet())
                + ",\"numbers\":" + Script.json(numbers.keySet()) + list("place", places) + list("at", times)
                + list("who", who) + list("act", what) + list("about", about) + list("named", named)
                + list("remarks", remarks) + ",\"hints\":" + Script.json(hints.toString()) + "}";
    }

    private static String list(String name, List<String> values) {
        return ",\"" + name + "\":[" + String.join(",", values) + "]";
    }

    /** The text of the event as a reader looks for numbers in it: an escaped control character is no letter before one. */
    static String legible(byte[] canonical) {
        var text = new String(canonical, StandardCharsets.UTF_8);
        return text.contains("\\u00") ? text.replaceAll("\\\\u00[01][0-9a-f]", " ") : text;
    }
}
