package org.cellgmp.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.ground.Role;
import org.junit.jupiter.api.Test;

/** Default deny, kept by the build: a route that does not say who may take it is found here before anybody meets it. */
class RoutesTest {
    /** What anybody may do without having signed in. Longer only with a reason. */
    private static final Set<String> OPEN = Set.of(
            "GET /sign-in",
            "POST /sign-in",
            "GET /sign-in/single",
            "GET /sign-in/single/back",
            "GET /sign-in/single/finish",
            "GET /sign-in/single/code",
            "POST /sign-in/single/code",
            "GET /language/{suffix}",
            "GET /density/{rows}",
            "POST /api/v1/tokens",
            "GET /api/openapi.yaml");

    /** What whoever is signed in may do, also without business with GMP data: come in, mind the own account, leave. */
    private static final Set<String> EVERYBODYS_OWN = Set.of(
            "GET /",
            "GET /account",
            "POST /account/password",
            "GET /account/codes",
            "POST /account/codes",
            "POST /account/codes/confirm",
            "POST /account/codes/remove",
            "GET /account/signature",
            "POST /account/signature",
            "POST /account/tokens",
            "POST /account/tokens/{id}/revoke",
            "POST /sign-out",
            "GET /api/v1/tokens",
            "DELETE /api/v1/tokens/{id}",
            "GET /style");

    /** What an invited inspector writes: asking for a document or a pack, and taking that back. */
    private static final Set<String> ASKING = Set.of(
            "POST /front-room/packs",
            "POST /front-room/requests",
            "POST /front-room/requests/{place: [0-9]{1,9}}/withdraw");

    private record Found(String name, Class<?> type, Method method) {}

    @Test
    void everyRouteSaysWhoMayTakeIt() {
        var silent = new TreeSet<String>();
        for (var route : routes())
            if (Admission.of(route.type(), route.method()).isEmpty())
                silent.add(route.name() + " (" + route.type().getSimpleName() + "."
                        + route.method().getName() + ")");
        assertThat(silent)
                .as("routes without @RolesAllowed, @PermitAll or @Open")
                .isEmpty();
    }

    /** The list for the story that calls every route as every role: method, path, who may and what it takes, between tabs. */
    @Test
    void theListOfRoutesIsWrittenForTheStories() throws Exception {
        var lines = new TreeSet<String>();
        for (var route : routes())
            Admission.of(route.type(), route.method())
                    .ifPresent(admission -> lines.add(route.name().replace(" /", "\t/")
                            + "\t"
                            + (admission.open()
                                    ? "open"
                                    : admission.everyone()
                                            ? "everyone"
                                            : String.join(" ", new TreeSet<>(admission.roles())))
                            + "\t"
                            + taken(route)));
        Files.write(Files.createDirectories(java.nio.file.Path.of("target")).resolve("routes.tsv"), lines);
    }

    /** The first media type that the route says it takes; any if it says none. */
    private static String taken(Found route) {
        var said = route.method().isAnnotationPresent(Consumes.class)
                ? route.method().getAnnotation(Consumes.class)
                : route.type().getAnnotation(Consumes.class);
        return said == null ? MediaType.WILDCARD : said.value()[0];
    }

    /** A token that was not given a scope changes nothing that belongs to it: so all that changes must belong to one. */
    @Test
    void whateverAProgramChangesBelongsToAScope() {
        var without = new TreeSet<String>();
        for (var route : routes())
            if (route.name().contains(" /api/")
                    && !route.name().startsWith("GET ")
                    && ScopeOf.room(route.type()).isEmpty()) without.add(route.name());
        assertThat(without).containsExactly("DELETE /api/v1/tokens/{id}", "POST /api/v1/tokens");
    }

    @Test
    void nothingIsOpenThatIsNotMeantToBe() {
        var open = new TreeSet<String>();
        for (var route : routes())
            if (Admission.of(route.type(), route.method())
                    .filter(Admission::open)
                    .isPresent()) open.add(route.name());
        assertThat(OPEN).containsAll(open);
    }

