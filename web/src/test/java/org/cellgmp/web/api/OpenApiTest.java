package org.cellgmp.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    @Test
    void describesEveryDoorThatThereIsAndNoOther() {
        assertThat(described()).isEqualTo(implemented());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var document = document();
        var missing = new ArrayList<String>();
        walk(document, document, missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyDoorHasAnIdOfItsOwnASummaryAndItsPathParameters() {
        var ids = new HashSet<String>();
        paths().forEach((path, methods) -> ((Map<?, ?>) methods).forEach((method, value) -> {
            if (!(value instanceof Map<?, ?> operation) || method.equals("parameters")) return;
            assertThat(operation.get("operationId")).as(method + " " + path).isNotNull();
            assertThat(ids.add(operation.get("operationId").toString()))
                    .as("id of %s %s is its own", method, path)
                    .isTrue();
            assertThat(operation.get("summary")).as(method + " " + path).isNotNull();
            assertThat(operation.get("responses")).as(method + " " + path).isNotNull();
            var text = operation.toString() + ((Map<?, ?>) methods).get("parameters");
            var place = java.util.regex.Pattern.compile("\\{([a-zA-Z]+)}").matcher(path);
            while (place.find())
                assertThat(text)
                        .as("%s %s names its parameter %s", method, path, place.group(1))
                        .containsAnyOf("name=" + place.group(1) + ",", "parameters/" + place.group(1) + "}");
        }));
    }

    @Test
    void theSameDoorInTwoFilesIsRefused() {
        var files = Map.of(
                "/o/base.yaml", "openapi: 3.0.3",
                "/o/a.yaml", "paths: {/x: {get: {summary: a}, put: {summary: a}}}",
                "/o/b.yaml", "paths: {/x: {get: {summary: b}}}");
        assertThatThrownBy(() -> OpenApi.merge(files.keySet(), file -> bytes(files.get(file))))
                .hasMessageContaining("get of /x")
                .hasMessageContaining("/o/b.yaml");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Object> document() {
        try (var files = Files.list(java.nio.file.Path.of("src/main/resources/openapi"))) {
            return OpenApi.merge(files.map(Object::toString).toList(), file -> {
                try {
                    return Files.newInputStream(java.nio.file.Path.of(file));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> paths() {
        return (Map<String, Object>) document().get("paths");
    }

    private static TreeSet<String> described() {
        var doors = new TreeSet<String>();
        paths().forEach((path, methods) -> ((Map<?, ?>) methods).forEach((method, operation) -> {
            if (List.of("get", "put", "post", "delete", "patch").contains(method))
                doors.add(door(method.toString(), path));
        }));
        return doors;
    }

    private static TreeSet<String> implemented() {
        var doors = new TreeSet<String>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cellgmp.web")) {
            if (!type.isAnnotatedWith(Path.class)) continue;
            var root = type.getAnnotationOfType(Path.class).value();
            for (var method : type.reflect().getMethods())
                for (var annotation : method.getAnnotations()) {
                    var http = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (http == null) continue;
                    var below = method.getAnnotation(Path.class);
                    var path = (root + "/" + (below == null ? "" : below.value())).replaceAll("/+", "/");
                    if (!path.startsWith("/")) path = "/" + path;
                    if (path.startsWith("/api/")) doors.add(door(http.value(), path));
                }
        }
        return doors;
    }

    /** Method and path; names of places and their patterns do not matter. */
    private static String door(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " "
                + path.replaceAll("/$", "").replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "{}");
    }

    private static void walk(Object node, Map<String, Object> document, List<String> missing) {
        if (node instanceof Map<?, ?> members)
            members.forEach((name, member) -> {
                if (name.equals("$ref") && !leads(member.toString(), document)) missing.add(member.toString());
                walk(member, document, missing);
            });
        if (node instanceof List<?> entries) entries.forEach(entry -> walk(entry, document, missing));
    }

    private static boolean leads(String reference, Map<String, Object> document) {
        Object node = document;
        for (var token : reference.substring(2).split("/")) {
            if (!(node instanceof Map<?, ?> members)) return false;
            node = members.get(token);
        }
        return node != null;
    }
}
