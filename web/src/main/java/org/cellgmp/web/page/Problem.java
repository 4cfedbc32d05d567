package org.cellgmp.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.ground.Refusal;

/**
 * Why a request was not done, as a page or as problem details (RFC 9457).
 *
 * @param type relative reference that names the kind of problem, e.g. {@code /problem/record.not-found}
 * @param remedy what to do about it; null where nothing can be done
 * @param place line, cell or field that is meant; null if none
 * @param id of a fault, to be told to support; null otherwise
 */
public record Problem(int status, String type, String title, String detail, String remedy, String place, String id) {
    /**
     * In the language of the page. The bundle holds the message under the refusal's code, and, where there is more to
     * say, under {@code <code>.remedy} and {@code <code>.place}.
     */
    public static Problem of(Refusal refusal, PageContext page) {
        var arguments = refusal.arguments().toArray();
        int status = status(refusal.reason());
        return new Problem(
                status,
                "/problem/" + refusal.code(),
                page.text("problem.title." + status),
                page.text(refusal.code(), arguments),
                optional(page, refusal.code() + ".remedy", arguments),
                optional(page, refusal.code() + ".place", arguments),
                null);
    }

    /** A problem that HTTP itself has a status for. */
    public static Problem of(int status, PageContext page) {
        int known = Texts.all().has(page.language(), "problem.title." + status) ? status : status < 500 ? 400 : 500;
        return new Problem(
                status,
                "/problem/http-" + status,
                page.text("problem.title." + known),
                page.text("problem.detail." + known),
                optional(page, "problem.detail." + known + ".remedy"),
                null,
                null);
    }

    static Problem fault(String id, PageContext page) {
        return new Problem(
                500,
                "/problem/fault",
                page.text("problem.title.500"),
                page.text("problem.detail.500"),
                page.text("problem.detail.500.remedy"),
                null,
                id);
    }

    private static int status(Refusal.Reason reason) {
        return switch (reason) {
            case NOT_FOUND -> 404;
            case UNREADABLE -> 400;
            case NOT_ALLOWED -> 403;
            case TOO_LARGE -> 413;
            case CONFLICT, BLOCKED -> 409;
        };
    }

    private static String optional(PageContext page, String key, Object... arguments) {
        return Texts.all().has(page.language(), key) ? page.text(key, arguments) : null;
    }

    /** Members of the JSON object; {@code status} is a number there because RFC 9457 wants it so. */
    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", type);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        members.put("remedy", remedy);
        members.put("place", place);
        members.put("id", id);
        members.values().removeIf(java.util.Objects::isNull);
        return members;
    }
}
