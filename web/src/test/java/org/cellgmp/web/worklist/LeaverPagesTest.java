package org.cellgmp.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cellgmp.capa.WaitingTask;
import org.cellgmp.ground.Limits;
import org.cellgmp.ground.Place;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.cellgmp.worklist.Leaver;
import org.cellgmp.worklist.LeftWork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who leaves and what is left, and where roles count, in both languages, with what somebody nasty might have typed. */
class LeaverPagesTest {
    private static final String NASTY = "<script>alert(1)</script>\"'&";
    private static final Leaver GONE = new Leaver("lin.wei", "Lin " + NASTY, true, null, 2);
    private static final Leaver GOES = new Leaver("bo.li", "Bo", false, Rendering.NOW, 1);

    private static String html(View view, Language language, Role... roles) {
        var html = Rendering.html(view, Rendering.as(language, "/leavers", null, roles));
        assertThat(html).doesNotContain("⌈", "<script>alert", "style=\"", "onclick");
        return html;
    }

    private static WaitingTask task(String number, WaitingTask.Kind kind, String part) {
        return new WaitingTask(number, NASTY, kind, part, "lin.wei", LocalDate.of(2026, 3, 9), 0);
    }

    @ParameterizedTest
    @EnumSource
    void theListLeadsToEach(Language language) {
        var html = html(View.of("worklist/leavers").with("leavers", List.of(GONE, GOES)), language, Role.QA_MANAGER);
        assertThat(html).contains("href=\"/leavers/lin.wei\"", "href=\"/leavers/bo.li\"");
        assertThat(html(View.of("worklist/leavers").with("leavers", List.of()), language, Role.INSPECTOR))
                .doesNotContain("<table");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLeftSaysWhyNotAndTheFormKeepsWhatWasTyped(Language language) {
        var own = new Refusal(Refusal.Reason.NOT_ALLOWED, "change.own-request", "CH-2026-0001");
        var view = View.of("worklist/leaver")
                .with("leaver", GONE)
                .with(
                        "works",
                        List.of(
                                new LeftWork(task("CA-2026-0001", WaitingTask.Kind.ACTION, "A1"), null),
                                new LeftWork(task("CH-2026-0001", WaitingTask.Kind.ACTION, "S1"), own)))
                .with("to", NASTY)
                .with("reason", "moves on")
                .with("problems", List.of());
        assertThat(html(view, language, Role.QA_MANAGER))
                .contains(
                        "action=\"/leavers/lin.wei\"", ">moves on</textarea>", "class=\"whynot\"", "type=\"password\"");
        assertThat(html(view, language, Role.INSPECTOR))
                .as("who inspects hands nothing over")
                .doesNotContain("type=\"password\"");
    }

    @ParameterizedTest
    @EnumSource
    void theAccountShowsWhereEachRoleCounts(Language language) {
        var account = new AccountView(
                "lin.wei",
                "Lin",
                Set.of(Role.QA_MANAGER, Role.QC_REVIEWER),
                true,
                null,
                false,
                Rendering.NOW,
                1,
                null,
                Limits.NONE.with(Role.QA_MANAGER, Set.of(new Place("P-" + NASTY, null))),
                null,
                null);
        var view = View.of("identity/account")
                .with("account", account)
                .with("own", false)
                .with("now", Rendering.NOW)
                .with("products", List.of(NASTY))
                .with("sites", List.of("North"))
                .with("lastDay", LocalDate.of(2026, 3, 9));
        assertThat(html(view, language, Role.ADMINISTRATOR))
                .contains(
                        "action=\"/accounts/lin.wei/limits\"",
                        "action=\"/accounts/lin.wei/limits/remove\"",
                        "value=\"2026-03-09\"");
        assertThat(html(view.with("own", true), language, Role.ADMINISTRATOR))
                .doesNotContain("action=\"/accounts/lin.wei/limits");
    }
}
