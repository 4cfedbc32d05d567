package org.cellgmp.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;

/** The templates as compiled by the build; every value is escaped for the place it stands in. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.cellgmp.web.page.generated");

    private Templates() {}

    /** The whole page, rendered before the first byte is sent: a template that fails leaves no half page. */
    public static Utf8ByteOutput render(View view, PageContext page) {
        var parameters = new HashMap<>(view.parameters());
        parameters.put("page", view.at() == null ? page : page.at(view.at()));
        var out = new Utf8ByteOutput();
        ENGINE.render(view.template() + ".jte", parameters, out);
        return out;
    }
}
