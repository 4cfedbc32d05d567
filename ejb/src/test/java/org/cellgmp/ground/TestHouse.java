package org.cellgmp.ground;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * The rooms of the house wired to a test database without a server: parts are put in by type, and the doors keep the two
 * promises of the container that matter for what they do, transactions and roles. Default deny, as on the server.
 */
public final class TestHouse {
    private final TestDatabase database;
    private final Map<Class<?>, Object> parts = new HashMap<>();
    private final ThreadLocal<Deque<Frame>> frames = ThreadLocal.withInitial(ArrayDeque::new);
    private final ThreadLocal<Actor> caller = ThreadLocal.withInitial(() -> Actor.NOBODY);

    private record Frame(EntityManager entities, boolean transaction) {}

    public TestHouse(TestDatabase database) {
        this.database = database;
    }

    /** Uses the given part wherever its type is wanted. */
    public <T> TestHouse with(Class<T> type, T part) {
        parts.put(type, part);
        return this;
    }

    /** Does the work as a request of that person would: the container knows name and roles. */
    public <T> T as(Actor actor, Callable<T> work) throws Exception {
        var before = caller.get();
        caller.set(actor);
        try {
            return work.call();
        } finally {
            caller.set(before);
        }
    }

    /** A transaction around the work, as the door of an upper room would open it. */
    public <T> T inTransaction(Callable<T> work) throws Exception {
        return within(TransactionAttributeType.REQUIRED, work::call);
    }

    /** The part of that type, made and wired if it is not there yet. */
    public <T> T door(Class<T> type) {
        var known = parts.get(type);
        if (known != null) return type.cast(known);
        try {
            boolean bean = type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class);
            var made = type.getDeclaredConstructor();
            made.setAccessible(true);
            var part = made.newInstance();
            var shown = bean ? guarded(type, part) : part;
            parts.put(type, shown);
            wire(type, part);
            return type.cast(shown);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void wire(Class<?> type, Object part) throws ReflectiveOperationException {
        for (var of = type; of != Object.class; of = of.getSuperclass())
            for (var field : of.getDeclaredFields()) {
                Object value;
                if (field.isAnnotationPresent(PersistenceContext.class)) value = manager();
                else if (field.isAnnotationPresent(Resource.class) && field.getType() == SessionContext.class)
                    value = session();
                else if (field.getType() == Instance.class) value = none();
                else if (field.isAnnotationPresent(Inject.class))
                    value = field.getType().isInterface() ? implementation(field.getType()) : door(field.getType());
                else continue;
                field.setAccessible(true);
                field.set(part, value);
            }
    }

    /** No room above answers here. */
    private static Object none() {
        return Proxy.newProxyInstance(
                TestHouse.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("iterator")) return java.util.Collections.emptyIterator();
                    throw new IllegalStateException(method.getName() + " is not asked in tests");
                });
    }

    private Object implementation(Class<?> type) {
        if (parts.containsKey(type)) return parts.get(type);
        if (type == WhoActs.class) return door(org.cellgmp.identity.boundary.CurrentActor.class);
        throw new IllegalStateException("say with() what " + type + " is");
    }

    private Object guarded(Class<?> type, Object part) throws ReflectiveOperationException {
        return new ByteBuddy()
                .subclass(type)
                .method(ElementMatchers.isPublic().and(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))))
                .intercept(InvocationHandlerAdapter.of((proxy, method, arguments) -> call(part, method, arguments)))
                .make()
                .load(type.getClassLoader())
                .getLoaded()
                .getDeclaredConstructor()
                .newInstance();
    }

    private Object call(Object part, Method method, Object[] arguments) throws Exception {
        if (Modifier.isStatic(method.getModifiers())) throw new IllegalStateException();
        admit(part.getClass(), method);
        return within(attribute(part.getClass(), method), () -> {
            try {
                return method.invoke(part, arguments);
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof Error error) throw error;
                throw (Exception) thrown.getCause();
            }
        });
    }

    private void admit(Class<?> type, Method method) {
        var roles = method.getAnnotation(RolesAllowed.class);
        boolean own = roles != null || method.isAnnotationPresent(PermitAll.class);
        if (!own) roles = type.getAnnotation(RolesAllowed.class);
        boolean all = method.isAnnotationPresent(PermitAll.class) || !own && type.isAnnotationPresent(PermitAll.class);
        var held = Role.containerNames(caller.get().roles());
        boolean allowed = all || roles != null && Arrays.stream(roles.value()).anyMatch(held::contains);
        if (!allowed || method.isAnnotationPresent(DenyAll.class))
            throw new EJBAccessException(method + " by " + caller.get().id());
    }

    private static TransactionAttributeType attribute(Class<?> type, Method method) {
        var declared = method.getAnnotation(TransactionAttribute.class);
        if (declared == null) declared = type.getAnnotation(TransactionAttribute.class);
        return declared == null ? TransactionAttributeType.REQUIRED : declared.value();
    }

    private <T> T within(TransactionAttributeType attribute, Callable<T> work) throws Exception {
        var frame = frames.get().peek();
        boolean running = frame != null && frame.transaction();
        if (attribute == TransactionAttributeType.MANDATORY && !running) throw new EJBTransactionRequiredException();
        boolean fresh = attribute == TransactionAttributeType.REQUIRES_NEW
                || attribute == TransactionAttributeType.REQUIRED && !running;
        boolean apart = attribute == TransactionAttributeType.NOT_SUPPORTED || frame == null;
        if (!fresh && !apart) return work.call();
        try (var entities = database.factory().createEntityManager()) {
            frames.get().push(new Frame(entities, fresh));
            if (fresh) entities.getTransaction().begin();
            try {
                var result = work.call();
                if (fresh) entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive())
                    entities.getTransaction().rollback();
                frames.get().pop();
            }
        }
    }

    private EntityManager manager() {
        return (EntityManager) Proxy.newProxyInstance(
                TestHouse.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(frames.get().element().entities(), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private SessionContext session() {
        return (SessionContext) Proxy.newProxyInstance(
                TestHouse.class.getClassLoader(), new Class<?>[] {SessionContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getCallerPrincipal"))
                        return (Principal) () -> caller.get().id();
                    if (method.getName().equals("isCallerInRole"))
                        return Role.containerNames(caller.get().roles()).contains(arguments[0]);
                    throw new IllegalStateException(method.getName() + " is not asked in tests");
                });
    }

    /** An actor for {@link #as}, with one role or several. */
    public static Actor person(String account, Role... roles) {
        return new Actor(account, account, Set.of(roles));
    }
}
