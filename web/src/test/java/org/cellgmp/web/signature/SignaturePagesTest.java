package org.cellgmp.web.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.CodeEnrolment;
import org.cellgmp.identity.DelegationView;
import org.cellgmp.identity.PolicyView;
import org.cellgmp.identity.SitePolicy;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.signature.SigningOrderView;
import org.cellgmp.signature.SigningPlace;
import org.cellgmp.signature.SigningStanding;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of signing and of who may, in both languages, with what somebody nasty might have typed. */
class SignaturePagesTest {
    private static final String NASTY = "<script>alert(1)</script>\"'&";
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private static String html(View view, PageContext page) {
        var html = Rendering.html(view, page);
        assertThat(html).doesNotContain("⌈", "<script>alert", "style=\"", "onclick");
        return html;
    }

    private static PageContext page(Language language, SigningStanding standing) {
        var page = Rendering.as(language, "/signatures", null, Role.QA_MANAGER);
        return new PageContext(
                page.language(),
                page.actor(),
                page.csrfToken(),
                page.path(),
                page.query(),
                page.zone(),
                page.now(),
                page.comfortable(),
                () -> standing);
    }

    private static SignatureView signature() {
        return new SignatureView(
                "SG-2026-0001",
                "BR-2026-0001/v1",
                DIGEST,
                "signature.witness",
                NASTY,
                "lin.wei",
                "Lin " + NASTY,
                OffsetDateTime.parse("2026-03-09T16:15:00.123456+08:00"),
                "Asia/Shanghai",
                "{\"name\":\"" + NASTY + "\"}");
    }

    private static SigningOrderView order(boolean complete) {
        var witness = new SigningPlace("signature.witness", Set.of(Role.PRODUCTION_REVIEWER, Role.QA_MANAGER));
        var approval = new SigningPlace("signature.approval", Set.of(Role.QA_MANAGER));
        return new SigningOrderView(
                "SO-2026-0001",
                "BR-2026-0001/v1",
                DIGEST,
                NASTY,
                NASTY,
                "chen",
                Rendering.NOW,
                List.of(
                        new SigningOrderView.Place(1, witness, signature()),
                        new SigningOrderView.Place(2, approval, complete ? signature() : null)),
                null,
                null,
                null);
    }

    private static View shown(boolean complete, String whyNot) {
        return View.of("signature/order")
                .with("order", order(complete))
                .with("awaited", complete ? 0 : 2)
                .with("whyNot", whyNot)
                .with("withdraws", true);
    }

    @ParameterizedTest
    @EnumSource
    void theSigningFormAsksForWhatIsNeededAndNothingElse(Language language) {
        var first = html(shown(false, null), page(language, SigningStanding.FIRST));
        assertThat(first)
                .contains("name=\"account\"", "type=\"password\"", DIGEST)
                .doesNotContain("oneTimeCode", "/account/signature");
        assertThat(first).containsPattern("<input id=\"account\"[^>]* required");
        var next = html(
                shown(false, null), page(language, new SigningStanding(true, Rendering.NOW.plusSeconds(60), true)));
        assertThat(next).contains("name=\"oneTimeCode\"");
        assertThat(next).doesNotContainPattern("<input id=\"account\"[^>]* required");
        assertThat(next).containsPattern("<input id=\"password\"[^>]* required");
        var uncertified = html(shown(false, null), page(language, new SigningStanding(false, null, false)));
        assertThat(uncertified)
                .contains("/account/signature?next=%2Fsignatures")
                .doesNotContain("type=\"password\"");
        assertThat(html(shown(false, NASTY), page(language, SigningStanding.FIRST)))
                .doesNotContain("type=\"password\"");
        assertThat(html(shown(true, null), page(language, SigningStanding.FIRST)))
                .doesNotContain("type=\"password\"", "/withdraw\"");
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNotSignedYetStandsInTheList(Language language) {
        var page = page(language, SigningStanding.FIRST);
        var html = html(
                View.of("signature/orders")
                        .with("mine", false)
                        .with("orders", new Page<>(List.of(order(false)), "SO-2026-0001")),
                page);
        assertThat(html)
                .contains(page.text("meaning.signature.approval"), page.role(Role.QA_MANAGER), "rel=\"next\"")
                .doesNotContain(page.text("meaning.signature.witness"));
        html(View.of("signature/orders").with("mine", true).with("orders", new Page<>(List.of(), null)), page);
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureShowsTheNamePrintedAndTheOneOfNow(Language language) {
        var page = page(language, SigningStanding.FIRST);
        var view = View.of("signature/signature")
                .with("signature", signature())
                .with("nameNow", "Chen Wei")
                .with("both", false)
                .with("intact", true);
        assertThat(html(view, page))
                .contains(page.text("signature.name-now", "Chen Wei"), page.text("signature.components-password"));
        assertThat(html(view.with("both", null).with("intact", false), page))
                .contains(page.text("signature.intact-no"), page.text("signature.components-unknown"));
    }

    @ParameterizedTest
    @EnumSource
    void pagesOfAcknowledgingPolicyCodesAndDeputies(Language language) {
        var page = page(language, SigningStanding.FIRST);
        var now = Rendering.NOW;
        var account = new AccountView("lin.wei", NASTY, Set.of(Role.QA_MANAGER), true, null, false, now, 1, null);
        assertThat(html(View.of("identity/certification").with("account", account), page))
                .contains("name=\"agreed\"", "legally binding", "同等法律效力");
        var policy = View.of("identity/policy")
                .with("entered", SitePolicy.DEFAULT.values())
                .with("reason", NASTY)
                .with("versions", List.of(new PolicyView(3, SitePolicy.DEFAULT, "admin", now, NASTY)));
        assertThat(html(policy, page)).contains("name=\"version\" value=\"3\"", "name=\"codeToSign\"");
        assertThat(html(policy.with("versions", List.of()), page)).contains("name=\"version\" value=\"0\"");
        var begun = new CodeEnrolment("MZXW6YTB", "otpauth://totp/x", "M0 0h1v1h-1z", 21);
        assertThat(html(View.of("identity/codes").with("has", false).with("begun", begun), page))
                .contains("MZXW6YTB", "viewBox=\"0 0 21 21\"", "/account/codes/confirm");
        assertThat(html(View.of("identity/codes").with("has", true).with("recovery", List.of("abcde-fghij")), page))
                .contains("abcde-fghij", "/account/codes/remove");
        var offered = new DelegationView(
                7, "chen", "lin.wei", Set.of(Role.QA_MANAGER), now, now.plusSeconds(60), NASTY, now, null, null, null);
        assertThat(html(
                        View.of("identity/delegations")
                                .with("delegations", List.of(offered))
                                .with("now", now)
                                .with("own", Set.of(Role.QA_MANAGER))
                                .with("chosen", Set.of())
                                .with("entered", Map.of()),
                        page))
                .contains("/delegations/7/accept", "/delegations/7/end", "name=\"deputy\"");
    }
}
