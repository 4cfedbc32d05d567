package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A running house and inspectors whom the quality unit invites into it. */
abstract class InvitedSite {
    static final Pattern PASSWORD = Pattern.compile("<code id=\"password\">([^<]+)</code>");
    static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    static final String CHOSEN = "the passphrase of an inspector";
    static final String INSIDE = "DEMO-UCMSC";

    /** How a hint shows what a number looks like. */
    static final Pattern EXAMPLE = Pattern.compile("(?:such as|as in|look like|Write|or) BR-2026-0001[^ <\"]*");

    final Server server = Server.running();
    final Program program = new Program(server);

    String batch(String title) {
        return program.get("qa-manager", "/api/v1/batch-records?q=" + title).text("items", 0, "number");
    }

    String opened(String product) {
        return opened(product, OffsetDateTime.now().plusDays(2).truncatedTo(ChronoUnit.SECONDS));
    }

    String opened(String product, OffsetDateTime closes) {
        return program.post(
                        "qa-manager",
                        "/api/v1/inspections",
                        "authority",
                        "Authority (invented)",
                        "inspectors",
                        "L. Lin (invented)",
                        "products",
                        List.of(product),
                        "closes",
                        closes.toString(),
                        "reason",
                        "announced by letter")
                .text("number");
    }

    /** An inspector with a password of the own. */
    String invited(String inspection, String name) {
        var account = name + "." + RUN;
        var given = program.post(
                        "qa-manager",
                        "/api/v1/inspections/" + inspection + "/invitations",
                        "account",
                        account,
                        "printedName",
                        "Lin (invented)",
                        "reason",
                        "announced by letter")
                .text("password");
        person(account, given)
                .submit("/account", "/account/password", Map.of("present", given, "next", CHOSEN, "again", CHOSEN));
        return account;
    }

    Http person(String account, String password) {
        var person = Http.visitor(server).with("Accept-Language", "en");
        person.submit("/sign-in", Map.of("account", account, "password", password));
        return person;
    }

    Browser signedIn(Browser browser, String account, String password) {
        browser.go("/sign-in").fill("account", account).fill("password", password);
        return browser.submit(browser.find("input[name=password]")).inLanguage("en");
    }

    /** Another person of the quality unit, for the second look. */
    String colleague() {
        var account = "second." + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var fields = new LinkedHashMap<String, String>();
        fields.put("account", account);
        fields.put("printedName", "Second (invented)");
        fields.put("reason", "joined");
        fields.put("role", "qa-manager");
        var password = PASSWORD.matcher(Http.signedIn(server, "administrator")
                .submit("/accounts", fields)
                .body());
        assertThat(password.find()).isTrue();
        var given = password.group(1);
        person(account, given)
                .submit("/account", "/account/password", Map.of("present", given, "next", CHOSEN, "again", CHOSEN));
        return account;
    }
}
