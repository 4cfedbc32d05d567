package org.cellgmp.audit.control;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.ExportDigest;
import org.cellgmp.audit.TrailForm;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.ListBook;

/** Writes events out as they come; holds none of them. */
public final class TrailSheet implements AutoCloseable {
    private static final List<String> HEADINGS = List.of(
            "id",
            "event",
            "at (UTC)",
            "at (site)",
            "zone",
            "account",
            "name",
            "roles",
            "act",
            "about",
            "reason",
            "from",
            "details",
            "address",
            "old",
            "new",
            "sha256");

    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-]\\d+(\\.\\d+)?");

    private final TrailForm form;
    private final OutputStream bytes;
    private final Writer out;
    private final Map<String, String> asked;
    private final ListBook book;
    private final ExportDigest digest = new ExportDigest();
    private boolean first = true;

    /** @param asked what was looked for, by whom and when; told in a workbook, where there is room for it */
    public TrailSheet(TrailForm form, OutputStream out, Map<String, String> asked) {
        this.form = form;
        this.asked = asked;
        bytes = out;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        book = form == TrailForm.XLSX ? new ListBook("Trail", HEADINGS) : null;
    }

    public void begin() throws IOException {
        if (book != null) return;
        if (form == TrailForm.JSON) {
            out.write("{\"format\":\"cellgmp-trail-export/1\",\"events\":[");
        } else {
            out.write('\uFEFF'); // without it a spreadsheet reads the Chinese as something else
            row(HEADINGS);
        }
    }

    public void event(EventView event) throws IOException {
        digest.add(event);
        if (form == TrailForm.JSON) {
            out.write(first ? "\n" : ",\n");
            out.write("{\"id\":\"" + event.id() + "\",\"sha256\":\"" + event.digest() + "\",\"event\":");
            out.write(new String(TrailFormat.bytes(event), StandardCharsets.UTF_8));
            out.write('}');
        } else if (event.changes().isEmpty()) {
            row(cells(event, new Change("", "", "")));
        } else {
            for (var change : event.changes()) row(cells(event, change));
        }
        first = false;
    }

    public void end() throws IOException {
        if (book != null) {
            var facts = new LinkedHashMap<>(asked);
            facts.put("events", Long.toString(digest.events()));
            facts.put("SHA-256 of the digests of the events, a line each", digest.text());
            book.about("About", facts);
            book.write(bytes);
            bytes.flush();
            return;
        }
        if (form == TrailForm.JSON) out.write("\n]}\n");
        out.flush();
    }

    /** What lies in files while it is made is removed. */
    @Override
    public void close() throws IOException {
        if (book != null) book.close();
    }

    private static List<String> cells(EventView event, Change change) {
        var details = new StringBuilder();
        new TreeMap<>(event.details())
                .forEach((name, value) -> details.append(details.isEmpty() ? "" : "; ")
                        .append(name)
                        .append('=')
                        .append(value));
        return List.of(
                Long.toString(event.id()),
                event.event(),
                HouseClock.written(event.at()),
                event.atSite().toString(),
                event.zone(),
                event.actor(),
                event.printedName(),
                String.join(" ", event.roles()),
                event.act(),
                text(event.about()),
                text(event.reason()),
                text(event.remoteAddress()),
                details.toString(),
                text(change.address()),
                text(change.oldValue()),
                text(change.newValue()),
                text(event.digest()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private void row(List<String> cells) throws IOException {
        if (book != null) {
            book.row(cells);
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            cell(neutral(cells.get(i)));
        }
        out.write("\r\n");
    }

    /** A spreadsheet takes a cell that begins so for a formula; the apostrophe makes it text. A signed number stays. */
    static String neutral(String cell) {
        if (cell.isEmpty() || SIGNED_NUMBER.matcher(cell).matches()) return cell;
        return "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private void cell(String text) throws IOException {
        if (text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')) {
            out.write(text);
            return;
        }
        out.write('"');
        out.write(text.replace("\"", "\"\""));
        out.write('"');
    }
}
