package org.cellgmp.web.worklist;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Task;
import org.cellgmp.web.page.Templates;
import org.cellgmp.web.page.View;
import org.cellgmp.worklist.DigestOrder;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.boundary.Digests;

/** Words a digest in the person's language, as plain text and as a page for mail programs: numbers, reasons and days, no titles. */
public final class LetterWriter {
    /** One part of a letter. @param lines numbers with reason, day and the address of each */
    public record Part(String title, List<Line> lines) {}

    /** @param due in words; null without a day */
    public record Line(String number, String reason, String due, String href) {}

    private LetterWriter() {}

    /** @param base address of this application, for links */
    static Digests.Written write(DigestOrder order, URI base) {
        var language = "zh".equals(order.language()) ? Language.CHINESE : Language.ENGLISH;
        var page = new PageContext(language, null, null, "/worklist", null, HouseClock.zone(), HouseClock.now(), false);
        var parts = new ArrayList<Part>();
        part(page, base, "digest.overdue", order.overdue(), parts);
        part(page, base, "digest.due", order.due(), parts);
        part(page, base, "digest.new", order.fresh(), parts);
        var subject = page.text(
                "digest.subject",
                order.overdue().size(),
                order.due().size(),
                order.fresh().size());
        var html = Templates.render(
                View.of("worklist/letter")
                        .with("subject", subject)
                        .with("order", order)
                        .with("parts", parts)
                        .with("worklist", base.resolve("worklist").toString())
                        .with("choice", base.resolve("digest").toString()),
                page);
        return new Digests.Written(
                subject, text(page, order, parts, base), new String(html.toByteArray(), StandardCharsets.UTF_8));
    }

    private static void part(PageContext page, URI base, String title, List<Item> items, List<Part> parts) {
        if (items.isEmpty()) return;
        var lines = new ArrayList<Line>();
        for (Task task : WorklistPages.tasks(page, items))
            lines.add(new Line(
                    task.number(),
                    task.reason(),
                    task.due() == null ? null : page.daysLeft(task.due()) + ", " + page.date(task.due()),
                    base.resolve(task.href() == null ? "worklist" : task.href()).toString()));
        parts.add(new Part(page.text(title, items.size()), lines));
    }

    private static String text(PageContext page, DigestOrder order, List<Part> parts, URI base) {
        var text = new StringBuilder(page.text("digest.greeting", order.printedName())).append("\n\n");
        for (var part : parts) {
            text.append(part.title()).append('\n');
            for (var line : part.lines()) {
                text.append("- ").append(line.number()).append("  ").append(line.reason());
                if (line.due() != null) text.append("  ").append(line.due());
                text.append("\n  ").append(line.href()).append('\n');
            }
            text.append('\n');
        }
        if (order.more()) text.append(page.text("digest.more")).append('\n');
        return text.append(page.text("digest.worklist"))
                .append(' ')
                .append(base.resolve("worklist"))
                .append('\n')
                .append(page.text("digest.stop"))
                .append(' ')
                .append(base.resolve("digest"))
                .append('\n')
                .toString();
    }
}
