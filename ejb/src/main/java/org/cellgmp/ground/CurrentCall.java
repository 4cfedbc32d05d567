package org.cellgmp.ground;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What the thread knows of the call it serves: the network address the request came from, and the person that background
 * work runs for. Bound to the thread, so it holds for everything called from there in the same thread and nothing else.
 */
public final class CurrentCall {
    private static final ThreadLocal<String> REMOTE_ADDRESS = new ThreadLocal<>();
    private static final ThreadLocal<Actor> ACTOR = new ThreadLocal<>();

    private CurrentCall() {}

    /** The porch says where the request on this thread came from; it must say {@link #end} when the request is done. */
    public static void from(String address) {
        REMOTE_ADDRESS.set(address);
    }

    public static void end() {
        REMOTE_ADDRESS.remove();
    }

    /** IP address in text; null in background work. */
    public static String remoteAddress() {
        return REMOTE_ADDRESS.get();
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
