package org.cellgmp.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What a request asks for, coarsely. */
final class Route {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LONGEST = 500;

    private Route() {}

    /** Method and path as they stand in the trail, e.g. {@code GET /accounts}; never the query, which may hold a secret. */
    static String of(HttpServletRequest request) {
        var what = request.getMethod() + " " + request.getRequestURI();
        return what.length() <= LONGEST ? what : what.substring(0, LONGEST);
    }

    static boolean api(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** True for methods that change nothing. */
    static boolean reading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }
}
