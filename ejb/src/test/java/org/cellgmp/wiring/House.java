package org.cellgmp.wiring;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.audit.control.TraceTransaction;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.WhoActs;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.control.NumberIssue;
import org.cellgmp.schema.TestDatabase;

/**
 * The rooms wired as the container wires them, over a migrated database, without a server: real beans, one transaction an act, events
 * in the transaction. Roles are the container's work and are not checked here. All people invented.
 */
public final class House implements AutoCloseable {
    /** Of everyone who was enrolled. */
    public static final String PASSWORD = "an invented pass phrase, long enough";

    private static final Actor ADMIN = person("adm", "Ad Min", Role.ADMINISTRATOR);

    private final TestDatabase database;
    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
    private final List<Class<?>> observers;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    private final List<Act> heard = Collections.synchronizedList(new ArrayList<>());

    /** @param observers classes that hear events; made when first needed */
    public House(TestDatabase database, Class<?>... observers) {
        this.database = database;
        this.observers = List.of(observers);
        with(WhoActs.class, the(CurrentActor.class));
        with(Trail.class, new Trail() {
            @Override
            public void append(Act act) {
                super.append(act);
                heard.add(act);
            }
        });
        with(TraceTransaction.class, new TraceTransaction() {
            @Override
            public <T> T apart(Work<T> work) {
                return quietly(() -> super.apart(work));
            }
        });
        with(NumberIssue.class, new NumberIssue() {
            @Override
            public String next(String series) {
                return quietly(() -> super.next(series));
            }
        });
    }

    /** A person of whom the account, the printed name and the one role are said. */
    public static Actor person(String account, String name, Role role) {
        return new Actor(account, name + " (invented)", Set.of(role));
    }

    /** Opens the account of each, who then chooses {@link #PASSWORD} and agrees to sign with it. */
    public void enrol(Actor... people) throws Exception {
        var accounts = the(Accounts.class);
        for (var person : people) {
            var given = act(ADMIN, () -> accounts.open(person.id(), person.printedName(), person.roles(), "new here"));
            act(person, () -> accounts.changePassword(given, PASSWORD));
            act(person, () -> accounts.certify(true, person.id(), PASSWORD));
        }
    }

    /** What was written in the trail with the acts that it tells of, oldest first. */
    public List<Act> heard() {
        return heard;
    }

    /** Puts this bean where the type is asked for. */
    public <T> House with(Class<T> type, T bean) {
        beans.put(type, bean);
        fill(bean);
        return this;
    }

    /** The bean of a type, made and filled when first asked for. */
    public synchronized <T> T the(Class<T> type) {
        var known = beans.get(type);
        if (known == null) {
            known = make(type);
            beans.put(type, known);
            fill(known);
            start(known);
        }
        return type.cast(known);
    }

    /** One act of a person in a transaction; rolled back if it throws. */
    public <T> T act(Actor who, Callable<T> act) throws Exception {
        return CurrentCall.workFor(who, () -> apart(act));
    }

    /** In a transaction of its own, whoever acts. */
    public <T> T apart(Callable<T> act) throws Exception {
        var outer = current.get();
        try (var manager = database.entities().createEntityManager()) {
            current.set(manager);
            manager.getTransaction().begin();
            try {
                var result = act.call();
                manager.getTransaction().commit();
                return result;
            } finally {
                if (manager.getTransaction().isActive())
                    manager.getTransaction().rollback();
            }
        } finally {
            current.set(outer);
        }
    }

    /** As {@link #apart}, for what refuses nothing. */
    public <T> T quietly(Callable<T> act) {
        try {
            return apart(act);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static <T> T make(Class<T> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot make " + type, broken);
        }
    }

    private void fill(Object bean) {
        for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass())
            for (var field : type.getDeclaredFields())
                if (field.isAnnotationPresent(Inject.class)
                        || field.isAnnotationPresent(PersistenceContext.class)
                        || field.getType() == ManagedExecutorService.class) fill(bean, field);
    }

    private void fill(Object bean, Field field) {
        try {
            field.setAccessible(true);
            if (field.get(bean) == null) field.set(bean, value(field));
        } catch (IllegalAccessException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Object value(Field field) {
        if (field.getType() == EntityManager.class) return manager();
        if (field.getType() == ManagedExecutorService.class) return threads();
        if (field.getType() == Event.class)
            return event((Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]);
        if (field.getType() == Instance.class)
            return every((Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]);
        return the(field.getType());
    }

    /** Every bean of a type that was named to this house as one that hears or answers. */
    private Instance<?> every(Class<?> type) {
        return proxy(Instance.class, (method, arguments) -> {
            var beans = observers.stream().filter(type::isAssignableFrom).map(this::the);
            return switch (method.getName()) {
                case "iterator" -> beans.iterator();
                case "stream" -> beans;
                default -> throw new IllegalStateException(method + " is not asked in tests");
            };
        });
    }

    private static void start(Object bean) {
        for (var method : bean.getClass().getDeclaredMethods())
            if (method.isAnnotationPresent(PostConstruct.class)) call(method, bean);
    }

    private EntityManager manager() {
        return proxy(EntityManager.class, (method, arguments) -> call(method, current.get(), arguments));
    }

    /** Threads of the process for those of the container: no transaction and nobody signed in on them. */
    private static ManagedExecutorService threads() {
        return proxy(
                ManagedExecutorService.class,
                (method, arguments) -> call(method, ForkJoinPool.commonPool(), arguments));
    }

    private Event<?> event(Class<?> type) {
        return proxy(Event.class, (method, arguments) -> {
            for (var observer : observers)
                for (var hearing : observer.getDeclaredMethods())
                    if (hears(hearing, type)) call(hearing, the(observer), arguments);
            return null;
        });
    }

    private static boolean hears(Method method, Class<?> type) {
        return method.getParameterCount() == 1
                && method.getParameters()[0].isAnnotationPresent(Observes.class)
                && method.getParameterTypes()[0] == type;
    }

    private interface Answer {
        Object to(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method, arguments)));
    }

    private static Object call(Method method, Object bean, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException thrown) {
            throw House.<RuntimeException>sneaky(thrown.getCause());
        } catch (IllegalAccessException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Override
    public void close() {
        database.close();
    }
}
