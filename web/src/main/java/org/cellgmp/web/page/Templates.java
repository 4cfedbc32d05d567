package org.cellgmp.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;

/** The templates as compiled by the build; every value is escaped for the place it stands in. */
public final class Templates {
    private static final TemplateEngine ENGINE = engine();

    private Templates() {}

    /**
     * The engine keeps the loader that the thread has when it is made. If the first page is written within a call to a session
     * bean (a letter at night), that is the bean's own loader, which knows no pages: then none would be found until the next start.
     */
    private static TemplateEngine engine() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Templates.class.getClassLoader());
        try {
            return TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Templates.class.getClassLoader(), "org.cellgmp.web.page.generated");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The whole page, rendered before the first byte is sent: a template that fails leaves no half page. */
    public static Utf8ByteOutput render(View view, PageContext page) {
        var parameters = new HashMap<>(view.parameters());
        parameters.put("page", view.at() == null ? page : page.at(view.at()));
        var out = new Utf8ByteOutput();
        ENGINE.render(view.template() + ".jte", parameters, out);
        return out;
    }
}
