package org.cellgmp.audit.boundary;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.Locale;
import org.cellgmp.audit.Act;
import org.cellgmp.ground.Refusal;

/**
 * Writes every refused call of a boundary method to the trail, apart from the transaction that rolls back. The act is named after room and method,
 * e.g. {@code deviation.close.refused}. Arguments are not written, for a password may be among them; a first argument that is a
 * record number is what the act is about.
 */
public class RefusedActs {
    @Inject
    Trail trail;

    @AroundInvoke
    Object tell(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Refusal refusal) {
            trail.appendApart(act(call, refusal));
            throw refusal;
        }
    }

    private static Act act(InvocationContext call, Refusal refusal) {
        var method = call.getMethod();
        var packages = method.getDeclaringClass().getPackageName().split("\\.");
        var room = packages[packages.length - 2];
        var first = call.getParameters().length == 0 ? null : call.getParameters()[0];
        var about = first instanceof String number && number.matches("[A-Z]{2}-[0-9]{4}-[0-9]{4,}") ? number : null;
        return Act.of(room + "." + method.getName().toLowerCase(Locale.ROOT) + ".refused", about)
                .with("refusal", refusal.code())
                .with("reason", refusal.reason().name())
                .with("named", refusal.arguments().isEmpty() ? null : String.join(" | ", refusal.arguments()));
    }
}
