package org.cellgmp.guideline;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/**
 * A rulebook with the program that judges by it, as one file: the rules folder, the compiled rules, the kinds of fact and whatever
 * classes of ours these need. The same book always gives the same bytes. Classes are found as the machine finds them, from name to name,
 * because a class loader of a server cannot be asked what it holds.
 */
public final class Program {
    /** The classes and resources that a kept rulebook brings itself; all else it finds in the house. */
    private static final Pattern OWN =
            Pattern.compile("org/cellgmp/(guideline|record)/.*|guideline/.*|site/.*|META-INF/kie/.*");

    private static final Pattern NAMED =
            Pattern.compile("(?:org/cellgmp/(?:guideline|record)/|guideline/)[A-Za-z0-9_$/]+");
    private static final String VOCABULARY = "site/vocabulary.txt";

    private final ClassLoader loader;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Program(ClassLoader loader) {
        this.loader = loader;
    }

    /** True for what a kept rulebook brings itself. @param name of a class or resource, with slashes */
    static boolean own(String name) {
        return OWN.matcher(name).matches();
    }

    /** The file, a jar whose entries stand in the order of their names and bear no time of their own. */
    public static byte[] pack(ClassLoader loader) {
        var program = new Program(loader);
        program.gather();
        return program.jar();
    }

    private void gather() {
        var index = take(GuidelineFiles.FOLDER + GuidelineFiles.INDEX);
        for (var name : new String(index, StandardCharsets.UTF_8).lines().toList())
            if (!name.isBlank()) take(GuidelineFiles.FOLDER + name);
        take(VOCABULARY);
        var waiting = new ArrayDeque<String>();
        for (var model : new String(take(KnowledgeBase.MODELS), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList()) if (model.startsWith("guideline.")) waiting.add(model.replace('.', '/'));
        waiting.add(Papers.class.getName().replace('.', '/'));
        while (!waiting.isEmpty()) {
            var name = waiting.remove() + ".class";
            if (files.containsKey(name)) continue;
            var bytes = load(name);
            if (bytes == null) continue;
            files.put(name, bytes);
            waiting.addAll(named(bytes));
        }
    }

    private byte[] take(String name) {
        var bytes = load(name);
        if (bytes == null) throw new IllegalStateException("the rulebook lacks " + name);
        files.put(name, bytes);
        return bytes;
    }

    private byte[] load(String name) {
        try (var in = loader.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Names of our classes that stand among the constants of a class: as classes, and in the types of members. */
    private static List<String> named(byte[] bytes) {
        var names = new ArrayList<String>();
        try (var in = new DataInputStream(new java.io.ByteArrayInputStream(bytes))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> {
                        var matcher = NAMED.matcher(in.readUTF());
                        while (matcher.find()) names.add(matcher.group());
                    }
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        // These take two places.
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IllegalStateException("a class with a constant of kind " + tag);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }

    private byte[] jar() {
        var out = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new JarEntry(file.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
                jar.putNextEntry(entry);
                jar.write(file.getValue());
                jar.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
