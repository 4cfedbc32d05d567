package org.cellgmp.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.IssuedToken;
import org.cellgmp.identity.Scope;
import org.cellgmp.identity.TokenView;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the way in, in both languages, with what somebody nasty might have typed. */
class IdentityPagesTest {
    private static final String NASTY = "<script>alert(1)</script>\"'&";
    private static final Instant NOW = Rendering.NOW;

    private static AccountView account(boolean active, Instant lockedUntil, boolean byOther, Role... roles) {
        return new AccountView("lin.wei", "Lin " + NASTY, Set.of(roles), active, lockedUntil, byOther, NOW, 1, null);
    }

    private static String html(View view, Language language, Role... roles) {
        var html = Rendering.html(view, Rendering.as(language, "/account", null, roles));
        assertThat(html).doesNotContain("⌈", "<script>alert", "style=\"", "onclick");
        return html;
    }

    @ParameterizedTest
    @EnumSource
    void theSignInPageCarriesTheTokenAndSaysWhatIsWrong(Language language) {
        var html = html(
                View.of("identity/signIn")
                        .with("next", "/trail?record=" + NASTY)
                        .with("problems", List.of(new Complaint(null, "account", NASTY, null))),
                language);
        assertThat(html)
                .contains("name=\"csrf\" value=\"token\"", "type=\"password\"", "autocomplete=\"current-password\"")
                .doesNotContain("value=\"wrong");
    }

    @ParameterizedTest
    @EnumSource
    void theOwnAccountShowsTokensButNoSecretsExceptTheOneJustIssued(Language language) {
        var tokens = List.of(
                new TokenView(3, "lin.wei", NASTY, Set.of(), NOW, NOW.plusSeconds(60), null),
                new TokenView(2, "lin.wei", "expired", Set.of(Scope.RECORDS), NOW.minusSeconds(60), NOW, null),
                new TokenView(1, "lin.wei", "revoked", Set.of(Scope.QUALITY), NOW, NOW.plusSeconds(60), NOW));
        var view = View.of("identity/ownAccount")
                .with("account", account(true, null, false, Role.QA_MANAGER))
                .with("tokens", tokens)
                .with("now", NOW);
        var html = html(view, language, Role.QA_MANAGER);
        assertThat(html.split("/revoke\"", -1))
                .as("only a token in force can be revoked")
                .hasSize(2);
        assertThat(html).doesNotContain("cellgmp_");
        assertThat(html(
                        view.with("issued", new IssuedToken("cellgmp_secret", tokens.get(0))),
                        language,
                        Role.QA_MANAGER))
                .contains("<code id=\"token\">cellgmp_secret</code>");
    }

    @ParameterizedTest
    @EnumSource
    void whoMustChooseAPasswordIsOfferedNothingElse(Language language) {
        var html = html(
                View.of("identity/ownAccount")
                        .with("account", account(true, null, true))
                        .with("tokens", List.of())
                        .with("now", NOW)
                        .with("done", NASTY),
                language);
        assertThat(html).contains("action=\"/account/password\"").doesNotContain("action=\"/account/tokens\"");
    }

    @ParameterizedTest
    @EnumSource
    void theListOfAccountsSaysHowEachStands(Language language) {
        var accounts = List.of(
                account(true, null, false, Role.QA_MANAGER, Role.QC_ANALYST),
                account(false, null, false),
                account(true, NOW.plusSeconds(1), true, Role.INSPECTOR));
        var html = html(
                View.of("identity/accounts")
                        .with("accounts", new Page<>(accounts, "lin.wei"))
                        .with("now", NOW)
                        .with("problems", List.of()),
                language,
                Role.ADMINISTRATOR);
        for (var role : Role.values()) assertThat(html).contains("value=\"" + role.containerName() + "\"");
        assertThat(html).contains("rel=\"next\"");
    }

    @ParameterizedTest
    @EnumSource
    void anAccountOffersWhatFitsItsStateAndTheOwnOneNothing(Language language) {
        var locked = html(view(account(true, NOW.plusSeconds(1), false), false), language, Role.ADMINISTRATOR);
        assertThat(locked)
                .contains("/unlock\"", "/close\"", "/password\"", "/roles\"")
                .doesNotContain("/reopen\"");
        var closed = html(view(account(false, null, false), false), language, Role.ADMINISTRATOR);
        assertThat(closed).contains("/reopen\"").doesNotContain("/unlock\"", "/close\"");
        var own = html(view(account(true, null, false, Role.ADMINISTRATOR), true), language, Role.ADMINISTRATOR);
        assertThat(own).doesNotContain("action=\"/accounts/");
        var given = html(
                view(account(true, null, true), false).with("password", "AAAAA-BBBBB"), language, Role.ADMINISTRATOR);
        assertThat(given).contains("<code id=\"password\">AAAAA-BBBBB</code>");
    }

    private static View view(AccountView account, boolean own) {
        return View.of("identity/account")
                .with("account", account)
                .with("own", own)
                .with("now", NOW);
    }
}
