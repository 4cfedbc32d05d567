package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** An inspector is invited for one product: reads it, asks for more, is kept from the rest, and is out when it is over. */
class InspectionStory extends InvitedSite {
    private static final Pattern FITTING = Pattern.compile("^\\(?(?:\\?:)?([A-Z]{2})(?:-|\\|[A-Z]{2})");

    @Test
    void anInspectorReadsWhatIsInsideAsksForMoreAndIsOutWhenItIsEnded() {
        var inside = batch("DEMO-MSC-02");
        var outside = batch("DEMO-ARI-01");
        var quality = Browser.open(server).signIn("qa-manager").inLanguage("en").go("/inspections");
        quality.accessible().go("/inspections/new").accessible().screenshot("inspection-new");
        // The end is missing: the form comes back whole and says so.
        quality.fill("authority", "Authority (invented)").fill("inspectors", "L. Lin (invented)");
        quality.fill("products", INSIDE).fill("reason", "announced by letter");
        set(quality, "closes", "2001-01-01T00:00");
        quality.submit(quality.find("#authority")).find(".problems");
        assertThat(quality.text()).contains("The end is past");
        set(
                quality,
                "closes",
                LocalDateTime.now().plusDays(2).truncatedTo(ChronoUnit.MINUTES).toString());
        quality.submit(quality.find("#authority")).find("#invited");
        assertThat(quality.path()).startsWith("/inspections/IN-");
        var inspection = quality.path().substring("/inspections/".length());
        var account = "lin." + RUN;
        quality.fill("account", account).fill("printedName", "Lin (invented)");
        quality.find("#invite-reason").sendKeys("announced by letter");
        quality.submit(quality.find("#invite-reason")).accessible().screenshot("inspection");
        var given = quality.find("#password").getText();
        quality.signOut();

        var visitor = signedIn(quality, account, given);
        assertThat(visitor.path()).startsWith("/account");
        visitor.fill("present", given).fill("next", CHOSEN).fill("again", CHOSEN);
        visitor.submit(visitor.find("#present"));
        visitor.go("/").accessible().screenshot("front-room");
        assertThat(visitor.path()).isEqualTo("/front-room");
        assertThat(visitor.text()).contains(INSIDE, "Each page and file that you open");
        visitor.go("/batches").accessible();
        assertThat(visitor.text()).contains(inside).doesNotContain(outside);
        visitor.go("/batches/" + inside).accessible();
        assertThat(visitor.text()).contains("DEMO-MSC-02");
        visitor.go("/batches/" + outside).accessible().screenshot("outside-scope");
        assertThat(visitor.text()).contains("Outside the scope of this inspection");
        visitor.go("/worklist").accessible();
        assertThat(visitor.text()).contains("cannot be held to the scope");
        visitor.go("/front-room").find("#words").sendKeys("The record of batch DEMO-ARI-01, for comparison");
        visitor.submit(visitor.find("#words")).find("#requests table");
        assertThat(visitor.text()).contains("In work");
        visitor.accessible()
                .inLanguage("zh")
                .accessible()
                .screenshot("front-room-zh")
                .inLanguage("en")
                .signOut();

        var second = colleague();
        var back = Browser.open(server).signIn("qa-manager").inLanguage("en").go("/worklist?show=requests");
        back.accessible();
        assertThat(back.text()).contains(inspection + "/1");
        back.go("/inspections/" + inspection + "/requests").accessible().screenshot("requests");
        back.go("/inspections/" + inspection + "/requests/1").accessible();
        back.fill("record", outside);
        back.find("#record-says").sendKeys("the record that was asked for");
        back.submit(back.find("#record")).find("#answer li");
        back.fill("answer", "Here it is (invented).");
        back.submit(back.find("#answer-words")).find("#answer form[action$='/check']");
        back.submit(back.find("form[action$='/check'] button")).find(".problems");
        assertThat(back.text()).contains("does not take the second look");
        back.signOut();
        var other = signedIn(back, second, CHOSEN).go("/inspections/" + inspection + "/requests/1");
        other.submit(other.find("form[action$='/check'] button")).find("form[action$='/publish']");
        other.accessible().screenshot("request-ready");
        other.submit(other.find("form[action$='/publish'] button"));
        other.find("#story");
        assertThat(other.text()).contains("Published");
        other.signOut();

        visitor = signedIn(other, account, CHOSEN).go("/front-room");
        assertThat(visitor.text()).contains("Here it is (invented).", outside);
        visitor.go("/batches/" + outside);
        assertThat(visitor.text()).contains("DEMO-ARI-01").doesNotContain("Outside the scope");

        var ended = program.post(
                "qa-manager", "/api/v1/inspections/" + inspection + "/end", "reason", "closing meeting held");
        assertThat(ended.text("state")).isEqualTo("ENDED");
        visitor.go("/batches/" + inside);
        assertThat(visitor.path()).startsWith("/sign-in");
        visitor.fill("account", account).fill("password", CHOSEN);
        visitor.submit(visitor.find("input[name=password]"));
        assertThat(visitor.path()).startsWith("/sign-in");

        var log = Browser.open(server)
                .signIn("qa-manager")
                .inLanguage("en")
                .go("/inspections/" + inspection + "/log")
                .accessible()
                .screenshot("inspection-log");
        assertThat(log.text())
                .contains("GET /batches/" + inside, "GET /batches/" + outside, "Refused to an invited inspector");
    }

