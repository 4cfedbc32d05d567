package org.cellgmp.inspection.boundary;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Inside;
import org.cellgmp.ground.LeavesOut;
import org.cellgmp.ground.Narrowing;
import org.cellgmp.ground.OutsideScope;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.WrittenWords;
import org.cellgmp.inspection.control.Bounds.Side;
import org.cellgmp.inspection.control.OtherProducts;
import org.cellgmp.inspection.control.Sieve;
import org.cellgmp.inspection.control.Sighting;

/**
 * Stands before every door of the house, as the deployment says of all of them at once, so that a door added later is behind
 * it too. If an invited inspector calls from outside, what the call names must be inside the scope of the inspection, and so must
 * everything that the answer names: rows of a list that are not are left out, any other answer is refused. For everybody
 * else it does nothing. What one door asks of another on the way is not looked at: only what leaves the house counts.
 */
public class WithinInspection {
    private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

    @Inject
    Visits visits;

    @AroundInvoke
    Object hold(InvocationContext call) throws Exception {
        var inspection = CurrentCall.visit();
        if (inspection == null || INSIDE.get() != null) return call.proceed();
        INSIDE.set(true);
        try {
            return held(call, inspection);
        } catch (OutsideScope outside) {
            visits.refused(name(call), outside.refusal());
            throw outside;
        } finally {
            INSIDE.remove();
        }
    }

    private Object held(InvocationContext call, String inspection) throws Exception {
        if (!CurrentCall.narrowed()) return call.proceed();
        if (call.getMethod().getDeclaringClass() == FrontRoom.class) return call.proceed();
        var given = call.getParameters() == null ? new Object[0] : call.getParameters();
        var named = new LinkedHashSet<String>();
        for (var parameter : given)
            for (var one : parameter instanceof Collection<?> many ? many : Arrays.asList(parameter))
                Sighting.own(one).ifPresent(named::add);
        var others = CurrentCall.onceInVisit(OtherProducts.class, () -> visits.others(inspection));
        var sides = visits.sides(inspection, others, named);
        for (var number : named) if (sides.get(number) != Side.INSIDE) throw outside(number);
        if (named.isEmpty() && opaque(call.getMethod()) && !call.getMethod().isAnnotationPresent(LeavesOut.class))
            throw new OutsideScope("inspection.not-narrowed");
        var telling = new Telling(inspection, others);
        CurrentCall.telling(telling);
        try {
            var said = call.proceed();
            var answer = telling.within(said instanceof Narrowing<?> parts ? parts.narrowed(telling) : said);
            if (answer instanceof byte[] file) telling.insist(WrittenWords.of(file));
            // A sorted answer of which rows were left out would not be what its caller was promised.
            if (answer != null
                    && !call.getMethod().getReturnType().isPrimitive()
                    && !call.getMethod().getReturnType().isInstance(answer))
                throw new OutsideScope("inspection.not-narrowed");
            return answer;
        } catch (Refusal refusal) {
            throw visits.mayTell(inspection, others, refusal) ? refusal : outside("");
        } finally {
            CurrentCall.telling(null);
        }
    }

    /** What a room asks while it writes. */
    private final class Telling implements Inside {
        private final String inspection;
        private final OtherProducts others;

        Telling(String inspection, OtherProducts others) {
            this.inspection = inspection;
            this.others = others;
        }

        @Override
        public <T> List<T> rows(Collection<T> all) {
            return left(all);
        }

        @Override
        public List<String> named(Collection<String> numbers) {
            var sides = visits.sides(inspection, others, numbers);
            return numbers.stream()
                    .filter(number -> sides.get(number) != Side.OUTSIDE)
                    .toList();
        }

        @Override
        public <T> T withheld(T answer) {
            return visits.withheld(inspection, others, answer);
        }

        @Override
        public void insist(Object told) {
            if (!visits.mayTell(inspection, others, told)) throw outside("");
        }

        private Object within(Object answer) {
            if (answer instanceof Page<?> page) return new Page<>(List.copyOf(left(page.items())), page.next());
            if (answer instanceof Collection<?> many) {
                var left = left(many);
                if (left.size() == many.size()) return answer;
                return answer instanceof Set<?> ? new LinkedHashSet<>(left) : left;
            }
            if (answer instanceof Map<?, ?> map) {
                var left = left(new ArrayList<>(map.entrySet()), Map.Entry::getKey);
                if (left.size() == map.size()) return answer;
                var kept = new LinkedHashMap<Object, Object>();
                for (var entry : left) kept.put(entry.getKey(), entry.getValue());
                return kept;
            }
            if (answer instanceof Optional<?> maybe)
                return maybe.isPresent() && left(List.of(maybe.get())).isEmpty() ? Optional.empty() : answer;
            // Nobody named what the answer is about, so the refusal does not either.
            if (answer != null && left(List.of(answer)).isEmpty()) throw outside("");
            return answer;
        }

        private <T> List<T> left(Collection<T> many) {
            return left(many, one -> one);
        }

        /** Those that are inside and name nothing outside. @param self of an entry of a map, its key */
        private <T> List<T> left(Collection<T> many, Function<T, ?> self) {
            return new Sieve(numbers -> visits.sides(inspection, others, numbers), others).shown(many, self);
        }
    }

    /**
     * What is written into a stream has left before it could be looked at, and a print cannot be; each of a thing inside may, and what asks
     * while it writes. Of a file that is handed back whole the words that can be read are looked through.
     */
    private static boolean opaque(Method method) {
        return method.getReturnType() == byte[].class
                || Arrays.stream(method.getParameterTypes()).anyMatch(OutputStream.class::isAssignableFrom);
    }

    private static OutsideScope outside(String number) {
        return new OutsideScope("inspection.outside-scope", number);
    }

    private static String name(InvocationContext call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
    }
}
