package org.cellgmp.guideline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarInputStream;
import org.cellgmp.record.CanonicalJson;

/**
 * A rulebook of another age, loaded beside ours: its rules, kinds of fact and classes are those of the file and never ours; of the house
 * it sees the Java platform, the rule engine, and the two readers of text that it needs.
 */
public final class KeptProgram {
    /** What a file may hold unpacked, bytes; ours is a tenth of it. */
    private static final long LARGEST = 200L << 20;

    private static final String[] LENT = {
        "org.drools.", "org.kie.", "com.fasterxml.jackson.core.", "org.yaml.snakeyaml.", "org.slf4j.", "org.antlr."
    };

    static {
        // The engine finds its parts once, by the loader of the thread that asks first: that must not be a kept one.
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(KeptProgram.class.getClassLoader());
        try {
            org.kie.api.KieServices.get().newKieBaseConfiguration();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private final Own own;

    /** @param jar as {@link Program#pack} wrote it @throws IllegalArgumentException if it is no such file */
    public KeptProgram(byte[] jar) {
        own = new Own(read(jar), KeptProgram.class.getClassLoader());
    }

    /**
     * Judges anew, by the rules and the program of the file.
     *
     * @return the statement as that program makes it, canonical JSON
     * @throws IllegalStateException if the program of the file fails
     */
    public byte[] judge(Papers papers) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(own);
        try {
            return (byte[]) own.loadClass(Papers.class.getName())
                    .getMethod("judge", byte[].class)
                    .invoke(null, (Object) CanonicalJson.write(papers));
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("the kept rulebook failed: " + failed.getCause(), failed.getCause());
        } catch (ReflectiveOperationException missing) {
            throw new IllegalArgumentException("the file holds no rulebook", missing);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Its files by name. @throws IllegalArgumentException for what no kept rulebook holds */
    static Map<String, byte[]> read(byte[] jar) {
        var files = new HashMap<String, byte[]>();
        long total = 0;
        try (var in = new JarInputStream(new ByteArrayInputStream(jar))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!Program.own(entry.getName()))
                    throw new IllegalArgumentException("the file holds " + entry.getName());
                var bytes = in.readNBytes((int) Math.min(LARGEST - total + 1, Integer.MAX_VALUE - 8));
                total += bytes.length;
                if (total > LARGEST) throw new IllegalArgumentException("the file unpacks to more than " + LARGEST);
                files.put(entry.getName(), bytes);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    /** Looks into the file first and lends what the house has of the engine; there is no way to our own classes. */
    private static final class Own extends ClassLoader {
        private final Map<String, byte[]> files;
        private final ClassLoader house;

        Own(Map<String, byte[]> files, ClassLoader house) {
            super(ClassLoader.getPlatformClassLoader());
            this.files = files;
            this.house = house;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = files.get(name.replace('.', '/') + ".class");
            if (bytes != null) return defineClass(name, bytes, 0, bytes.length);
            for (var lent : LENT) if (name.startsWith(lent)) return house.loadClass(name);
            throw new ClassNotFoundException(name);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            var bytes = files.get(name);
            if (bytes != null) return new ByteArrayInputStream(bytes);
            // The engine finds its services by files of its own.
            return service(name) ? house.getResourceAsStream(name) : null;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return service(name) ? house.getResources(name) : Collections.emptyEnumeration();
        }

        private static boolean service(String name) {
            return name.endsWith("kie.conf")
                    || name.startsWith("META-INF/services/org.kie.")
                    || name.startsWith("META-INF/services/org.drools.");
        }
    }
}
