package org.cellgmp.ground;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * What the thread knows of the call it serves: the network address the request came from, and the person that background
 * work runs for. Bound to the thread, so it holds for everything called from there in the same thread and nothing else.
 */
public final class CurrentCall {
    private static final ThreadLocal<Origin> ORIGIN = new ThreadLocal<>();
    private static final ThreadLocal<Actor> ACTOR = new ThreadLocal<>();
    private static final ThreadLocal<Visit> VISIT = new ThreadLocal<>();
    private static final ThreadLocal<Inside> INSIDE = new ThreadLocal<>();
    private static final ThreadLocal<Map<Object, Object>> FOUND = new ThreadLocal<>();

    private CurrentCall() {}

    /**
     * Where a call comes from.
     *
     * @param session secret key of the person's session, null for a program and in background work
     * @param browser what the browser calls itself, null if it says nothing
     * @param code one-time code that came with the call, null if none
     */
    private record Origin(String address, String session, String browser, String code) {}

    /** The porch says where the request on this thread came from; it must say {@link #end} when the request is done. */
    public static void from(String address) {
        from(address, null, null);
    }

    /** As {@link #from(String)}, of a person's session. @param session its secret key; @param browser what it calls itself */
    public static void from(String address, String session, String browser) {
        ORIGIN.set(new Origin(address, session, browser, null));
        FOUND.set(new HashMap<>());
    }

    /** A one-time code came with the call: the second factor of whoever signs in or signs in it. */
    public static void bringing(String code) {
        var origin = ORIGIN.get();
        if (origin != null) ORIGIN.set(new Origin(origin.address(), origin.session(), origin.browser(), code));
    }

    public static void end() {
        ORIGIN.remove();
        VISIT.remove();
        INSIDE.remove();
        FOUND.remove();
    }

    /**
     * What is costly to find out and asked for several times while one request is answered. Only for what the request does not change before it
     * asks again. Found anew each time where nobody's request is served: work in the background may go on for long.
     *
     * @param what that nothing else is asked by in the house
     */
    public static <T> T onceInRequest(Object what, Class<T> kind, Supplier<T> found) {
        var all = FOUND.get();
        if (all == null) return found.get();
        if (!all.containsKey(what)) all.put(what, found.get());
        return kind.cast(all.get(what));
    }

    /** @param found what was found out once for all doors that the request goes through, by its class */
    private record Visit(String inspection, boolean narrowed, Map<Class<?>, Object> found) {}

    /**
     * The call is one of an invited inspector, who changes nothing.
     *
     * @param inspection its number; @param narrowed false if the inspection reads everything
     */
    public static void visiting(String inspection, boolean narrowed) {
        VISIT.set(new Visit(inspection, narrowed, new HashMap<>()));
    }

    /** Number of the inspection that the caller was invited for; null for everybody else. */
    public static String visit() {
        return VISIT.get() == null ? null : VISIT.get().inspection();
    }

    /** True if the caller reads within a scope only. */
    public static boolean narrowed() {
        return VISIT.get() != null && VISIT.get().narrowed();
    }

    /** What holds for the whole request of an inspector with a scope, and is looked for at its first door only. */
    public static <T> T onceInVisit(Class<T> what, Supplier<T> found) {
        return what.cast(VISIT.get().found().computeIfAbsent(what, first -> found.get()));
    }

    /** What stands before the doors says what may be told in the call that it lets through; null when the call is over. */
    public static void telling(Inside inside) {
        if (inside == null) INSIDE.remove();
        else INSIDE.set(inside);
    }

    /** What may be told to whoever calls. @throws OutsideScope to an inspector with a scope in a call that nothing stands before */
    public static Inside inside() {
        if (!narrowed()) return Inside.EVERYTHING;
        if (INSIDE.get() == null) throw new OutsideScope("inspection.not-narrowed");
        return INSIDE.get();
    }

    /** IP address in text; null in background work. */
    public static String remoteAddress() {
        return ORIGIN.get() == null ? null : ORIGIN.get().address();
    }

    /** Secret key of the session, new at each signing in; null for a program and in background work. */
    public static String session() {
        return ORIGIN.get() == null ? null : ORIGIN.get().session();
    }

    /** What the browser calls itself; null if nothing. */
    public static String browser() {
        return ORIGIN.get() == null ? null : ORIGIN.get().browser();
    }

    /** The one-time code that came with the call; null if none did. */
    public static String code() {
        return ORIGIN.get() == null ? null : ORIGIN.get().code();
    }

    /** The person this thread works for without a container login. */
    public static Optional<Actor> workingFor() {
        return Optional.ofNullable(ACTOR.get());
    }

    /** Does the work in the name of the actor; what held before holds again after it. */
    public static <T> T workFor(Actor actor, Callable<T> work) throws Exception {
        var before = ACTOR.get();
        ACTOR.set(actor);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    /** As {@link #workFor}, for work that throws nothing checked. */
    public static void runFor(Actor actor, Runnable work) {
        var before = ACTOR.get();
        ACTOR.set(actor);
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(Actor before) {
        if (before == null) ACTOR.remove();
        else ACTOR.set(before);
    }
}
