package org.cellgmp.identity.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Numbered;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.Standpoint;

/**
 * The one place that holds an act to the reach of the roles it is done in. Stands before every boundary method that changes or signs
 * something: the things it names must be within the reach of one of the roles that the method allows, before it begins; and
 * what it gives back must be so when it ends, or everything is taken back. In between the person acts with the roles that reach, and is held
 * to whatever was done to the things in the person's place. Methods that readers may call are let through.
 */
public class WithinReach {
    /** A thing, or a part of it: an address below it, a place in it, or a leaf that is named by its number after a dot. */
    private static final Pattern NUMBER =
            Pattern.compile("([A-Z]{2}-[0-9]{4}-[0-9]{4,10})(?:\\.[0-9]+)?(?:[/#].*)?", Pattern.DOTALL);

    @Inject
    CurrentActor current;

    @Inject
    Reaches reaches;

    @AroundInvoke
    Object hold(InvocationContext call) throws Exception {
        var allowed = allowed(call.getMethod());
        if (allowed.isEmpty() || allowed.contains(Role.READER)) return call.proceed();
        var who = current.get();
        var named = numbers(List.of(call.getParameters() == null ? new Object[0] : given(call.getParameters())));
        if (who.limits().none()) {
            var facing = named.isEmpty() ? who : reaches.facing(who, named);
            return facing == who ? call.proceed() : CurrentCall.workFor(facing, call::proceed);
        }
        var acting = named.isEmpty() ? who : insist(reaches.at(who, named), allowed);
        var result = CurrentCall.workFor(acting, call::proceed);
        var done = numbers(result instanceof Collection<?> many ? many : result == null ? List.of() : List.of(result));
        if (!done.isEmpty()) insist(reaches.at(who, done), allowed);
        return result;
    }

    private static Actor insist(Standpoint standpoint, Set<String> allowed) throws Refusal {
        // Who holds none of the roles at all is told so by the method.
        boolean holds = standpoint.whole().roles().stream().anyMatch(role -> allowed.contains(role.containerName()));
        boolean reaches = standpoint.here().roles().stream().anyMatch(role -> allowed.contains(role.containerName()));
        if (holds && !reaches) throw Standpoint.outside(standpoint.places());
        return standpoint.here();
    }

    private static Object[] given(Object[] parameters) {
        var given = new ArrayList<>();
        for (var parameter : parameters) if (parameter != null) given.add(parameter);
        return given.toArray();
    }

    /** Numbers of the things among the values: a number or an address as a text, and what has a number. */
    private static Set<String> numbers(Collection<?> values) {
        var numbers = new LinkedHashSet<String>();
        for (var value : values) {
            var text = value instanceof Numbered thing ? thing.number() : value instanceof String plain ? plain : null;
            var matcher = text == null ? null : NUMBER.matcher(text);
            if (matcher != null && matcher.matches()) numbers.add(matcher.group(1));
        }
        return numbers;
    }

    /** Container names of the roles that the method is open to; none if it says nothing of roles. */
    static Set<String> allowed(Method method) {
        var roles = method.getAnnotation(RolesAllowed.class);
        if (roles == null && !method.isAnnotationPresent(jakarta.annotation.security.PermitAll.class))
            roles = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return roles == null ? Set.of() : Role.named(List.of(roles.value()));
    }
}
