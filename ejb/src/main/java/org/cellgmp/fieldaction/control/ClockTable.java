package org.cellgmp.fieldaction.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.fieldaction.ClockLine;
import org.cellgmp.fieldaction.Trigger;

/** The table of outward clocks, read once from {@code clocks.tsv}; a line that does not fit stops the start. */
@ApplicationScoped
public class ClockTable {
    private static final int COLUMNS = 15;

    private final Map<String, ClockLine> lines = new LinkedHashMap<>();

    @PostConstruct
    void read() {
        try (var in = ClockLine.class.getResourceAsStream("clocks.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(ClockTable::line)
                    .forEach(line -> {
                        if (lines.put(line.id(), line) != null) throw new IllegalStateException("twice: " + line.id());
                    });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ClockLine line(String[] cells) {
        if (cells.length != COLUMNS) throw new IllegalStateException(cells.length + " cells: " + cells[0]);
        return new ClockLine(
                cells[0],
                Trigger.valueOf(cells[1]),
                cells[2],
                ClockLine.Addressee.valueOf(cells[3]),
                ClockLine.Start.valueOf(cells[4]),
                Integer.parseInt(cells[5]),
                ClockLine.Unit.valueOf(cells[6]),
                cells[7],
                cells[8].equals("yes"),
                cells[9],
                LocalDate.parse(cells[10]),
                cells[11].isEmpty() ? null : LocalDate.parse(cells[11]),
                cells[12],
                cells[13],
                cells[14]);
    }

    public Map<String, ClockLine> all() {
        return Map.copyOf(lines);
    }

    /** In the order of the table. */
    public Collection<ClockLine> lines() {
        return java.util.List.copyOf(lines.values());
    }
}
