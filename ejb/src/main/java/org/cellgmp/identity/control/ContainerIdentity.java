package org.cellgmp.identity.control;

import java.util.Set;
import java.util.concurrent.Callable;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** An actor as the container's own notion of a caller, for work that no request brought. The one place that asks Elytron. */
public final class ContainerIdentity {
    private final SecurityIdentity identity;

    private ContainerIdentity(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** {@link Actor#SYSTEM} holds the role {@link Role#SYSTEM}, which no person has. */
    public static ContainerIdentity of(Actor actor) {
        var domain = SecurityDomain.getCurrent();
        if (domain == null) return new ContainerIdentity(null);
        return new ContainerIdentity(domain.createAdHocIdentity(actor.id())
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(names(actor)))));
    }

    private static Set<String> names(Actor actor) {
        var names = Role.containerNames(actor.roles());
        if (actor.equals(Actor.SYSTEM)) names.add(Role.SYSTEM);
        return names;
    }

    /** Where no container guards the doors, the work is simply done. */
    public <T> T runAs(Callable<T> work) throws Exception {
        return identity == null ? work.call() : identity.runAs(work);
    }
}
