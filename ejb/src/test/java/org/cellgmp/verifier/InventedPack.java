package org.cellgmp.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack that can still be spoilt before it is written. */
final class InventedPack {
    List<byte[]> lines = new ArrayList<>();
    List<String> checkpoints = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    /** Bytes that need not be text, in place of the checkpoint that holds them in Latin letters. */
    byte[] spoiltCheckpoint;
    /** Checkpoints kept outside. */
    List<String> outside = new ArrayList<>();

    Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("checkpoints.txt", checkpoints());
        files.put("keys.txt", text(String.join("\n", keys) + "\n"));
        if (lines != null) files.put("trail.jsonl", trail());
        if (!outside.isEmpty()) files.put("outside.txt", text(file(outside)));
        return files;
    }

    private byte[] checkpoints() {
        if (spoiltCheckpoint == null) return text(file(checkpoints));
        var all = new ByteArrayOutputStream();
        var latin = new String(spoiltCheckpoint, StandardCharsets.ISO_8859_1);
        for (var checkpoint : checkpoints) {
            all.writeBytes(checkpoint.equals(latin) ? spoiltCheckpoint : text(checkpoint));
            all.write('\n');
        }
        return all.toByteArray();
    }

    private byte[] trail() {
        var all = new ByteArrayOutputStream();
        for (var line : lines) {
            all.writeBytes(line);
            all.write('\n');
        }
        return all.toByteArray();
    }

    static String file(List<String> checkpoints) {
        return checkpoints.isEmpty() ? "" : String.join("\n", checkpoints) + "\n";
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    InventedPack into(Path folder) {
        write(folder, files());
        return this;
    }

    static void write(Path folder, Map<String, byte[]> files) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("trail.jsonl"));
            for (var file : files.entrySet()) Files.write(folder.resolve(file.getKey()), file.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path zip(Path file, Map<String, byte[]> files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }

    /** What the command said. */
    record Said(int code, String text) {
        /** The findings in the order of the answer, each once. */
        List<String> findings() {
            return java.util.regex.Pattern.compile("\"finding\":\"([a-z-]+)\"")
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    /** Checks the folder, against outside.txt if it is there. */
    static Said check(Path folder, String... more) {
        var arguments = new ArrayList<>(List.of(folder.toString(), "--json"));
        arguments.addAll(List.of(more));
        if (Files.exists(folder.resolve("outside.txt")))
            arguments.addAll(
                    List.of("--checkpoints", folder.resolve("outside.txt").toString()));
        return run(arguments);
    }

    static Said run(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var progress = new ByteArrayOutputStream();
        int code = Verify.run(
                arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(progress, true));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }
}
