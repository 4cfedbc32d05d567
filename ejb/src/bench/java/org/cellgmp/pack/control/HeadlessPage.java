package org.cellgmp.pack.control;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cellgmp.record.CanonicalJson;

/** One page in a headless Chromium, driven by the WebDriver protocol as it stands. Needs {@code chromedriver} on the path. */
final class HeadlessPage implements AutoCloseable {
    private static final int PORT = 19_515;
    private static final Pattern SESSION = Pattern.compile("\"sessionId\":\"([0-9a-f]+)\"");
    private static final Pattern VALUE = Pattern.compile("\"value\":\"?([^\"}]*)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String session;

    HeadlessPage() throws Exception {
        driver = new ProcessBuilder("chromedriver", "--port=" + PORT)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var asked =
                "{\"capabilities\":{\"alwaysMatch\":{\"goog:chromeOptions\":{\"args\":[\"--headless=new\",\"--no-sandbox\","
                        + "\"--disable-gpu\",\"--disable-dev-shm-usage\"]}}}}";
        String said = null;
        for (int i = 0; i < 50 && said == null; i++) {
            Thread.sleep(100);
            try {
                said = post("", asked);
            } catch (IOException notYet) {
                said = null;
            }
        }
        var found = SESSION.matcher(String.valueOf(said));
        if (!found.find()) throw new IllegalStateException("no session: " + said);
        session = "/" + found.group(1);
    }

    void go(String address) throws Exception {
        post(session + "/url", "{\"url\":\"" + address + "\"}");
    }

    String text(String expression) throws Exception {
        var said = run("return String(" + expression + ")");
        var found = VALUE.matcher(said);
        return found.find() ? found.group(1) : said;
    }

    double number(String expression) throws Exception {
        return Double.parseDouble(text(expression));
    }

    void until(String condition) throws Exception {
        for (int i = 0; i < 6_000; i++) {
            if (text(condition).equals("true")) return;
            Thread.sleep(10);
        }
        throw new IllegalStateException("never: " + condition);
    }

    String run(String script) throws Exception {
        return post(
                session + "/execute/sync",
                "{\"script\":" + new String(CanonicalJson.write(script), StandardCharsets.UTF_8) + ",\"args\":[]}");
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/session" + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Override
    public void close() throws Exception {
        http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/session" + session))
                        .DELETE()
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        driver.destroy();
    }
}