    /** Every address that an inspector may ask for, with a number inside and one outside: what is outside is never told. */
    @Test
    void noPageOfTheHouseTellsOfWhatLiesOutside() throws IOException {
        var list = Path.of("..", "web", "target", "routes.tsv");
        Assumptions.assumeTrue(
                Files.exists(list), "not run: web/target/routes.tsv, which the web module's tests write");
        var inside = batch("DEMO-MSC-03");
        var outside = batch("DEMO-ARI-02");
        var words = new TreeSet<String>();
        for (var row : program.get("qa-manager", "/api/v1/batch-records").list("items"))
            if (row instanceof Map<?, ?> batch && !INSIDE.equals(batch.get("product"))) {
                words.add((String) batch.get("number"));
                words.add((String) batch.get("title"));
            }
        assertThat(words).contains(outside, "DEMO-ARI-02").doesNotContain(inside);
        var event = program.post(
                        "production-recorder",
                        "/api/v1/deviations",
                        "batch",
                        outside,
                        "title",
                        "Frost " + RUN,
                        "description",
                        "Seen by chance.")
                .text("number");
        words.add(event);
        words.add("DEMO-CART-19");
        // An act that tells of no thing with a number, and names a neighbouring product.
        assertThat(Http.signedIn(server, "qa-manager")
                        .get("/differences/jurisdictions.xlsx?product=DEMO-CART-19")
                        .statusCode())
                .isEqualTo(200);
        var visitor = person(invited(opened(INSIDE), "walk"), CHOSEN);
        var soft = new SoftAssertions();
        int shown = 0;
        for (var line : Files.readAllLines(list)) {
            var parts = line.split("\t");
            if (!parts[0].equals("GET") || parts[1].startsWith("/sign-in") || parts[1].equals("/api/openapi.yaml"))
                continue;
            for (var number : List.of(inside, outside, event)) {
                var address = address(parts[1], number);
                var answer = visitor.get(address);
                if (answer.statusCode() == 200) shown++;
                soft.assertThat(answer.statusCode()).as(address).isLessThan(500);
                // What was asked for may be named in the refusal; nothing else may.
                var told = EXAMPLE.matcher(answer.body()).replaceAll("").replace(number, "");
                for (var word : words) soft.assertThat(told).as(address).doesNotContain(word);
                if (!number.equals(inside)
                        && address.contains(number)
                        && !parts[1].startsWith("/language")
                        && !parts[1].startsWith("/density"))
                    soft.assertThat(answer.statusCode()).as(address).isGreaterThanOrEqualTo(400);
                if (!parts[1].contains("{")) break;
            }
        }
        soft.assertAll();
        assertThat(shown).as("pages that were shown").isGreaterThan(30);
    }

    @Test
    void nothingIsChangedByAnInvitedInspectorWhateverFormIsSent() throws IOException {
        var list = Path.of("..", "web", "target", "routes.tsv");
        Assumptions.assumeTrue(
                Files.exists(list), "not run: web/target/routes.tsv, which the web module's tests write");
        var visitor = person(invited(opened(INSIDE), "forms"), CHOSEN);
        var csrf = visitor.csrf("/account");
        var own = List.of(
                "/sign-out",
                "/account/password",
                "/account/codes",
                "/account/codes/confirm",
                "/front-room/packs",
                "/front-room/requests",
                "/front-room/requests/{place: [0-9]{1,9}}/withdraw");
        var soft = new SoftAssertions();
        var tried = new ArrayList<String>();
        for (var line : Files.readAllLines(list)) {
            var parts = line.split("\t");
            if (parts[0].equals("GET") || parts[2].equals("open") || own.contains(parts[1])) continue;
            if (parts[1].startsWith("/api/")) continue;
            var answer = visitor.post(
                    address(parts[1], "BR-2026-0001"),
                    "application/x-www-form-urlencoded",
                    Http.form(Map.of("csrf", csrf, "reason", "tried")));
            soft.assertThat(answer.statusCode()).as(line).isIn(403, 415);
            tried.add(parts[1]);
        }
        soft.assertAll();
        assertThat(tried).hasSizeGreaterThan(100);
        var token = Http.visitor(server)
                .post(
                        "/api/v1/tokens",
                        "application/json",
                        "{\"account\":\"forms." + RUN + "\",\"password\":\"" + CHOSEN + "\",\"label\":\"t\"}");
        assertThat(token.statusCode()).isEqualTo(403);
    }

    private static void set(Browser browser, String id, String value) {
        browser.driver().executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, value);
    }

    private static String address(String path, String number) {
        var address = new StringBuilder();
        int at = 0;
        while (at < path.length()) {
            if (path.charAt(at) != '{') {
                address.append(path.charAt(at++));
                continue;
            }
            int depth = 0;
            int end = at;
            do {
                if (path.charAt(end) == '{') depth++;
                if (path.charAt(end) == '}') depth--;
                end++;
            } while (depth > 0);
            address.append(filling(path.substring(at + 1, end - 1), number));
            at = end;
        }
        return address.toString();
    }

    private static String filling(String place, String number) {
        var parts = place.split("\\s*:\\s*", 2);
        var pattern = parts.length == 1 ? "" : parts[1];
        if (pattern.contains("event|")) return "event";
        if (parts[0].equals("kind") && pattern.isEmpty()) return "batch-records";
        if (pattern.equals("[a-z][a-z-]*")) return "specification";
        if (pattern.equals("[a-z0-9-]+")) return "cn-0000";
        if (pattern.contains("|") && !pattern.contains("-[0-9]"))
            return pattern.replaceAll("[(?:].*", "").split("\\|")[0];
        if (List.of("version", "page", "place", "item").contains(parts[0])) return "1";
        var prefix = FITTING.matcher(pattern);
        // With a number of the pattern's own kind, so that the route is reached and refused by what stands before it.
        if (prefix.find() && !number.startsWith(prefix.group(1))) return prefix.group(1) + "-1999-9999";
        if (pattern.startsWith("[0-9]") || pattern.startsWith("\\d") || pattern.startsWith("[1-9]")) return "1";
        return number;
    }
}