    /** Whoever only administers reads no GMP data: what others read is for roles, not for whoever is signed in. */
    @Test
    void nothingIsEverybodysButTheOwnAccount() {
        var everyones = new TreeSet<String>();
        for (var route : routes())
            if (Admission.of(route.type(), route.method())
                    .filter(Admission::everyone)
                    .isPresent()) everyones.add(route.name());
        assertThat(EVERYBODYS_OWN).containsAll(everyones);
    }

    @Test
    void whoReadsIsEveryoneButTheAdministrator() throws Exception {
        var readers = Admission.of(Read.class, Read.class.getDeclaredMethod("show"))
                .orElseThrow()
                .roles();
        assertThat(readers).hasSize(Role.values().length - 1).doesNotContain(Role.ADMIN, Role.READER);
    }

    /** What only some of those who work here may do names them; the group is for what all of them may. */
    @Test
    void whoWorksHereIsEveryoneButTheInspectorAndTheAdministrator() throws Exception {
        var workers = Admission.of(Worked.class, Worked.class.getDeclaredMethod("done"))
                .orElseThrow()
                .roles();
        assertThat(workers)
                .hasSize(Role.values().length - 2)
                .doesNotContain(Role.ADMIN, Role.INSPECTS, Role.WORKER, Role.READER);
    }

    @RolesAllowed(Role.WORKER)
    private static final class Worked {
        void done() {}
    }

    @Test
    void onlyRolesOfTheHouseAreNamed() {
        var known = Arrays.stream(Role.values()).map(Role::containerName).toList();
        for (var route : routes())
            Admission.of(route.type(), route.method())
                    .ifPresent(admission -> assertThat(known).as(route.name()).containsAll(admission.roles()));
    }

    @Test
    void theAdministratorIsNamedWhereAccountsAreKeptAndNowhereElse() {
        for (var route : routes()) {
            boolean named = Admission.of(route.type(), route.method())
                    .filter(admission -> admission.roles().contains(Role.ADMIN))
                    .isPresent();
            if (named) assertThat(route.name()).containsAnyOf(" /accounts", " /api/v1/accounts");
        }
    }

    @Test
    void theInspectorIsNamedForReadingOnly() {
        for (var route : routes()) {
            var admission = Admission.of(route.type(), route.method());
            if (ASKING.contains(route.name())) continue;
            if (admission.isPresent() && admission.get().roles().contains(Role.INSPECTS))
                assertThat(route.name())
                        .as("a route that an inspector is named for")
                        .startsWith("GET ");
        }
    }

    @Test
    void aRouteThatSaysNothingIsFound() throws Exception {
        var silent = Silent.class.getDeclaredMethod("show");
        assertThat(Admission.of(Silent.class, silent)).isEmpty();
        assertThat(Admission.of(Said.class, Said.class.getDeclaredMethod("show")))
                .get()
                .isEqualTo(new Admission(false, false, Set.of(Role.QA)));
    }

    @Path("/silent")
    static class Silent {
        @GET
        public void show() {
            throw new IllegalStateException();
        }
    }

    @Path("/said")
    @RolesAllowed(Role.QA)
    static class Said {
        @GET
        public void show() {
            throw new IllegalStateException();
        }
    }

    @Path("/read")
    @RolesAllowed(Role.READER)
    static class Read {
        @GET
        public void show() {
            throw new IllegalStateException();
        }
    }

    private static List<Found> routes() {
        var found = new ArrayList<Found>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cellgmp.web")) {
            if (!each.isAnnotatedWith(Path.class)) continue;
            var type = each.reflect();
            for (var method : type.getMethods())
                Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(java.util.Objects::nonNull)
                        .forEach(http -> found.add(new Found(http.value() + " " + path(type, method), type, method)));
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static String path(Class<?> type, Method method) {
        var own = method.getAnnotation(Path.class);
        var whole = "/" + type.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return whole.replaceAll("/{2,}", "/").replaceFirst("(.)/$", "$1");
    }
}
