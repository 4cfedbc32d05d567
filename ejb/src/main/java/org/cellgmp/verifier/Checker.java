package org.cellgmp.verifier;

import static org.cellgmp.verifier.Finding.Kind.KEY;
import static org.cellgmp.verifier.Finding.Kind.UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Checks a pack, against checkpoints from outside where there are any. */
final class Checker {
    /** Bytes; a key has some 110, and a trail a handful of them. */
    private static final int LARGEST_KEYS = 1 << 20;

    private static final int WORKERS = Math.min(4, Runtime.getRuntime().availableProcessors());

    /**
     * A file of checkpoints that was kept outside.
     *
     * @param name as it is shown
     */
    record Outside(String name, byte[] bytes) {}

    private final Pack pack;
    private final List<Outside> outside;
    private final String given;
    private final LongConsumer progress;
    private final Findings findings = new Findings();
    private final List<Checkpoint> checkpoints = new ArrayList<>();

    /**
     * @param given line of the first key as somebody knows it; null if nobody said
     * @param progress is told the bytes of the trail that were read
     */
    Checker(Pack pack, List<Outside> outside, String given, LongConsumer progress) {
        this.pack = pack;
        this.outside = outside;
        this.given = given;
        this.progress = progress;
    }

    Verdict check() throws NotReadable {
        long packSize = checkpointsOfPack();
        String known = given;
        for (var file : outside) {
            var read = read(file.name(), file.bytes(), true);
            if (known == null) known = read.key();
            checkpoints.addAll(read.checkpoints());
        }
        var keys = keys();
        var first = keys.isEmpty() ? null : keys.get(0);
        if (known != null) {
            var said = Key.read(known);
            if (said == null) throw new NotReadable("key", known);
            if (first == null || !first.line().equals(said.line()))
                findings.add(KEY, "first", "file", Pack.KEYS, "key", said.written());
            first = said;
            keys.add(said);
        }
        if (first == null) throw new NotReadable("keys", Pack.KEYS);
        var row = new CheckpointRow(checkpoints, first, keys, packSize, findings);
        var roots = row.roots();
        boolean trail = pack.has(Pack.TRAIL);
        Map<String, Long> announced = Map.of();
        long events = 0;
        if (trail) {
            var lines = keys.stream().map(Key::line).collect(Collectors.toSet());
            var reading = new TrailReading(roots, lines, packSize, findings);
            pass(reading::take);
            reading.end();
            if (reading.names().anySuspected()) {
                reading.startAgain();
                pass(reading::again);
            }
            announced = reading.announced();
            events = reading.events();
        }
        long compared = row.judge(roots, announced, trail);
        return new Verdict(
                first.name(), first.line(), known != null, packSize, events, checkpoints.size(), compared, findings);
    }

    private long checkpointsOfPack() throws NotReadable {
        long largest = 0;
        var read = read(Pack.CHECKPOINTS, pack.whole(Pack.CHECKPOINTS), false).checkpoints();
        for (var checkpoint : read) {
            if (checkpoint.size() < largest) {
                unreadable("order", Pack.CHECKPOINTS, checkpoint.line());
                continue;
            }
            largest = checkpoint.size();
            checkpoints.add(checkpoint);
        }
        if (read.isEmpty()) unreadable("empty", Pack.CHECKPOINTS, 1);
        return largest;
    }

    private CheckpointFile read(String name, byte[] bytes, boolean kept) {
        return new CheckpointFile(name, kept, line -> unreadable("checkpoint", name, line)).read(bytes);
    }

    private List<Key> keys() throws NotReadable {
        var keys = new ArrayList<Key>();
        var bytes = pack.whole(Pack.KEYS);
        if (bytes.length > LARGEST_KEYS) throw new NotReadable("large", Pack.KEYS);
        int line = 0;
        for (int from = 0; from < bytes.length; ) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') to++;
            var key = Key.read(Bytes.text(bytes, from, to));
            from = to + 1;
            line++;
            if (key == null) unreadable("key", Pack.KEYS, line);
            else keys.add(key);
        }
        return keys;
    }

    private void unreadable(String sentence, String file, long line) {
        findings.add(UNREADABLE, sentence, "file", file, "line", line);
    }

    /** Reads all lines: some threads read and hash them, this one takes what they made in order. */
    private void pass(Consumer<Batch> taker) throws NotReadable {
        var workers = Executors.newFixedThreadPool(WORKERS, work -> {
            var thread = new Thread(work, "lines");
            thread.setDaemon(true);
            return thread;
        });
        try (var in = pack.open(Pack.TRAIL)) {
            pass(in, taker, workers);
        } catch (IOException broken) {
            throw new NotReadable("broken", Pack.TRAIL);
        } finally {
            workers.shutdownNow();
        }
    }

    private void pass(InputStream in, Consumer<Batch> taker, ExecutorService workers) throws IOException {
        var lines = new Lines(in);
        var spare = new ArrayDeque<Batch>();
        var under = new ArrayDeque<Future<Batch>>();
        for (int i = 0; i < WORKERS * 2; i++) spare.add(new Batch());
        long read = 0;
        while (true) {
            while (!spare.isEmpty()) {
                var batch = spare.poll();
                if (!lines.fill(batch)) break;
                under.add(workers.submit(batch::work));
            }
            if (under.isEmpty()) return;
            var done = done(under.poll());
            taker.accept(done);
            read += done.length;
            progress.accept(read);
            spare.add(done);
        }
    }

    private static Batch done(Future<Batch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }
}
