package org.cellgmp.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the packs of ear/docs/vectors/pack, whole and spoilt ones, for whoever writes a checker: run {@code main} with that
 * folder. Each stands in a folder of its own; {@code expected.txt} says how a check ends and what it names.
 */
public final class PackVectors {
    private PackVectors() {}

    /** @param arguments the folder to write into */
    public static void main(String[] arguments) throws IOException {
        for (var file : files().entrySet()) {
            var path = Path.of(arguments[0], file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Paths and contents. */
    static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        var expected = new StringBuilder();
        packs().forEach((name, vector) -> {
            vector.pack().files().forEach((file, bytes) -> files.put(name + "/" + file, bytes));
            expected.append(name).append(' ').append(vector.ends());
            vector.names().forEach(each -> expected.append(' ').append(each));
            expected.append('\n');
        });
        files.put("expected.txt", expected.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /**
     * A pack and what is to be said of it.
     *
     * @param ends 0 or 1
     * @param names of the findings, in the order of the format
     */
    record Vector(InventedPack pack, int ends, List<String> names) {
        Vector(InventedPack pack, int ends, String... names) {
            this(pack, ends, List.of(names));
        }
    }

    static Map<String, Vector> packs() {
        var packs = new LinkedHashMap<String, Vector>();
        var whole = trail().pack();
        whole.outside.add("# key " + whole.keys.get(0));
        whole.outside.addAll(whole.checkpoints.subList(0, 2));
        packs.put("whole", new Vector(whole, 0));

        var excerpt = trail().pack();
        excerpt.lines.subList(0, 4).clear();
        excerpt.lines.add(0, trail().range(0, 4));
        packs.put("excerpt", new Vector(excerpt, 0, "unchecked"));

        var changed = trail().pack();
        var event = new String(trail().events.get(8), StandardCharsets.UTF_8).replace("wang.lei", "lin.mei");
        event = event.replace("Lin Mei", "Lin Mai");
        changed.lines.set(8, InventedTrail.line(8, InventedTrail.text(event)));
        packs.put("changed", new Vector(changed, 1, "changed"));

        var removed = trail().pack();
        removed.lines.remove(9);
        packs.put("removed", new Vector(removed, 1, "gap", "unchecked"));

        var swapped = trail().pack();
        Collections.swap(swapped.lines, 2, 5);
        packs.put("swapped", new Vector(swapped, 1, "gap", "repeated", "unchecked"));

        var forged = trail().pack();
        var stranger = InventedTrail.Signer.of(InventedTrail.ORIGIN, 4711);
        var root = InventedTrail.root(trail().events);
        forged.checkpoints.set(
                4, trail().note(InventedTrail.ORIGIN, trail().events.size(), root, stranger));
        packs.put("forged", new Vector(forged, 1, "forged"));

        var back = trail().pack();
        back.lines.subList(trail().sizes.get(3), back.lines.size()).clear();
        back.outside.add(back.checkpoints.remove(4));
        packs.put("rolled-back", new Vector(back, 1, "rolled-back"));

        var odd = trail().pack();
        var line = odd.lines.get(4);
        odd.lines.set(4, Arrays.copyOf(line, line.length - 9));
        packs.put("unreadable", new Vector(odd, 1, "unreadable", "gap", "unchecked"));
        return packs;
    }

    /** Sixteen events under five checkpoints; the last two are by a second key, which place 10 announces. */
    private static InventedTrail trail() {
        var trail = new InventedTrail(2026);
        trail.grow(2).checkpoint().grow(4).checkpoint().grow(4).announce();
        return trail.grow(3).checkpoint().grow(2).checkpoint();
    }
}
