package org.cellgmp.web.page;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * A page to be shown: a template below {@code src/main/jte} and what it is given. The {@link PageContext} is added as
 * {@code page} when it is written.
 *
 * @param template without extension, e.g. {@code recordkeeping/batch}
 * @param at path of the page that its links build on; null for the address that was asked for
 * @param parameters by the names of the template's {@code @param}s
 */
public record View(String template, String at, Map<String, Object> parameters) {
    /** What a resource method that answers with a view declares in {@code @Produces}. */
    public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    public View {
        parameters = java.util.Collections.unmodifiableMap(new HashMap<>(parameters));
    }

    public static View of(String template) {
        return new View(template, null, Map.of());
    }

    /** @param value null stands for "absent" and overrides the default of the template's parameter */
    public View with(String name, Object value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return new View(template, at, more);
    }

    /** The page in answer to a form whose own address only takes forms. @param path where the same page is read */
    public View at(String path) {
        return new View(template, path, parameters);
    }

    /** The view with a status other than 200. */
    public Response answer(int status) {
        return Response.status(status).type(HTML).entity(this).build();
    }
}
