package org.cellgmp.web.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;

/**
 * What the REST doors say and hear: canonical JSON in which every number is a string in its own digits. Answer with
 * {@code Json.of("number", number, "version", 3)}; the writer beside this class does the rest. Absent members are left out.
 */
public record Json(Object value) {
    public static final String TYPE = "application/json";
    /** Member in which a program may send the one-time code of a signature, as a form does; the header does as well. */
    public static final String CODE = "oneTimeCode";

    /** Most characters a request body of JSON may hold; files have doors of their own. */
    public static final int LARGEST_BODY = 1_000_000;

    /** An object from names and values in turn; values are strings, booleans, numbers, times, records, lists and maps. */
    public static Json of(Object... namesAndValues) {
        return new Json(object(namesAndValues));
    }

    public static Map<String, Object> object(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) throw new IllegalArgumentException("a name without a value");
        var members = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            if (namesAndValues[i + 1] != null) members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return members;
    }

    /** A page of a long list: {@code items} and, if there is more, {@code next} to be sent back as {@code after}. */
    public static Json page(List<?> items, String next) {
        return of("items", items, "next", next);
    }

    public byte[] bytes() {
        return CanonicalJson.write(spelled(value));
    }

    /**
     * The members of a JSON object that a program sent. A one-time code among them is brought to whatever is signed in this call.
     *
     * @throws Refusal UNREADABLE naming line and column if it is no JSON object, TOO_LARGE beyond {@link #LARGEST_BODY}
     */
    public static Map<String, Object> read(String body) throws Refusal {
        if (body == null || body.isBlank()) throw new Refusal(Refusal.Reason.UNREADABLE, "json.empty");
        if (body.length() > LARGEST_BODY)
            throw new Refusal(Refusal.Reason.TOO_LARGE, "json.too-large", Integer.toString(LARGEST_BODY));
        Object value;
        try {
            value = CanonicalJson.parse(body.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "json.malformed", firstLine(broken.getMessage()));
        }
        if (!(value instanceof Map<?, ?> members)) throw new Refusal(Refusal.Reason.UNREADABLE, "json.no-object");
        var named = new LinkedHashMap<String, Object>();
        members.forEach((name, member) -> named.put(name.toString(), member));
        // As a form does: the second factor belongs to the call, not to the command that it carries.
        if (named.get(CODE) instanceof String code) CurrentCall.bringing(code);
        return named;
    }

    /** A member that must be there as a string. @throws Refusal UNREADABLE naming the member */
    public static String required(Map<String, Object> body, String member) throws Refusal {
        var text = optional(body, member);
        if (text == null || text.isBlank()) throw new Refusal(Refusal.Reason.UNREADABLE, "json.member-missing", member);
        return text;
    }

    /** A member as a string, null if absent. @throws Refusal UNREADABLE if it is no string */
    public static String optional(Map<String, Object> body, String member) throws Refusal {
        var value = body.get(member);
        if (value == null || value instanceof String) return (String) value;
        throw new Refusal(Refusal.Reason.UNREADABLE, "json.member-no-string", member);
    }

    /** Plain JSON text, integers as JSON numbers: for the few formats that others have fixed, e.g. problem details. */
    public static String text(Map<String, Object> members) {
        var out = new StringBuilder("{");
        members.forEach((name, value) -> {
            if (out.length() > 1) out.append(',');
            out.append(string(name)).append(':');
            if (value instanceof Json json) out.append(new String(json.bytes(), StandardCharsets.UTF_8));
            else
                out.append(
                        value instanceof Integer || value instanceof Boolean
                                ? value.toString()
                                : string(value.toString()));
        });
        return out.append('}').toString();
    }

    private static String string(String text) {
        return new String(CanonicalJson.write(text), StandardCharsets.UTF_8);
    }

    private static Object spelled(Object value) {
        if (value instanceof BigDecimal number) return number.toPlainString();
        if (value instanceof Number || value instanceof Instant) return value.toString();
        if (value instanceof Json json) return spelled(json.value());
        if (value instanceof Map<?, ?> members) {
            var spelled = new LinkedHashMap<String, Object>();
            members.forEach((name, member) -> {
                var inner = spelled(member);
                if (inner != null) spelled.put(name.toString(), inner);
            });
            return spelled;
        }
        if (value instanceof Iterable<?> entries) {
            var spelled = new ArrayList<Object>();
            entries.forEach(entry -> spelled.add(spelled(entry)));
            return spelled;
        }
        if (value instanceof Record record) return spelledRecord(record);
        return value;
    }

    private static Map<String, Object> spelledRecord(Record record) {
        var members = new LinkedHashMap<String, Object>();
        for (var component : record.getClass().getRecordComponents()) {
            try {
                var inner = spelled(component.getAccessor().invoke(record));
                if (inner != null && !(inner instanceof List<?> list && list.isEmpty()))
                    members.put(component.getName(), inner);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return members;
    }

    public static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
