package org.cellgmp.guideline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The registers by guideline. One is read when it is first asked for: rules cite half of them, and who starts the
 * application does not wait for the rest.
 */
public final class Registers {
    private final GuidelineFiles files;
    private final Set<String> guidelines;
    private final Map<String, Register> read = new ConcurrentHashMap<>();

    Registers(GuidelineFiles files) {
        this.files = files;
        this.guidelines = new HashSet<>(files.guidelines());
    }

    /** The registers alone, without the rules. */
    public static Registers load(ClassLoader loader) {
        return new Registers(new GuidelineFiles(loader, name -> name.endsWith("/register.yaml")));
    }

    /** @throws IllegalArgumentException naming file and key if the register is not whole */
    public Optional<Register> of(String guideline) {
        return guidelines.contains(guideline)
                ? Optional.of(read.computeIfAbsent(guideline, this::read))
                : Optional.empty();
    }

    /** Every one, in the order of the folders. */
    public List<Register> all() {
        return files.guidelines().stream().map(name -> of(name).orElseThrow()).toList();
    }

    private Register read(String guideline) {
        var name = guideline + "/register.yaml";
        return Register.read(files.file(name), name);
    }
}
