package org.cellgmp.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.LinkedSubject;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of single sign-on, in both languages, with what a nasty provider or person might have said. */
class SingleSignOnPagesTest {
    private static final String NASTY = "<script>alert(1)</script>\"'&";

    private static String html(View view, Language language, Role... roles) {
        var html = Rendering.html(view, Rendering.as(language, "/sign-in", null, roles));
        assertThat(html).doesNotContain("⌈", "<script>alert", "style=\"", "onclick");
        return html;
    }

    private static View signIn(boolean single) {
        return View.of("identity/signIn")
                .with("next", "/worklist?q=a b&c")
                .with("single", single)
                .with("problems", List.of());
    }

    @ParameterizedTest
    @EnumSource
    void theWayByTheProviderIsOfferedOnlyIfThereIsOne(Language language) {
        assertThat(html(signIn(true), language))
                .contains("href=\"/sign-in/single?next=%2Fworklist%3Fq%3Da%20b%26c\"", "name=\"password\"");
        assertThat(html(signIn(false), language)).contains("name=\"password\"").doesNotContain("/sign-in/single");
    }

    @ParameterizedTest
    @EnumSource
    void theCodeIsAskedForInAFormOfThisSite(Language language) {
        var view = View.of("identity/singleCode");
        assertThat(html(view, language))
                .contains("action=\"/sign-in/single/code\"", "name=\"csrf\" value=\"token\"", "name=\"oneTimeCode\"");
        assertThat(html(view.with("problems", List.of(new Complaint(null, "oneTimeCode", NASTY, null))), language))
                .contains("role=\"alert\"");
    }

    @ParameterizedTest
    @EnumSource
    void theWayOnIsALinkToo(Language language) {
        assertThat(html(View.of("identity/onward").with("href", "/sign-in/single/finish?code=" + NASTY), language))
                .contains("href=\"/sign-in/single/finish?code=&lt;script>alert(1)&lt;/script>&#34;");
    }

    @ParameterizedTest
    @EnumSource
    void linksAreShownAndMadeOnlyWhileThereIsAProvider(Language language) {
        var account = new AccountView("lin.wei", "Lin", Set.of(), true, null, false, Rendering.NOW, 1, null);
        var view = View.of("identity/account")
                .with("account", account)
                .with("own", false)
                .with("now", Rendering.NOW);
        assertThat(html(view, language, Role.ADMINISTRATOR)).doesNotContain("/subjects\"");
        var linked = List.of(new LinkedSubject(7, "https://login.example", NASTY, "lin.wei", "admin", Rendering.NOW));
        assertThat(html(view.with("subjects", linked), language, Role.ADMINISTRATOR))
                .contains("action=\"/accounts/lin.wei/subjects/7/unlink\"")
                .doesNotContain("action=\"/accounts/lin.wei/subjects\"");
        var refused = view.with("single", true)
                .with("linkIssuer", "https://login.example")
                .with("linkSubject", NASTY)
                .with("linkReason", "asked " + NASTY)
                .with("problems", List.of(new Complaint(null, "subject", NASTY, null)));
        assertThat(html(refused, language, Role.ADMINISTRATOR))
                .contains("action=\"/accounts/lin.wei/subjects\"", "value=\"asked &lt;script>")
                .contains("value=\"https://login.example\"");
    }
}
