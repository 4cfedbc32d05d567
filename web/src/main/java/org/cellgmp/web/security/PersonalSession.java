package org.cellgmp.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.cellgmp.identity.AccountView;
import org.cellgmp.web.page.PageContext;

/** What a browser session holds: who signed in, and the token that every form of it carries. */
public final class PersonalSession {
    private static final String PERSON = "org.cellgmp.person";
    private static final String KEY = "org.cellgmp.session-key";
    private static final String OVER = "org.cellgmp.inspection-over";
    private static final String TOKEN = "org.cellgmp.csrf";
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Seconds that a session of nobody lives: long enough to fill in the sign-in form. */
    private static final int UNKNOWN_SECONDS = 15 * 60;

    private PersonalSession() {}

    /** @param generation of the account when it signed in: a later one ends the session */
    public record Person(String account, int generation) implements Serializable {}

    /** The person who signed in, if anybody did. */
    public static Optional<Person> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (Person) session.getAttribute(PERSON));
    }

    /**
     * Makes the session that of the person, under a new id: whoever knew the old one knows nothing now.
     *
     * @param seconds idle time after which it ends
     */
    public static void begin(HttpServletRequest request, AccountView account, int seconds) {
        var before = request.getSession(false);
        if (before != null) before.invalidate();
        var session = request.getSession(true);
        session.setMaxInactiveInterval(seconds);
        session.setAttribute(PERSON, new Person(account.name(), account.generation()));
        session.setAttribute(KEY, random());
        show(request, token(session));
    }

    /** Secret key of the session of a person who signed in, new each time; null without one. */
    static String key(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(KEY);
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /** An inspection that is over. @param since when */
    public record Over(String inspection, OffsetDateTime since) implements Serializable {}

    /** Remembers, without anybody signed in, that the inspection is over that the person was invited for. */
    static void over(HttpServletRequest request, Over over) {
        lend(request);
        request.getSession(false).setAttribute(OVER, over);
    }

    /** The inspection that ended while its inspector was signed in; empty without one. */
    public static Optional<Over> over(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (Over) session.getAttribute(OVER));
    }

    /** A session for a form that somebody fills in before signing in. */
    public static void lend(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
            session.setMaxInactiveInterval(UNKNOWN_SECONDS);
        }
        show(request, token(session));
    }

    /** The token of the session; empty without a session. Pages find it in the request. */
    public static Optional<String> token(HttpServletRequest request) {
        var token = Optional.ofNullable(request.getSession(false)).map(PersonalSession::token);
        token.ifPresent(value -> show(request, value));
        return token;
    }

    private static void show(HttpServletRequest request, String token) {
        request.setAttribute(PageContext.CSRF_ATTRIBUTE, token);
    }

    private static String token(HttpSession session) {
        synchronized (PersonalSession.class) {
            var token = (String) session.getAttribute(TOKEN);
            if (token == null) {
                token = random();
                session.setAttribute(TOKEN, token);
            }
            return token;
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
