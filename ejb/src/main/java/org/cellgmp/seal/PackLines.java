package org.cellgmp.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the lines of {@code trail.jsonl} as ear/docs/seal-format.md has them. */
public final class PackLines implements PackSink {
    private final OutputStream out;

    public PackLines(OutputStream out) {
        this.out = out;
    }

    /** Stands in a file of its own. */
    @Override
    public void key(String line) {}

    /** Stands in a file of its own. */
    @Override
    public void checkpoint(String text) {}

    @Override
    public void event(SealedEvent event) throws IOException {
        out.write(begin(event.place()));
        out.write(event.canonical());
        out.write("}\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void hidden(long from, long to, String hash) throws IOException {
        out.write(line(from, to, hash).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] begin(long place) {
        return ("{\"place\":\"" + place + "\",\"event\":").getBytes(StandardCharsets.UTF_8);
    }

    private static String line(long from, long to, String hash) {
        return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"hash\":\"" + hash + "\"}\n";
    }
}
