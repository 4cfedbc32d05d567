package org.cellgmp.web.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What was typed into one of several short forms of a page, so that the refused one comes back with it and the others as they
 * were.
 *
 * @param form the end of the address that it was sent to, e.g. {@code actions/A1/completion}; null for none
 */
public record Typing(String form, Map<String, String> fields) {
    public static final Typing NONE = new Typing(null, Map.of());

    public Typing {
        fields = Map.copyOf(fields);
    }

    public static Typing in(String form, MultivaluedMap<String, String> sent) {
        var fields = new HashMap<String, String>();
        for (var name : sent.keySet()) {
            var value = sent.getFirst(name);
            if (value != null && !name.equals("password") && !name.equals(PageContext.CSRF_FIELD))
                fields.put(name, value);
        }
        return new Typing(form, fields);
    }

    /** Null if it was not typed, or into another form. */
    public String of(String where, String field) {
        return where.equals(form) ? fields.get(field) : null;
    }

    public boolean is(String where) {
        return where.equals(form);
    }
}
