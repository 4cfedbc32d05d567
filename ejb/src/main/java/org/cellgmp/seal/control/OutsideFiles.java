package org.cellgmp.seal.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Checkpoints outside the database: a text file a month in {@code checkpoints} below the folder {@code cellgmp.home}, and the same in a
 * second folder if the environment variable CELLGMP_CHECKPOINTS names one, say on a disk that whoever keeps the database cannot
 * reach. Files only grow.
 */
@ApplicationScoped
public class OutsideFiles {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM'.txt'").withZone(ZoneOffset.UTC);

    private static final String STAMPS = "time-stamps";
    private static final Pattern STAMP = Pattern.compile("(\\d{1,18})\\.tst");

    private List<Path> folders = List.of();

    @PostConstruct
    void open() {
        var named = System.getenv("CELLGMP_CHECKPOINTS");
        var own = Path.of(System.getProperty("cellgmp.home", ".cellgmp"), "checkpoints");
        in(named == null || named.isBlank() ? List.of(own) : List.of(own, Path.of(named)));
    }

    void in(List<Path> places) {
        folders = places;
    }

    List<Path> folders() {
        return folders;
    }

    /** Appends the checkpoints to the files of a folder and waits until the disk has them. */
    void append(Path folder, List<SignedNote> notes, PublicTrailKey firstKey) throws IOException {
        if (notes.isEmpty()) return;
        Files.createDirectories(folder);
        for (int from = 0; from < notes.size(); ) {
            var name = MONTH.format(notes.get(from).checkpoint().at());
            int to = from;
            var text = new StringBuilder();
            if (files(folder).isEmpty())
                text.append("# key ").append(firstKey.line()).append("\n\n");
            for (;
                    to < notes.size()
                            && MONTH.format(notes.get(to).checkpoint().at()).equals(name);
                    to++) text.append(notes.get(to).text()).append('\n');
            write(folder.resolve(name), text.toString());
            from = to;
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap((ended(file) ? text : "\n\n" + text).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }

    /** Keeps a time stamp beside the checkpoints, whole or not at all. */
    void stamp(Path folder, long size, byte[] token) throws IOException {
        var stamps = Files.createDirectories(folder.resolve(STAMPS));
        var draft = Files.createTempFile(stamps, "stamp", ".part");
        try {
            Files.write(draft, token);
            Files.move(draft, stamps.resolve(size + ".tst"), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Files of time stamps by the size of the checkpoint that each stands over. */
    SortedMap<Long, Path> stamps(Path folder) throws IOException {
        var stamps = new TreeMap<Long, Path>();
        if (!Files.isDirectory(folder.resolve(STAMPS))) return stamps;
        try (var files = Files.list(folder.resolve(STAMPS))) {
            files.forEach(file -> {
                var name = STAMP.matcher(file.getFileName().toString());
                if (name.matches()) stamps.put(Long.parseLong(name.group(1)), file);
            });
        }
        return stamps;
    }

    /** False if a power cut left the last note without its end, which would swallow the next one. */
    private static boolean ended(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) return true;
            var last = ByteBuffer.allocate(2);
            channel.read(last, Math.max(0, channel.size() - 2));
            return last.array()[0] == '\n' && last.array()[1] == '\n';
        }
    }

    /**
     * The largest checkpoint that stands whole in the folder; empty if there is none. A last note that a power cut left half written is passed
     * over.
     */
    Optional<SignedNote> largest(Path folder) throws IOException {
        SignedNote largest = null;
        for (var file : files(folder))
            for (var note : notes(file))
                if (largest == null
                        || note.checkpoint().size() > largest.checkpoint().size()) largest = note;
        return Optional.ofNullable(largest);
    }

    /** Every checkpoint of a file that is whole. */
    static List<SignedNote> notes(Path file) throws IOException {
        var notes = new ArrayList<SignedNote>();
        try (var reader = Files.newBufferedReader(file)) {
            while (true) {
                try {
                    var note = SignedNote.next(reader);
                    if (note == null) return notes;
                    notes.add(note);
                } catch (IllegalArgumentException broken) {
                    // Skips to the next empty line: what is broken fits no tree and proves nothing.
                    var line = reader.readLine();
                    while (line != null && !line.isEmpty()) line = reader.readLine();
                    if (line == null) return notes;
                }
            }
        }
    }

    /** The files of a folder, the oldest first; none if there is no folder. */
    List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}-\\d{2}\\.txt"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }
}
