package org.cellgmp.intake.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Unmapped;

/**
 * What becomes of each file of a folder of test inputs: imported, or refused with code and place. Every room that reads files
 * adds its folders: make one, {@link #take} each file, {@link #write} it, and assert over {@link #rows}.
 */
public final class OutcomeTable {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");

    /** Reads one file as the door would. */
    public interface Reader {
        Reading read(Path file) throws IOException, Refusal;
    }

    /**
     * One file.
     *
     * @param outcome imported or refused
     * @param reason code of the refusal, or of the first mistake; empty if imported
     * @param place where the mistake is; empty if the whole file is refused
     */
    public record Row(
            String file,
            String outcome,
            String format,
            int records,
            int values,
            int unmapped,
            String reason,
            String place) {
        public boolean imported() {
            return outcome.equals("imported");
        }
    }

    private final Map<String, Row> rows = new TreeMap<>();

    /** @param name under which the file stands in the table, e.g. its path below the folder of test inputs */
    public Row take(String name, Path file, Reader reader) {
        Row row;
        try {
            row = row(name, reader.read(file));
        } catch (Refusal refusal) {
            row = new Row(name, "refused", "", 0, 0, 0, refusal.code(), String.join(" ", refusal.arguments()));
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
        rows.put(name, row);
        return row;
    }

    /** Reads the file by what it is. */
    public Row take(String name, Path file) {
        return take(name, file, OutcomeTable::byContent);
    }

    static Reading byContent(Path file) throws IOException, Refusal {
        try (var in = Files.newInputStream(file)) {
            return SourceFile.read(in, file.getFileName().toString(), SITE);
        }
    }

    private static Row row(String name, Reading reading) {
        var mistake = reading.problems().stream()
                .filter(problem -> problem.severity() == ReadingProblem.Severity.ERROR)
                .findFirst();
        int values = 0;
        int unmapped = 0;
        for (var record : reading.records()) {
            var leaves = CanonicalJson.leaves(record);
            values += leaves.size();
            unmapped += CanonicalJson.member((Record) record, "unmapped") instanceof List<?> left ? left.size() : 0;
        }
        return new Row(
                name,
                mistake.isPresent() || reading.records().isEmpty() ? "refused" : "imported",
                reading.format().name(),
                reading.records().size(),
                values,
                unmapped,
                mistake.map(ReadingProblem::code).orElse(""),
                mistake.map(ReadingProblem::place).orElse(""));
    }

    public List<Row> rows() {
        return new ArrayList<>(rows.values());
    }

    /** Writes {@code target/outcome/<name>.txt} and says it on the console. */
    public void write(String name) throws IOException {
        var out = new StringBuilder(String.format(
                "%-100s %-9s %-14s %7s %8s %8s  %s%n",
                "file", "outcome", "read as", "records", "values", "unmapped", "reason"));
        for (var row : rows.values())
            out.append(String.format(
                    "%-100s %-9s %-14s %7d %8d %8d  %s%n",
                    row.file(),
                    row.outcome(),
                    row.format(),
                    row.records(),
                    row.values(),
                    row.unmapped(),
                    (row.reason() + " " + row.place()).strip()));
        out.append(String.format(
                "%d files: %d imported, %d refused%n",
                rows.size(),
                rows.values().stream().filter(Row::imported).count(),
                rows.values().stream().filter(row -> !row.imported()).count()));
        var file = Path.of("target", "outcome", name + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, out);
        System.out.print(out);
    }

    /** Entries of a list of what has no field. */
    static List<Unmapped> unmapped(Object record) {
        return CanonicalJson.member((Record) record, "unmapped") instanceof List<?> left
                ? left.stream().map(Unmapped.class::cast).toList()
                : List.of();
    }
}
