package org.cellgmp.reach;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;

/** One call of a boundary method as the container hands it to an interceptor. */
record DoorCall(Method method, Object[] given, Object target, Callable<Object> then) implements InvocationContext {
    /** A call that goes on to the method itself. */
    static DoorCall of(Object door, Method method, Object... given) {
        return new DoorCall(method, given, door, () -> {
            try {
                return method.invoke(door, given);
            } catch (InvocationTargetException thrown) {
                throw (Exception) thrown.getCause();
            }
        });
    }

    @Override
    public Object getTarget() {
        return target;
    }

    @Override
    public Object getTimer() {
        return null;
    }

    @Override
    public Method getMethod() {
        return method;
    }

    @Override
    public Constructor<?> getConstructor() {
        return null;
    }

    @Override
    public Object[] getParameters() {
        return given;
    }

    @Override
    public void setParameters(Object[] params) {
        throw new IllegalStateException("nobody changes what was given");
    }

    @Override
    public Map<String, Object> getContextData() {
        return Map.of();
    }

    @Override
    public Object proceed() throws Exception {
        return then.call();
    }
}
