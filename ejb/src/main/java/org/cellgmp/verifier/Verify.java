package org.cellgmp.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/** The command line: {@code java -jar cellgmp-verify.jar PACK}, or {@code --proof FILE}. */
public final class Verify {
    private static final int FAILED = 1;
    private static final int UNREADABLE = 2;
    private static final long TELL_EVERY = 2_000_000_000L;

    private final PrintStream out;
    private final PrintStream progress;
    private final List<String> checkpoints = new ArrayList<>();
    private String pack;
    private String proof;
    private String event;
    private String key;
    private String language = "en";
    private boolean json;

    private Verify(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /** @param arguments as ear/docs/verify-the-trail.md says */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, System.err));
    }

    /**
     * Runs the command.
     *
     * @param progress is written to while a long trail is read
     * @return 0 if nothing but remarks was found, 1 otherwise, 2 if nothing could be read
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream progress) {
        var verify = new Verify(out, progress);
        if (!verify.understood(arguments)) {
            out.println(new Words(verify.language).say("usage"));
            return UNREADABLE;
        }
        return verify.run();
    }

    private boolean understood(List<String> arguments) {
        var option = "";
        for (var each : arguments) {
            switch (each) {
                case "--checkpoints", "--event", "--key", "--language", "--proof" -> option = each;
                case "--json" -> {
                    json = true;
                    option = "";
                }
                default -> {
                    if (each.startsWith("--") || !take(option, each)) return false;
                    if (!option.equals("--checkpoints")) option = "";
                }
            }
        }
        return (pack == null) != (proof == null)
                && (event == null || proof != null)
                && (option.isEmpty() || option.equals("--checkpoints"));
    }

    private boolean take(String option, String value) {
        switch (option) {
            case "--checkpoints" -> checkpoints.add(value);
            case "--key" -> key = value;
            case "--proof" -> proof = value;
            case "--event" -> event = value;
            case "--language" -> {
                if (!List.of("en", "zh").contains(value)) return false;
                language = value;
            }
            default -> {
                if (pack != null) return false;
                pack = value;
            }
        }
        return true;
    }

    private int run() {
        var report = new Report(new Words(language));
        try {
            var verdict = proof == null ? pack() : proof();
            if (json) out.println(report.json(verdict));
            else report.lines(verdict, proof != null).forEach(out::println);
            return verdict.findings().intact() ? 0 : FAILED;
        } catch (NotReadable refused) {
            out.println(json ? report.json(refused) : report.said(refused));
            return UNREADABLE;
        }
    }

    private Verdict pack() throws NotReadable {
        var outside = new ArrayList<Checker.Outside>();
        for (var file : checkpoints)
            outside.add(new Checker.Outside(path(file).getFileName().toString(), bytes(file)));
        try (var opened = Pack.open(path(pack))) {
            var first = key == null ? null : keyLines().get(0);
            long size = opened.has(Pack.TRAIL) ? opened.size(Pack.TRAIL) : 0;
            return new Checker(opened, outside, first, told(size)).check();
        }
    }

    private Verdict proof() throws NotReadable {
        var keys = new ArrayList<Key>();
        var outside = new ArrayList<Checkpoint>();
        if (key != null)
            for (var line : keyLines()) {
                var read = Key.read(line);
                if (read == null) throw new NotReadable("key", line);
                keys.add(read);
            }
        for (var file : checkpoints) {
            var read = new CheckpointFile(path(file).getFileName().toString(), true, line -> {}).read(bytes(file));
            var first = Key.read(read.key());
            if (first != null) keys.add(first);
            outside.addAll(read.checkpoints());
        }
        var checked = new Proof(path(proof).getFileName().toString());
        var file = bytes(proof);
        if (!CompactProof.is(file)) return checked.check(file, keys, outside);
        if (event == null) throw new NotReadable("event", proof);
        return checked.check(CompactProof.read(file), line(bytes(event)), keys, outside);
    }

    /** The key itself, or the lines of the file that holds it. */
    private List<String> keyLines() throws NotReadable {
        if (Key.read(key) != null) return List.of(key);
        var text = new String(bytes(key), StandardCharsets.UTF_8);
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) throw new NotReadable("key", key);
        return lines;
    }

    /** Without the end of the line, which an editor may have put there. */
    private static byte[] line(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) length--;
        return Arrays.copyOf(bytes, length);
    }

    private static Path path(String file) throws NotReadable {
        try {
            return Path.of(file).toAbsolutePath().normalize();
        } catch (InvalidPathException noPath) {
            throw new NotReadable("absent", file);
        }
    }

    private static byte[] bytes(String file) throws NotReadable {
        try (InputStream in = Files.newInputStream(path(file))) {
            return Pack.whole(in, file);
        } catch (IOException unreadable) {
            throw new NotReadable("absent", file);
        }
    }

    /** Tells every two seconds how far it has come. */
    private LongConsumer told(long size) {
        var last = new long[] {System.nanoTime()};
        return read -> {
            if (System.nanoTime() - last[0] < TELL_EVERY) return;
            last[0] = System.nanoTime();
            progress.println((read >> 20) + " MiB" + (size > 0 ? " / " + (size >> 20) + " MiB" : ""));
        };
    }
}
