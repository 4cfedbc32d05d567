package org.cellgmp.web.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.ground.Role;

/**
 * Who may take a route, as declared.
 *
 * @param open anybody, also without having signed in
 * @param everyone whoever is signed in
 * @param roles names of the roles that may, where neither holds
 */
public record Admission(boolean open, boolean everyone, Set<String> roles) {
    /** What the method says, else what its class says; empty if neither says anything. */
    public static Optional<Admission> of(Class<?> type, Method method) {
        return declared(method).or(() -> declared(type));
    }

    private static Optional<Admission> declared(AnnotatedElement place) {
        if (place.isAnnotationPresent(Open.class)) return Optional.of(new Admission(true, false, Set.of()));
        if (place.isAnnotationPresent(PermitAll.class)) return Optional.of(new Admission(false, true, Set.of()));
        var roles = place.getAnnotation(RolesAllowed.class);
        return Optional.ofNullable(roles).map(named -> new Admission(false, false, whole(named.value())));
    }

    /** The names, with those that {@link Role#READER} and {@link Role#WORKER} stand for in their place. */
    private static Set<String> whole(String[] names) {
        var whole = new HashSet<>(List.of(names));
        if (whole.remove(Role.READER)) whole.addAll(Role.readers());
        if (whole.remove(Role.WORKER)) whole.addAll(Role.workers());
        return Set.copyOf(whole);
    }
}
