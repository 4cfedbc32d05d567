package org.cellgmp.pack.control;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.cellgmp.seal.PackLines;
import org.cellgmp.seal.PackSink;
import org.cellgmp.seal.SealedEvent;

/**
 * The trail of a pack twice: as the three files of ear/docs/seal-format.md, for any checker, and in parts of some thousand events
 * for the pages, which cannot read those files from the disk. Holds one part in memory, whatever the size of the trail.
 */
final class TrailParts implements PackSink, AutoCloseable {
    private static final int EVENTS = 4_000;
    private static final int BYTES = 4 << 20;
    private static final int CHECKPOINTS = 2_000;

    private final PackArchive archive;
    private final Function<SealedEvent, Collection<String>> named;
    private final ToIntFunction<SealedEvent> remarked;
    private final Path lines;
    private final Path notes;
    private final OutputStream linesOut;
    private final OutputStream notesOut;
    private final PackLines whole;
    private final StringBuilder keys = new StringBuilder();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private final PackLines partLines = new PackLines(part);
    private final StringBuilder noted = new StringBuilder();
    private final Map<String, Long> counted = new HashMap<>();
    private TrailColumns columns = new TrailColumns();
    private int notesHeld;
    private int noteParts;
    private int parts;
    private long events;
    private long hidden;
    private long next;
    private String lastNote;

    /** @param folder for files on their way; @param named numbers that an event names; @param remarked bits of {@link Remarks} */
    TrailParts(
            PackArchive archive,
            Path folder,
            Function<SealedEvent, Collection<String>> named,
            ToIntFunction<SealedEvent> remarked)
            throws IOException {
        this.archive = archive;
        this.named = named;
        this.remarked = remarked;
        lines = folder.resolve("trail.jsonl");
        notes = folder.resolve("checkpoints.txt");
        linesOut = new BufferedOutputStream(Files.newOutputStream(lines));
        notesOut = new BufferedOutputStream(Files.newOutputStream(notes));
        whole = new PackLines(linesOut);
    }

    @Override
    public void key(String line) {
        keys.append(line).append('\n');
    }

    @Override
    public void checkpoint(String text) throws IOException {
        lastNote = text;
        notesOut.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        noted.append(text).append('\n');
        if (++notesHeld == CHECKPOINTS) flushNotes();
    }

    @Override
    public void event(SealedEvent event) throws IOException {
        whole.event(event);
        partLines.event(event);
        var found = named.apply(event);
        columns.add(event, found, remarked.applyAsInt(event));
        for (var number : found) counted.merge(number, 1L, Long::sum);
        events++;
        follow(event.place(), event.place() + 1);
    }

    @Override
    public void hidden(long from, long to, String hash) throws IOException {
        whole.hidden(from, to, hash);
        partLines.hidden(from, to, hash);
        hidden += to - from;
        follow(from, to);
    }

    /** Each place is accounted for once, or there is no pack. */
    private void follow(long from, long to) throws IOException {
        if (from != next) throw new IllegalStateException("place " + next + " is missing before " + from);
        next = to;
        if (columns.size() >= EVENTS || part.size() >= BYTES) flush();
    }

    private void flush() throws IOException {
        if (part.size() == 0) return;
        parts++;
        archive.write(name("part", parts), Script.call("part", parts, part.toString(StandardCharsets.UTF_8)));
        archive.write(name("index", parts), Script.call("index", parts, columns.text()));
        part.reset();
        columns = new TrailColumns();
    }

    private void flushNotes() throws IOException {
        if (notesHeld == 0) return;
        noteParts++;
        archive.write(name("checkpoints", noteParts), Script.call("checkpoints", noteParts, noted.toString()));
        noted.setLength(0);
        notesHeld = 0;
    }

    static String name(String kind, int number) {
        return "trail/%s-%05d.js".formatted(kind, number);
    }

    /** Writes what is left, and the three files of the format. */
    void end() throws IOException {
        flushNotes();
        flush();
        linesOut.close();
        notesOut.close();
        archive.write("keys.txt", keys.toString());
        archive.write("checkpoints.txt", out -> Files.copy(notes, out));
        archive.write("trail.jsonl", out -> Files.copy(lines, out));
    }

    String keys() {
        return keys.toString();
    }

    String lastNote() {
        return lastNote;
    }

    int parts() {
        return parts;
    }

    int noteParts() {
        return noteParts;
    }

    long events() {
        return events;
    }

    long hidden() {
        return hidden;
    }

    /** How many events name each number. */
    Map<String, Long> counted() {
        return counted;
    }

    @Override
    public void close() throws IOException {
        linesOut.close();
        notesOut.close();
    }
}
