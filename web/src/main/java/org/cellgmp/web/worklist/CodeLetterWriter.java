package org.cellgmp.web.worklist;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Templates;
import org.cellgmp.web.page.View;
import org.cellgmp.worklist.ConfirmationOrder;
import org.cellgmp.worklist.boundary.Digests;

/** Words a letter with a code. It names nobody: if the address was mistyped, a stranger reads it. */
final class CodeLetterWriter {
    private CodeLetterWriter() {}

    /** @param base address of this application; the link only fills the code in, the person still has to send it */
    static Digests.Written write(ConfirmationOrder order, URI base) {
        var language = "zh".equals(order.language()) ? Language.CHINESE : Language.ENGLISH;
        var page = new PageContext(language, null, null, "/digest", null, HouseClock.zone(), HouseClock.now(), false);
        var link = base.resolve("digest?code=" + order.code()).toString();
        var until = page.time(order.expiresAt().toInstant());
        var html = Templates.render(
                View.of("worklist/codeLetter")
                        .with("order", order)
                        .with("link", link)
                        .with("until", until),
                page);
        var text = String.join(
                "\n\n",
                page.text("address.letter-says"),
                page.text("address.letter-code", order.code()),
                link,
                page.text("address.letter-until", until),
                page.text("address.letter-stranger"));
        return new Digests.Written(
                page.text("address.letter-subject"),
                text + "\n",
                new String(html.toByteArray(), StandardCharsets.UTF_8));
    }
}
