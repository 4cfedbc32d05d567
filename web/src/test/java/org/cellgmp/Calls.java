package org.cellgmp;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who calls whom, and with what is called each implementation of it: what a method may reach, never less. */
final class Calls {
    private final Map<JavaCodeUnit, Set<JavaCodeUnit>> called = new HashMap<>();

    Calls(JavaClasses house) {
        for (var one : house) for (var unit : one.getCodeUnits()) called.put(unit, calledFrom(unit));
    }

    /** The method itself and all that it reaches. */
    Set<JavaCodeUnit> from(JavaCodeUnit start) {
        var reached = new HashSet<JavaCodeUnit>();
        var waiting = new ArrayDeque<JavaCodeUnit>();
        waiting.add(start);
        while (!waiting.isEmpty()) {
            var unit = waiting.remove();
            if (reached.add(unit)) waiting.addAll(called.getOrDefault(unit, Set.of()));
        }
        return reached;
    }

    private static Set<JavaCodeUnit> calledFrom(JavaCodeUnit unit) {
        var targets = new HashSet<JavaCodeUnit>();
        Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .map(JavaAccess::getTarget)
                .forEach(target -> target.resolveMember()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .ifPresent(member -> targets.addAll(implementations(member))));
        return targets;
    }

    private static Set<JavaCodeUnit> implementations(JavaCodeUnit member) {
        var all = new HashSet<JavaCodeUnit>();
        all.add(member);
        if (member instanceof JavaMethod && member.getOwner().getPackageName().startsWith("org.cellgmp"))
            for (var below : member.getOwner().getAllSubclasses())
                below.tryGetMethod(
                                member.getName(),
                                member.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toArray(String[]::new))
                        .ifPresent(all::add);
        return all;
    }
}
