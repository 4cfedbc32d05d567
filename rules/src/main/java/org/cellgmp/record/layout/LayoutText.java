package org.cellgmp.record.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the files that layouts are written in. */
public final class LayoutText {
    private LayoutText() {}

    /**
     * Maps, lists and texts; every scalar stays the text it is: 1.0E8, 2026-03-01 and yes are words here.
     *
     * @param owner class beside whose archive the file lies
     * @param path of the file, from the root of the class path
     */
    public static Object read(Class<?> owner, String path) {
        var asWritten = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none
            }
        };
        var options = new LoaderOptions();
        var dumping = new DumperOptions();
        var reader = new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, asWritten);
        try (InputStream in = owner.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("no file " + path);
            return reader.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
