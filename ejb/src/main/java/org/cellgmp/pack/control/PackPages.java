package org.cellgmp.pack.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.cellgmp.ground.Refusal;
import org.cellgmp.template.HtmlWriter;
import org.cellgmp.template.PdfWriter;

/** Pages and papers of a pack. They are read from the disk: nothing in them asks anything of any server, and nothing may. */
final class PackPages {
    /** A page loads what lies beside it and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'self' file:; script-src 'self' file:;"
            + " worker-src blob:; base-uri 'none'; form-action 'none'";

    private final Vocabulary words;
    private final OffsetDateTime at;

    PackPages(Vocabulary words, OffsetDateTime at) {
        this.words = words;
        this.at = at;
    }

    /** A thing as a page in each language and as one paper in both. */
    void write(Thing thing, PackArchive archive) throws IOException, Refusal {
        var base = "things/" + thing.number();
        archive.write(base + ".html", page(thing, false));
        archive.write(base + ".zh.html", page(thing, true));
        var pdf =
                PdfWriter.write(thing.document(false, words.said("as-made", at)).rendition(false), at);
        archive.write(base + ".pdf", out -> out.write(pdf.bytes()));
        for (var file : thing.attached())
            try (var in = file.opener().open()) {
                archive.write(file.path(), in);
            }
    }

    private String page(Thing thing, boolean chinese) {
        var body = HtmlWriter.print(
                thing.document(chinese, words.said("as-made", at)).rendition(false));
        var number = escaped(thing.number());
        var nav = "<nav><a href=\"../index" + (chinese ? ".zh" : "") + ".html\">" + say(chinese, "back")
                + "</a> <a href=\"../index"
                + (chinese ? ".zh" : "") + ".html#record=" + number + "\">" + say(chinese, "events-of")
                + "</a> <a href=\""
                + number + ".pdf\">PDF</a> <a href=\"" + number + (chinese ? "" : ".zh") + ".html\" lang=\""
                + (chinese ? "en" : "zh") + "\">" + (chinese ? "English" : "中文") + "</a></nav>";
        return frame(
                chinese,
                thing.number() + " " + thing.title(),
                "../",
                "",
                "<header>" + nav + "</header>\n<main>" + body + files(thing, chinese) + "</main>");
    }

    private String files(Thing thing, boolean chinese) {
        if (thing.attached().isEmpty()) return "";
        var list = new StringBuilder("<h2>" + say(chinese, "files") + "</h2><ul>");
        for (var file : thing.attached())
            list.append("<li><a href=\"../")
                    .append(escaped(file.path()))
                    .append("\">")
                    .append(escaped(file.path()))
                    .append("</a> (")
                    .append(escaped(file.name()))
                    .append(")</li>");
        return list.append("</ul>\n").toString();
    }

    /** @param up to the folder of the pack; @param scripts elements of the head */
    String frame(boolean chinese, String title, String up, String scripts, String body) {
        return "<!doctype html>\n<html lang=\"" + (chinese ? "zh" : "en") + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(title)
                + "</title>\n<link rel=\"stylesheet\" href=\"" + up + "pack.css\">\n" + scripts + "</head>\n<body>\n"
                + body
                + "\n</body>\n</html>\n";
    }

    String say(boolean chinese, String key, Object... arguments) {
        return escaped(words.in(chinese, key, arguments));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String resource(String path) {
        try (var in = PackPages.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException(path + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The checker that stands alone, taken out of its page: what it runs in the background as a text, its sentences as they are.
     * So the pages of a pack check with the same lines as {@code verify.html}.
     */
    static String checker(UnaryOperator<String> page) {
        var html = page.apply("/verifier/verify.html");
        var work = between(html, "<script type=\"text/plain\" id=\"work\">", "</script>");
        var sentences = between(html, "const WORDS = ", "\n};\n") + "\n}";
        return Script.call("checker", work) + "cellgmp.sentences(" + sentences + ");\n";
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before);
        int to = text.indexOf(after, from + before.length());
        if (from < 0 || to < 0) throw new IllegalStateException("the page that checks has another form than it had");
        return text.substring(from + before.length(), to);
    }
}
