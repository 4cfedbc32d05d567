package org.cellgmp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.ground.HouseClock;

/** The house as drawn in house.puml, and the habits that keep it so. Decision 0001 says why each rule is here. */
@AnalyzeClasses(
        packages = "org.cellgmp",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseTest.WrittenByHand.class})
class HouseTest {
    /** Leaves out what the rule compiler and the page compiler generate. */
    static final class WrittenByHand implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/page/generated/")
                    && !location.contains("LambdaExtractor")
                    && !location.contains("LambdaPredicate")
                    && !location.contains("LambdaConsequence");
        }
    }

    @ArchTest
    static final ArchRule theHouseIsAsDrawn = classes()
            .that()
            .resideInAPackage("org.cellgmp..")
            .should(adhereToPlantUmlDiagram(
                    HouseTest.class.getResource("house.puml"),
                    consideringOnlyDependenciesInAnyPackage("org.cellgmp..")))
            .because("a room knows only the rooms below it that the picture says it knows (decision 0001)");

    @ArchTest
    static final ArchRule noRoomsInACircle = slices().matching("org.cellgmp.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a circle of rooms is one room (decision 0001)");

    @ArchTest
    static final ArchRule controlDoesNotCallItsDoor = noClasses()
            .that()
            .resideInAPackage("..control..")
            .should(new ArchCondition<>("depend on the boundary of their own room") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    inOwnRoom(one, events, "boundary");
                }
            })
            .because("within a room the way is boundary, control, entity, vocabulary (decision 0001)");

    @ArchTest
    static final ArchRule entitiesKnowOnlyTheVocabulary = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cellgmp..boundary..", "org.cellgmp..control..")
            .because("within a room the way is boundary, control, entity, vocabulary (decision 0001)");

    @ArchTest
    static final ArchRule vocabularyKnowsNoMachinery = noClasses()
            .that(resideInAnyPackage("org.cellgmp.*")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "org.cellgmp.schema", "org.cellgmp.web", "org.cellgmp.guideline", "org.cellgmp.template"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cellgmp..boundary..", "org.cellgmp..control..", "org.cellgmp..entity..")
            .because("other rooms may speak the words of a room; words drag nothing with them (decision 0001)");

    @ArchTest
    static final ArchRule onlyTheRoomItselfSeesItsInside = classes()
            .that()
            .resideInAnyPackage("org.cellgmp.*.control..", "org.cellgmp.*.entity..")
            .should(new ArchCondition<>("be used from their own room only") {
                @Override
                public void check(JavaClass inside, ConditionEvents events) {
                    for (var dependency : inside.getDirectDependenciesToSelf()) {
                        var fine = room(dependency.getOriginClass()).equals(room(inside));
                        events.add(new SimpleConditionEvent(dependency, fine, dependency.getDescription()));
                    }
                }
            })
            .because("from outside only the root package and the boundary of a room are touched (decision 0001)");

    @ArchTest
    static final ArchRule quietLibrariesKnowNoServer = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.cellgmp.record..",
                    "org.cellgmp.guideline..",
                    "org.cellgmp.classification..",
                    "org.cellgmp.template..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.hibernate..", "java.sql..", "javax.sql..", "org.jboss..")
            .because("rules and templates run anywhere a JVM runs, without a database or a server");

    @ArchTest
    static final ArchRule theVerifierStandsAlone = classes()
            .that()
            .resideInAPackage("org.cellgmp.verifier..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.cellgmp.verifier..", "java..")
            .because("what checks the trail shares its written format with what wrote it, and not one class");

    @ArchTest
    static final ArchRule templatesKnowNoRules = noClasses()
            .that()
            .resideInAPackage("org.cellgmp.template..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cellgmp.guideline..", "org.drools..", "org.kie..")
            .because("a document shows what was recorded; it judges nothing")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheRulebookKnowsDrools = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.cellgmp.guideline..", "org.cellgmp.classification..", "org.cellgmp.criterion..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("the knowledge base is built explicitly, once, behind the rulebook and the decision table");

    @ArchTest
    static final ArchRule entitiesAreJustPersistent = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta..")
                    .and(DescribedPredicate.not(resideInAnyPackage("jakarta.persistence..", "jakarta.validation.."))))
            .because("what must never be storable is refused by the entity itself, without a container");

    @ArchTest
    static final ArchRule entitiesHaveNoPublicSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveNameMatching("set[A-Z].*")
            .should()
            .bePublic()
            .because("a record changes by an act that has a name, a person and a reason")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsRemoved = noClasses()
            .should()
            .callMethod(EntityManager.class, "remove", Object.class)
            .orShould()
            .callMethod(Query.class, "executeUpdate")
            .orShould()
            .callMethodWhere(called("createCriteriaDelete", "createCriteriaUpdate"))
            .because("records are superseded, not removed, and a bulk query would pass by the audit trail");

    @ArchTest
    static final ArchRule onlyTheHouseClockKnowsTheTime = noClasses()
            .that(DescribedPredicate.not(simpleName(HouseClock.class.getSimpleName())))
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("the current time is asked for") {
                @Override
                public boolean test(JavaCall<?> call) {
                    var owner = call.getTargetOwner();
                    return owner.getPackageName().equals("java.time")
                                    && call.getName().equals("now")
                            || owner.isEquivalentTo(Clock.class)
                                    && call.getName().startsWith("system")
                            || owner.isEquivalentTo(System.class)
                                    && call.getName().equals("currentTimeMillis");
                }
            })
            .because("a time in a record has one source, which tests can set");

    @ArchTest
    static final ArchRule noOldDates = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .because("time is an Instant with the recorded zone");

    @ArchTest
    static void sessionBeansHaveNamesOfTheirOwn(JavaClasses house) {
        var beans = house.stream()
                .filter(each -> each.isAnnotatedWith(Stateless.class) || each.isAnnotatedWith(Singleton.class))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));
        assertThat(beans.entrySet())
                .as("the server names a session bean by its class alone and declines two of one name")
                .allMatch(named -> named.getValue().size() == 1);
    }

    @ArchTest
    static final ArchRule everyDoorSaysWhoMayEnter = methods()
            .that()
            .areDeclaredInClassesThat(resideInAnyPackage("..boundary..")
                    .and(DescribedPredicate.describe(
                            "are session beans",
                            each -> each.isAnnotatedWith(Stateless.class) || each.isAnnotatedWith(Singleton.class))))
            .and()
            .arePublic()
            .should(new ArchCondition<>("say who may call them") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var said = says(method) || says(method.getOwner());
                    events.add(new SimpleConditionEvent(
                            method, said, method.getFullName() + " does not say who may call it"));
                }
            })
            .because("nobody reaches another role's action because somebody forgot to think of it");

    @ArchTest
    static final ArchRule whatABeanOffersIsPublic = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should(new ArchCondition<>("be called by others through public methods only") {
                @Override
                public void check(JavaClass bean, ConditionEvents events) {
                    for (var call : bean.getMethodCallsToSelf())
                        if (!call.getOriginOwner().equals(bean)
                                && call.getTarget()
                                        .resolveMember()
                                        .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                                        .isPresent())
                            events.add(SimpleConditionEvent.violated(bean, call.getDescription()));
                }
            })
            .because(
                    "the server offers a bean's public methods only: others compile, pass without a server and fail in it");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO|Dto)(\\$.*)?")
            .because("the trade has words for its things (house names)");

    private static boolean says(HasAnnotations<?> place) {
        return place.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(type -> Set.of(RolesAllowed.class, PermitAll.class, DenyAll.class).stream()
                        .anyMatch(type::isEquivalentTo));
    }

    private static DescribedPredicate<JavaCall<?>> called(String... names) {
        return DescribedPredicate.describe(
                "call of " + String.join(", ", names), call -> Set.of(names).contains(call.getName()));
    }

    private static void inOwnRoom(JavaClass one, ConditionEvents events, String part) {
        for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
            var target = dependency.getTargetClass();
            var back =
                    target.getPackageName().contains("." + part) && room(target).equals(room(one));
            if (back) {
                events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
            }
        }
    }

    /** The word after {@code org.cellgmp}, or the whole package of what is not ours. */
    private static String room(JavaClass one) {
        var parts = one.getPackageName().split("\\.");
        return parts.length > 2 && one.getPackageName().startsWith("org.cellgmp.") ? parts[2] : one.getPackageName();
    }
}
