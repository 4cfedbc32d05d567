package org.cellgmp.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** The description of all REST doors: {@code openapi/base.yaml} and one file a room, merged. */
public final class OpenApi {
    private static volatile String text;

    private OpenApi() {}

    /** Merges once for the life of the application. @param open gives the bytes of each file */
    static String of(Collection<String> files, Function<String, InputStream> open) {
        var merged = text;
        if (merged == null) text = merged = yaml().dump(merge(files, open));
        return merged;
    }

    /**
     * The whole document as maps and lists. Paths and schemas may stand in one file only; two files may describe different
     * methods of one path.
     *
     * @throws IllegalStateException naming what stands in two files
     */
    static Map<String, Object> merge(Collection<String> files, Function<String, InputStream> open) {
        var sorted = new TreeSet<>(files);
        var base = sorted.stream()
                .filter(file -> file.endsWith("/base.yaml"))
                .findFirst()
                .orElseThrow();
        var document = read(base, open);
        var paths = new TreeMap<String, Object>();
        var components = section(document, "components");
        for (var file : sorted) {
            if (file.equals(base) || !file.endsWith(".yaml")) continue;
            var part = read(file, open);
            section(part, "paths").forEach((path, methods) -> {
                var known = new LinkedHashMap<>(section(paths, path));
                add(known, asMap(methods), path, file);
                paths.put(path, known);
            });
            section(part, "components").forEach((kind, named) -> {
                var known = new LinkedHashMap<>(section(components, kind));
                add(known, asMap(named), kind, file);
                components.put(kind, known);
            });
        }
        document.put("components", components);
        document.put("paths", paths);
        return document;
    }

    private static void add(Map<String, Object> known, Map<String, Object> more, String where, String file) {
        more.forEach((name, value) -> {
            if (known.putIfAbsent(name, value) != null)
                throw new IllegalStateException(name + " of " + where + " is described twice, once in " + file);
        });
    }

    private static Map<String, Object> read(String file, Function<String, InputStream> open) {
        try (var in = open.apply(file)) {
            return asMap(yaml().load(in));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    private static Map<String, Object> section(Map<String, Object> document, String name) {
        var value = document.get(name);
        return value == null ? new LinkedHashMap<>() : asMap(value);
    }

    private static Map<String, Object> asMap(Object value) {
        var members = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((name, member) -> members.put(name.toString(), member));
        return members;
    }

    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options);
    }
}
