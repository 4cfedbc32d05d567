package org.cellgmp.recordkeeping.boundary;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** The container's event bus of one kind of event, for tests without a container: hands each event to one listener. */
public final class Announced {
    private Announced() {}

    @SuppressWarnings("unchecked")
    public static <T> Event<T> into(Consumer<T> listener) {
        return (Event<T>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (bus, method, arguments) -> {
                    if (!method.getName().equals("fire")) throw new IllegalStateException("not used here: " + method);
                    listener.accept((T) arguments[0]);
                    return null;
                });
    }
}
