package org.cellgmp.pack.control;

import static org.cellgmp.pack.control.PackPages.escaped;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.inspection.InspectionView;

/** The first page of a pack: what it holds, that nothing is left out, the things in it, and where its events are searched. */
final class FrontPage {
    /** What the pack holds. @param things without the things of the inspection's own; @param withheld things inside that name one outside */
    record Held(
            long sealed,
            long events,
            long hidden,
            String checkpoint,
            List<Listed> things,
            Map<String, Long> eventsOnly,
            long withheld) {}

    /** A thing in the list. @param kind in both languages */
    record Listed(String number, String title, String product, String english, String chinese, long events) {}

    private final PackPages pages;
    private final InspectionView inspection;
    private final String madeBy;
    private final String madeAt;

    FrontPage(PackPages pages, InspectionView inspection, String madeBy, String madeAt) {
        this.pages = pages;
        this.inspection = inspection;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    String text(boolean chinese, Held held) {
        var title = inspection.number() + " " + pages.say(chinese, "title");
        var scripts = "<script defer src=\"pack.js\"></script>\n<script defer src=\"words." + (chinese ? "zh" : "en")
                + ".js\"></script>\n<script defer src=\"trail/head.js\"></script>\n";
        var body = "<header><h1>" + escaped(inspection.number()) + " " + pages.say(chinese, "title")
                + "</h1><nav><a href=\"index"
                + (chinese ? "" : ".zh") + ".html\" lang=\"" + (chinese ? "en" : "zh") + "\" id=\"language\">"
                + (chinese ? "English" : "中文") + "</a></nav></header>\n<main>\n" + check(chinese)
                + statement(chinese, held) + things(chinese, held) + events(chinese) + "</main>";
        return pages.frame(chinese, title, "", scripts, body);
    }

    private String statement(boolean chinese, Held held) {
        var scope = inspection.scope();
        var facts = new StringBuilder("<dl>");
        fact(facts, chinese, "inspection", inspection.number() + ", " + inspection.authority());
        fact(
                facts,
                chinese,
                "sites",
                scope.sites().isEmpty() ? pages.say(chinese, "all") : escaped(String.join(", ", scope.sites())));
        fact(
                facts,
                chinese,
                "products",
                scope.products().isEmpty() ? pages.say(chinese, "all") : escaped(String.join(", ", scope.products())));
        fact(
                facts,
                chinese,
                "period",
                scope.hasPeriod()
                        ? ThingReader.text(scope.from()) + " – " + ThingReader.text(scope.to())
                        : pages.say(chinese, "all"));
        fact(facts, chinese, "made", escaped(madeBy) + ", " + madeAt);
        fact(facts, chinese, "sealed", pages.say(chinese, "sealed-says", held.sealed(), held.sealed() - 1));
        fact(facts, chinese, "shown", "<b id=\"shown\">" + held.events() + "</b>");
        fact(facts, chinese, "hidden", pages.say(chinese, "hidden-says", held.hidden()));
        fact(facts, chinese, "sum", held.events() + " + " + held.hidden() + " = " + held.sealed());
        fact(facts, chinese, "pages", Integer.toString(held.things().size()));
        fact(facts, chinese, "events-only", eventsOnly(held.eventsOnly()));
        fact(facts, chinese, "withheld", Long.toString(held.withheld()));
        fact(facts, chinese, "checkpoint", "<pre>" + escaped(held.checkpoint()) + "</pre>");
        return "<section aria-labelledby=\"about\"><h2 id=\"about\">" + pages.say(chinese, "holds") + "</h2><p>"
                + pages.say(chinese, "left-out") + "</p>" + facts + "</dl></section>\n";
    }

    private static String eventsOnly(Map<String, Long> kinds) {
        return kinds.isEmpty()
                ? "0"
                : kinds.entrySet().stream()
                        .map(kind -> escaped(kind.getKey()) + ": " + kind.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** @param value as it stands in the page */
    private void fact(StringBuilder facts, boolean chinese, String key, String value) {
        facts.append("<dt>")
                .append(pages.say(chinese, key))
                .append("</dt><dd>")
                .append(value)
                .append("</dd>\n");
    }

    private String check(boolean chinese) {
        return "<section aria-labelledby=\"check-title\"><h2 id=\"check-title\">" + pages.say(chinese, "check")
                + "</h2>\n"
                + "<p id=\"verdict\" role=\"status\">" + pages.say(chinese, "no-script") + "</p>\n"
                + "<progress id=\"progress\" max=\"1\" value=\"0\" aria-labelledby=\"check-title\" hidden></progress>\n"
                + "<ul id=\"findings\"></ul>\n<p id=\"key\"></p>\n<p>" + pages.say(chinese, "check-says")
                + " <a href=\"verify.html\">verify.html</a>, <a href=\"" + PackArchive.MANIFEST + "\">"
                + PackArchive.MANIFEST
                + "</a></p>\n<p class=\"scripted\" hidden><label for=\"folder\">" + pages.say(chinese, "check-folder")
                + "</label> <input type=\"file\" id=\"folder\" webkitdirectory multiple></p>\n"
                + "<p id=\"folder-progress\" role=\"status\"></p><ul id=\"files\"></ul>\n</section>\n";
    }

    private String things(boolean chinese, Held held) {
        var rows = new StringBuilder();
        for (var thing : held.things()) {
            var number = escaped(thing.number());
            rows.append("<tr><th scope=\"row\"><a href=\"things/")
                    .append(number)
                    .append(chinese ? ".zh" : "")
                    .append(".html\">")
                    .append(number)
                    .append("</a></th><td>")
                    .append(escaped(chinese ? thing.chinese() : thing.english()))
                    .append("</td><td>")
                    .append(escaped(thing.title()))
                    .append("</td><td>")
                    .append(escaped(thing.product()))
                    .append("</td><td><a href=\"#record=")
                    .append(number)
                    .append("\" aria-label=\"")
                    .append(pages.say(chinese, "events-of"))
                    .append(' ')
                    .append(number)
                    .append("\">")
                    .append(thing.events())
                    .append("</a></td><td><a href=\"things/")
                    .append(number)
                    .append(".pdf\" aria-label=\"PDF ")
                    .append(number)
                    .append("\">PDF</a></td></tr>\n");
        }
        var heads = new StringBuilder();
        for (var head : List.of("number", "kind", "name", "product", "events", "paper"))
            heads.append("<th scope=\"col\">").append(pages.say(chinese, head)).append("</th>");
        return "<section aria-labelledby=\"things-title\"><h2 id=\"things-title\">" + pages.say(chinese, "things")
                + "</h2>\n"
                + (held.things().isEmpty()
                        ? "<p>" + pages.say(chinese, "things-none") + "</p>"
                        : "<p class=\"scripted\" hidden><label for=\"thing\">" + pages.say(chinese, "find-thing")
                                + "</label> <input id=\"thing\" type=\"text\" autocomplete=\"off\"></p>\n"
                                + "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"things-title\"><table id=\"things\"><thead><tr>"
                                + heads + "</tr></thead>\n<tbody>\n" + rows + "</tbody></table></div>")
                + "<p><a href=\"things.csv\">things.csv</a></p></section>\n";
    }

    private String events(boolean chinese) {
        var form = new StringBuilder();
        for (var field : List.of("batch", "record", "person", "act", "words"))
            form.append("<p><label for=\"")
                    .append(field)
                    .append("\">")
                    .append(pages.say(chinese, "find." + field))
                    .append("</label> <input id=\"")
                    .append(field)
                    .append("\" name=\"")
                    .append(field)
                    .append("\" type=\"text\" autocomplete=\"off\"></p>\n");
        for (var field : List.of("from", "to"))
            form.append("<p><label for=\"")
                    .append(field)
                    .append("\">")
                    .append(pages.say(chinese, "find." + field))
                    .append("</label> <input id=\"")
                    .append(field)
                    .append("\" name=\"")
                    .append(field)
                    .append("\" type=\"date\"></p>\n");
        for (var field : List.of("after-signing", "no-reason", "by-administrator"))
            form.append("<p class=\"tick\"><input id=\"")
                    .append(field)
                    .append("\" name=\"")
                    .append(field)
                    .append("\" type=\"checkbox\"> <label for=\"")
                    .append(field)
                    .append("\">")
                    .append(pages.say(chinese, "find." + field))
                    .append("</label></p>\n");
        var heads = new StringBuilder();
        for (var head : List.of("place", "at", "who", "what", "on", "why"))
            heads.append("<th scope=\"col\">")
                    .append(pages.say(chinese, "row." + head))
                    .append("</th>");
        return "<section aria-labelledby=\"events-title\"><h2 id=\"events-title\">" + pages.say(chinese, "events")
                + "</h2>\n"
                + "<div class=\"scripted\" hidden><form id=\"find\" role=\"search\" aria-labelledby=\"events-title\">\n"
                + form
                + "<p><button type=\"submit\">" + pages.say(chinese, "find.find") + "</button> <button type=\"reset\">"
                + pages.say(chinese, "find.reset") + "</button></p></form>\n"
                + "<p class=\"pager\"><button type=\"button\" id=\"newer\">" + pages.say(chinese, "newer")
                + "</button> <span id=\"where\" role=\"status\"></span> <button type=\"button\" id=\"older\">"
                + pages.say(chinese, "older") + "</button></p>\n"
                + "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"events-title\"><table id=\"events\"><thead><tr>"
                + heads
                + "</tr></thead><tbody></tbody></table></div></div>\n<noscript><p>"
                + pages.say(chinese, "no-script-events")
                + "</p></noscript></section>\n";
    }
}
