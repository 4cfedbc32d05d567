package org.cellgmp.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** Reads files of checkpoints: remarks, then checkpoints, each followed by an empty line. */
final class CheckpointFile {
    private static final Pattern ORIGIN = Pattern.compile("cellgmp-trail/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String SIGNATURE = "\u2014 ";
    private static final String KEY = "# key ";
    private static final String AT = "at ";
    private static final int LINES = 4;
    private static final int MOST_LINES = 100;

    private final String file;
    private final boolean outside;
    private final IntConsumer unreadable;
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private String key;
    private int keyLine;

    /** @param unreadable is told the line, from 1, of what is no checkpoint */
    CheckpointFile(String file, boolean outside, IntConsumer unreadable) {
        this.file = file;
        this.outside = outside;
        this.unreadable = unreadable;
    }

    static boolean isOrigin(String text) {
        return ORIGIN.matcher(text).matches();
    }

    List<Checkpoint> checkpoints() {
        return checkpoints;
    }

    /** The line of the key that the remarks name; null if they name none. */
    String key() {
        return key;
    }

    int keyLine() {
        return keyLine;
    }

    CheckpointFile read(byte[] bytes) {
        var block = new ArrayList<String>();
        var remarks = true;
        int number = 0;
        int first = 0;
        for (int from = 0; from < bytes.length; ) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') to++;
            var line = Bytes.text(bytes, from, to);
            from = to + 1;
            number++;
            if (remarks && line != null && (line.isEmpty() || line.startsWith("#"))) {
                if (line.startsWith(KEY) && key == null) {
                    key = line.substring(KEY.length());
                    keyLine = number;
                }
                continue;
            }
            remarks = false;
            if (block.isEmpty()) first = number;
            var ends = "".equals(line) && !block.isEmpty() && isSignature(block.get(block.size() - 1));
            if (ends) take(block, first);
            else if (block.size() < MOST_LINES) block.add(line);
            else {
                // No checkpoint has so many: what is kept of it tells where it ends.
                block.set(0, null);
                block.set(MOST_LINES - 1, line);
            }
            // A last line that was cut off is not one.
            if (to == bytes.length && !ends) block.set(block.size() - 1, null);
        }
        if (!block.isEmpty()) take(block, first);
        return this;
    }

    private void take(List<String> block, int first) {
        var read = checkpoint(block, file, first, outside);
        if (read == null) unreadable.accept(first);
        else checkpoints.add(read);
        block.clear();
    }

    private static boolean isSignature(String line) {
        return line != null && line.startsWith(SIGNATURE);
    }

    /** The checkpoint whose text is one string, as a proof holds it; null if it is none. */
    static Checkpoint single(String text, String file) {
        if (!text.endsWith("\n")) return null;
        return checkpoint(Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1)), file, 1, false);
    }

    private static Checkpoint checkpoint(List<String> lines, String file, int first, boolean outside) {
        if (lines.size() < LINES + 2
                || lines.contains(null)
                || !lines.get(LINES).isEmpty()) return null;
        var root = Bytes.base64(lines.get(2));
        var moment = lines.get(3).getBytes(StandardCharsets.UTF_8);
        long size = Bytes.number(lines.get(1));
        if (!isOrigin(lines.get(0)) || size < 0 || root == null || root.length != Bytes.HASH) return null;
        if (!lines.get(3).startsWith(AT)) return null;
        long at = Moment.read(moment, AT.length(), moment.length);
        if (at == Moment.NONE) return null;
        var signatures = new ArrayList<Checkpoint.Signed>();
        for (var line : lines.subList(LINES + 1, lines.size())) {
            var signature = signature(line);
            if (signature == null) return null;
            signatures.add(signature);
        }
        var signed = (String.join("\n", lines.subList(0, LINES)) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Checkpoint(file, first, outside, lines.get(0), size, root, at, signed, signatures);
    }

    private static Checkpoint.Signed signature(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3 || !isSignature(line) || parts[1].isEmpty()) return null;
        var bytes = Bytes.base64(parts[2]);
        if (bytes == null || bytes.length <= Key.HASH) return null;
        return new Checkpoint.Signed(
                parts[1], Arrays.copyOf(bytes, Key.HASH), Arrays.copyOfRange(bytes, Key.HASH, bytes.length));
    }
}
