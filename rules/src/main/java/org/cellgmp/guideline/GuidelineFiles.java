package org.cellgmp.guideline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cellgmp.record.CanonicalJson;

/**
 * The files below the guideline folder, found by the list that stands in it: a class loader cannot be asked for the
 * content of a folder, and must not be searched inside an application server.
 */
final class GuidelineFiles {
    static final String FOLDER = "guideline/";
    static final String INDEX = "index.txt";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    GuidelineFiles(ClassLoader loader) {
        this(loader, name -> true);
    }

    /** Some of them only. */
    GuidelineFiles(ClassLoader loader, Predicate<String> wanted) {
        for (var name :
                new String(load(loader, INDEX), StandardCharsets.UTF_8).lines().toList())
            if (!name.isBlank() && wanted.test(name)) files.put(name, load(loader, name));
    }

    byte[] file(String name) {
        var file = files.get(name);
        if (file == null) throw new IllegalStateException(name + " is not in " + FOLDER + INDEX);
        return file;
    }

    /** Names of guidelines, by their registers. */
    List<String> guidelines() {
        return folders("/register.yaml");
    }

    /** Paths of rule folders. */
    List<String> rules() {
        return folders("/rule.yaml");
    }

    /** SHA-256 over names and contents of all files, so over every demand, message, limit, rule and case. */
    String digest() {
        var digests = new TreeMap<String, String>();
        files.forEach((name, content) -> digests.put(name, CanonicalJson.sha256(content)));
        return CanonicalJson.digest(digests);
    }

    private List<String> folders(String ending) {
        var folders = new ArrayList<String>();
        for (var name : files.keySet())
            if (name.endsWith(ending)) folders.add(name.substring(0, name.length() - ending.length()));
        return folders;
    }

    private static byte[] load(ClassLoader loader, String name) {
        try (var in = loader.getResourceAsStream(FOLDER + name)) {
            if (in == null) throw new IllegalStateException("the rulebook lacks " + FOLDER + name);
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read " + FOLDER + name, broken);
        }
    }
}
