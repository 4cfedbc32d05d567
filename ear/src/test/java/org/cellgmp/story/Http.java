package org.cellgmp.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A caller without a browser: signed in on pages by cookie, on REST by token, or not at all. Keeps its own cookies, because
 * Java's would not send a Secure cookie to http://localhost. Redirects are shown, not followed.
 */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Http(URI address) {
        this.address = address;
    }

    public static Http visitor(Server server) {
        return new Http(server.address());
    }

    /** With a session, as a person in a browser. */
    public static Http signedIn(Server server, String role) {
        var http = visitor(server);
        var account = server.account(role);
        var answer = http.submit("/sign-in", Map.of("account", account.name(), "password", account.password()));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(
                    "cannot sign in as " + role + ": " + answer.statusCode() + "\n" + answer.body());
        }
        return http;
    }

    /** Every later request carries this header. */
    public Http with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** On REST, with a token of the role's account. */
    public static Http program(Server server, String role) {
        return visitor(server).bearer(Tokens.of(server, role));
    }

    public Http bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<byte[]> bytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    /** @param mediaType of the body, e.g. {@code application/json} */
    public HttpResponse<String> post(String path, String mediaType, String body) {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(String path, String mediaType, Path file) {
        try {
            return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> method(String method, String path, String mediaType, String body) {
        return send(request(path).header("Content-Type", mediaType).method(method, BodyPublishers.ofString(body)));
    }

    /** Sends a form as the page at the same path would, with the CSRF token that page shows. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return submit(path, path, fields);
    }

    /** @param shownAt the page whose form is sent, for its CSRF token */
    public HttpResponse<String> submit(String shownAt, String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.computeIfAbsent("csrf", missing -> csrf(shownAt));
        return post(path, "application/x-www-form-urlencoded", form(all));
    }

    /** Fields as the body of a form. */
    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Sends a multipart form with one file. @param shownAt the page whose form is sent; null to send no CSRF token */
    public HttpResponse<String> upload(
            String shownAt, String path, Map<String, String> fields, String field, Path file) {
        var all = new LinkedHashMap<>(fields);
        if (shownAt != null) {
            all.computeIfAbsent("csrf", missing -> csrf(shownAt));
        }
        return multipart(path, all, field, file);
    }

    /** Sends a multipart form as it is given. @param file null for none */
    public HttpResponse<String> multipart(String path, Map<String, String> fields, String field, Path file) {
        var boundary = "cellgmp-story-boundary";
        var body = new ByteArrayOutputStream();
        try {
            for (var each : fields.entrySet()) {
                body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + each.getKey()
                                + "\"\r\n\r\n" + each.getValue() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            if (file != null) {
                body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                                + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                Files.copy(file, body);
                body.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The token in the form that a page shows; empty if there is none. */
    public String csrf(String path) {
        var token = CSRF.matcher(get(path).body());
        return token.find() ? token.group(1) : "";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(2));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            var answer = CLIENT.send(request.build(), handler);
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.substring(0, cookie.indexOf(';') < 0 ? cookie.length() : cookie.indexOf(';'));
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
