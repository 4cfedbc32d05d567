package org.cellgmp;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.web.page.Downloads;

/**
 * Walks every method that a session bean offers: one that can change anything can also write its act. And every address of the web: one that
 * hands out a file can write that it did. Whether an act is in fact written with its change the tripwire sees to at run time; this
 * test sees that no door was forgotten.
 */
@AnalyzeClasses(
        packages = "org.cellgmp",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseTest.WrittenByHand.class})
class WholeTrailTest {
    /** Files that tell no more than a page does, and why each may go without an event. */
    private static final Map<String, String> WITHOUT_EVENT = Map.of(
            "org.cellgmp.web.api.OpenApiApi.document", "describes the addresses, holds nothing that was recorded",
            "org.cellgmp.web.worklist.WorklistApi.calendar",
                    "the own worklist, which a calendar asks for again and again",
            "org.cellgmp.web.takeover.TakeoverPages.template", "an empty workbook to fill in",
            "org.cellgmp.web.intake.ImportApi.template", "an empty workbook to fill in",
            "org.cellgmp.web.intake.ImportPages.template", "an empty workbook to fill in",
            "org.cellgmp.web.siterule.SiteRulePages.template", "an empty workbook to fill in");

    @ArchTest
    static void everyMethodThatChangesAnythingTellsTheTrail(JavaClasses house) {
        var calls = new Calls(house);
        var silent = new TreeSet<String>();
        int changing = 0;
        for (var method : offered(house)) {
            var reached = calls.from(method);
            if (!changes(reached) || partOfAnothersAct(method)) continue;
            changing++;
            if (reached.stream().noneMatch(WholeTrailTest::tells)) silent.add(name(method));
        }
        assertThat(silent).as("methods that change something and tell nothing").isEmpty();
        // Should the walk lose its way, it finds nothing to complain of either.
        assertThat(changing).isGreaterThan(200);
    }

    @ArchTest
    static void everyAddressThatHandsOutAFileTellsTheTrail(JavaClasses house) {
        var calls = new Calls(house);
        var silent = new TreeSet<String>();
        int handing = 0;
        for (var method : addresses(house)) {
            var reached = calls.from(method);
            if (!producesAFile(method) && reached.stream().noneMatch(WholeTrailTest::handsOut)) continue;
            handing++;
            if (reached.stream().noneMatch(WholeTrailTest::tells)) silent.add(name(method));
        }
        assertThat(silent)
                .as("addresses that hand out a file and tell nothing")
                .isEqualTo(new TreeSet<>(WITHOUT_EVENT.keySet()));
        assertThat(handing).isGreaterThan(55);
    }

    private static List<JavaMethod> offered(JavaClasses house) {
        return house.stream()
                .filter(each -> each.isAnnotatedWith(Stateless.class) || each.isAnnotatedWith(Singleton.class))
                .filter(each -> each.getPackageName().endsWith(".boundary"))
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
    }

    private static List<JavaMethod> addresses(JavaClasses house) {
        return house.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }

    private static boolean changes(Set<JavaCodeUnit> reached) {
        boolean keeps = reached.stream().anyMatch(WholeTrailTest::persists)
                && reached.stream().anyMatch(unit -> unit instanceof JavaConstructor && inTheTrail(unit.getOwner()));
        return keeps || reached.stream().anyMatch(WholeTrailTest::alters);
    }

    private static boolean persists(JavaCodeUnit unit) {
        return unit.getOwner().isAssignableTo(EntityManager.class)
                && Set.of("persist", "merge", "remove").contains(unit.getName());
    }

    private static boolean alters(JavaCodeUnit unit) {
        return unit instanceof JavaMethod
                && inTheTrail(unit.getOwner())
                && unit.getFieldAccesses().stream().anyMatch(access -> access.getAccessType() == AccessType.SET);
    }

    private static boolean inTheTrail(JavaClass one) {
        return one.isAnnotatedWith(Entity.class) && !one.isAnnotatedWith(OutsideTrail.class);
    }

    /** Cannot be called but in a transaction that runs already: the method that began it answers for it. */
    private static boolean partOfAnothersAct(JavaMethod method) {
        return Stream.of(
                        method.tryGetAnnotationOfType(TransactionAttribute.class),
                        method.getOwner().tryGetAnnotationOfType(TransactionAttribute.class))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .filter(said -> said.value() == TransactionAttributeType.MANDATORY)
                .isPresent();
    }

    private static boolean producesAFile(JavaMethod method) {
        return method.tryGetAnnotationOfType(Produces.class).stream()
                .flatMap(said -> Stream.of(said.value()))
                .anyMatch(type -> Stream.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, "image/", "text/plain")
                        .noneMatch(type::startsWith));
    }

    private static boolean handsOut(JavaCodeUnit unit) {
        return unit.getOwner().isEquivalentTo(Downloads.class)
                || unit.getOwner().isAssignableTo(StreamingOutput.class);
    }

    private static boolean tells(JavaCodeUnit unit) {
        return unit.getOwner().isEquivalentTo(Trail.class) && unit.getName().startsWith("append")
                || unit.getOwner().getSimpleName().equals("EventWriter")
                        && unit.getName().startsWith("write");
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getName() + "." + unit.getName();
    }
}
