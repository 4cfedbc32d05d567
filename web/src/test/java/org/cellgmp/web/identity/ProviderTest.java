package org.cellgmp.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.ProviderSettings;
import org.cellgmp.web.identity.Provider.Answer;
import org.cellgmp.web.identity.Provider.Asked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against an OpenID provider that listens on this machine: discovery, code with PKCE, keys, signed word, goodbye. */
class ProviderTest {
    private static final String HOME = "http://localhost:8080";
    private static final String BACK = HOME + SingleSignOn.BACK;
    private static final String SECRET = "a secret of the test, long enough for a HMAC";
    private static final Interjection INSTEAD = new Interjection();
    private static final MockOAuth2Server SERVER = served(new OAuth2TokenProvider());

    /** Sees how codes are exchanged, and may answer in the provider's place, as one does who sits between or has broken in. */
    private static final class Interjection implements Route {
        private volatile OAuth2HttpResponse next;
        private volatile OAuth2HttpRequest exchange;

        void answers(int status, String json) {
            next = new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, json, null);
        }

        @Override
        public boolean match(OAuth2HttpRequest request) {
            if (request.getUrl().encodedPath().endsWith("/token")) exchange = request;
            return next != null;
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            var answer = next;
            next = null;
            return answer;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    private static MockOAuth2Server served(OAuth2TokenProvider tokens) {
        return new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, tokens, Set.of(), new NettyWrapper()), INSTEAD);
    }

    private static String issuer() {
        return SERVER.issuerUrl("site").toString();
    }

    private static Provider provider(String... more) {
        return of(issuer(), more);
    }

    private static Provider of(String issuer, String... more) {
        var environment = new HashMap<>(Map.of(
                "CELLGMP_OIDC_ISSUER", issuer,
                "CELLGMP_OIDC_CLIENT", "cellgmp",
                "CELLGMP_OIDC_SECRET", SECRET,
                "CELLGMP_BASE_URL", HOME));
        for (int i = 0; i < more.length; i += 2) environment.put(more[i], more[i + 1]);
        var settings = ProviderSettings.of(environment);
        assertThat(settings.faults()).isEmpty();
        return new Provider(settings);
    }

    /** What the person's browser does: goes to the provider and is sent back. */
    private static Answer answer(URI address) throws Exception {
        var answered = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(302);
        var back = URI.create(answered.headers().firstValue("location").orElseThrow());
        assertThat(back.toString()).startsWith(BACK + "?");
        var given = fields(back.getRawQuery());
        return new Answer(given.get("code"), given.get("state"), given.get("iss"), given.get("error"));
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        for (var pair : form.split("&"))
            fields.put(pair.split("=", 2)[0], URLDecoder.decode(pair.split("=", 2)[1], StandardCharsets.UTF_8));
        return fields;
    }

    private static DefaultOAuth2TokenCallback says(String audience, Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback("site", "person-1", "JWT", List.of(audience), claims, seconds) {
            @Override
            public Map<String, Object> addClaims(TokenRequest request) {
                return claims; // and none that it would add by itself
            }
        };
    }

    /** A word signed by the provider's own key. */
    private static SignedJWT word(String audience, Map<String, Object> claims, long seconds) {
        return SERVER.issueToken("site", "cellgmp", says(audience, claims, seconds));
    }

    /** What becomes of a word that the provider, or somebody in its place, gives for the code. */
    private static Provider.Verified given(Provider provider, Asked asked, String word) throws Refusal {
        provider.address(asked); // so that the next question is the one for the word
        INSTEAD.answers(200, "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"id_token\":\"" + word + "\"}");
        return provider.verify(asked, new Answer("a-code", asked.state(), null, null));
    }

    @Test
    void whomTheProviderVouchesForIsKnownByIssuerAndSubject() throws Exception {
        var provider = provider();
        var asked = Provider.ask(BACK, "/worklist");
        var address = provider.address(asked);
        assertThat(fields(address.getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid")
                .containsEntry("redirect_uri", BACK)
                .containsEntry("state", asked.state())
                .containsEntry("nonce", asked.nonce())
                .doesNotContainValue(asked.verifier());
        SERVER.enqueueCallback(says("cellgmp", Map.of(), 300));
        var verified = provider.verify(asked, answer(address));
        assertThat(verified.issuer()).isEqualTo(issuer());
        assertThat(verified.subject()).isEqualTo("person-1");
        assertThat(verified.strong()).isFalse();
        assertThat(fields(INSTEAD.exchange.getBody()))
                .containsEntry("code_verifier", asked.verifier())
                .containsEntry("redirect_uri", BACK);
        assertThat(INSTEAD.exchange.getHeaders().get("Authorization")).startsWith("Basic ");
        assertThat(provider.goodbye(verified.token(), HOME + "/sign-in"))
                .get()
                .asString()
                .contains("id_token_hint=", "post_logout_redirect_uri=");
    }

    @Test
    void nothingIsAskedTwiceWithTheSameWords() {
        var one = Provider.ask(BACK, null);
        var other = Provider.ask(BACK, null);
        assertThat(one.state()).isNotEqualTo(other.state()).hasSizeGreaterThan(20);
        assertThat(one.nonce()).isNotEqualTo(other.nonce()).hasSizeGreaterThan(20);
        assertThat(one.verifier()).isNotEqualTo(other.verifier()).hasSizeGreaterThan(42);
    }

    @Test
    void aWordHoldsOnlyIfEachOfItsClaimsDoes() throws Exception {
        var provider = provider();
        var asked = Provider.ask(BACK, null);
        Map<String, Object> nonce = Map.of("nonce", asked.nonce());
        assertThat(given(provider, asked, word("cellgmp", nonce, 300).serialize())
                        .subject())
                .isEqualTo("person-1");
        var unsound = Map.of(
                "for another",
                word("another", nonce, 300),
                "over",
                word("cellgmp", nonce, -120),
                "without nonce",
                word("cellgmp", Map.of(), 300),
                "of another question",
                word("cellgmp", Map.of("nonce", Provider.ask(BACK, null).nonce()), 300),
                "of another provider",
                word("cellgmp", Map.of("nonce", asked.nonce(), "iss", "https://other.invalid"), 300),
                "for another party",
                word("cellgmp", Map.of("nonce", asked.nonce(), "azp", "another"), 300),
                "for two, neither named",
                word("cellgmp", Map.of("nonce", asked.nonce(), "aud", List.of("cellgmp", "another")), 300),
                "from the future",
                word("cellgmp", Map.of("nonce", asked.nonce(), "iat", System.currentTimeMillis() / 1000 + 600), 900));
        for (var one : unsound.entrySet())
            refused(
                    one.getKey(),
                    Provider.NOT_VERIFIED,
                    () -> given(provider, asked, one.getValue().serialize()));
    }

    @Test
    void aWordThatAnybodyCouldHaveSignedDoesNotHold() throws Exception {
        var provider = provider();
        var asked = Provider.ask(BACK, null);
        var claims = word("cellgmp", Map.of("nonce", asked.nonce()), 300).getJWTClaimsSet();
        var forged = Map.of(
                "by another key of the same name", byKey(claims, key("site")),
                "by the secret of the client", bySecret(claims),
                "by nobody", new PlainJWT(claims).serialize(),
                "no word at all", "nonsense");
        for (var one : forged.entrySet())
            refused(one.getKey(), Provider.NOT_VERIFIED, () -> given(provider, asked, one.getValue()));
    }

    private static RSAKey key(String name) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(name).generate();
    }

    private static String byKey(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        var signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        signed.sign(new RSASSASigner(key));
        return signed.serialize();
    }

    private static String bySecret(JWTClaimsSet claims) throws JOSEException {
        var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        signed.sign(new MACSigner(SECRET));
        return signed.serialize();
    }

    @Test
    void aClassOfAuthenticationThatIsDemandedCountsAsSecondFactorAndNothingLess() throws Exception {
        var provider = provider("CELLGMP_OIDC_ACR", "gold platinum");
        var asked = Provider.ask(BACK, null);
        assertThat(fields(provider.address(asked).getRawQuery()).get("acr_values"))
                .contains("gold", "platinum");
        var gold = word("cellgmp", Map.of("nonce", asked.nonce(), "acr", "gold"), 300);
        assertThat(given(provider, asked, gold.serialize()).strong()).isTrue();
        var silver = word("cellgmp", Map.of("nonce", asked.nonce(), "acr", "silver"), 300);
        refused("silver", Provider.NOT_VERIFIED, () -> given(provider, asked, silver.serialize()));
        var none = word("cellgmp", Map.of("nonce", asked.nonce()), 300);
        refused("none", Provider.NOT_VERIFIED, () -> given(provider, asked, none.serialize()));
    }

    @Test
    void aPersonWhomTheProviderAskedTooLongAgoIsNotTaken() throws Exception {
        var provider = provider("CELLGMP_OIDC_MAX_AGE", "600");
        var asked = Provider.ask(BACK, null);
        assertThat(fields(provider.address(asked).getRawQuery())).containsEntry("max_age", "600");
        long now = System.currentTimeMillis() / 1000;
        var lately = word("cellgmp", Map.of("nonce", asked.nonce(), "auth_time", now - 590), 300);
        assertThat(given(provider, asked, lately.serialize()).subject()).isEqualTo("person-1");
        var long_ago = word("cellgmp", Map.of("nonce", asked.nonce(), "auth_time", now - 700), 300);
        refused("long ago", Provider.NOT_VERIFIED, () -> given(provider, asked, long_ago.serialize()));
        var unsaid = word("cellgmp", Map.of("nonce", asked.nonce()), 300);
        refused("unsaid", Provider.NOT_VERIFIED, () -> given(provider, asked, unsaid.serialize()));
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefusedWithoutAskingTheProvider() throws Exception {
        var provider = of("http://localhost:" + nobody() + "/site"); // would be told to be silent if it were asked
        var asked = Provider.ask(BACK, null);
        var state = asked.state();
        for (var answer : List.of(
                new Answer("a-code", "another state", null, null),
                new Answer("a-code", null, null, null),
                new Answer(null, state, null, null),
                new Answer("a-code", state, "https://other.invalid", null)))
            refused(answer.toString(), Provider.NOT_ASKED, () -> provider.verify(asked, answer));
        refused("nothing asked", Provider.NOT_ASKED, () -> provider.verify(null, new Answer("c", state, null, null)));
        var cancelled = new Answer(null, state, null, "access_denied");
        refused("cancelled", Provider.NOT_VERIFIED, () -> provider.verify(asked, cancelled));
    }

    @Test
    void newKeysOfTheProviderCountAtOnceAndItsOldOnesNoMore() throws Exception {
        int port = nobody();
        var old = key("before");
        var before = keyed(port, old);
        var provider = of(before.issuerUrl("site").toString());
        var asked = Provider.ask(BACK, null);
        JWTClaimsSet claims;
        try {
            before.enqueueCallback(says("cellgmp", Map.of(), 300));
            var verified = provider.verify(asked, answer(provider.address(asked)));
            claims = SignedJWT.parse(verified.token()).getJWTClaimsSet();
        } finally {
            before.shutdown();
        }
        var after = keyed(port, key("after"));
        try {
            var again = Provider.ask(BACK, null);
            after.enqueueCallback(says("cellgmp", Map.of(), 300));
            assertThat(provider.verify(again, answer(provider.address(again))).subject())
                    .isEqualTo("person-1");
            var stale = byKey(claims, new RSAKey.Builder(old).keyID("site").build());
            refused("the old key", Provider.NOT_VERIFIED, () -> given(provider, asked, stale));
        } finally {
            after.shutdown();
        }
    }

    private static MockOAuth2Server keyed(int port, RSAKey key) throws IOException {
        var tokens = new OAuth2TokenProvider(new KeyProvider(List.of(key)));
        var server = served(tokens);
        server.start(InetAddress.getByName("localhost"), port);
        return server;
    }

    @Test
    void aProviderThatIsSilentOrSaysNonsenseIsSaidNotToAnswer() throws Exception {
        var silent = of("http://localhost:" + nobody() + "/site");
        refused("silent", Provider.UNREACHABLE, () -> silent.address(Provider.ask(BACK, null)));
        var provider = provider();
        var asked = Provider.ask(BACK, null);
        provider.address(asked);
        INSTEAD.answers(503, "{}");
        refused(
                "broken",
                Provider.UNREACHABLE,
                () -> provider.verify(asked, new Answer("a-code", asked.state(), null, null)));
        var another = of(issuer().replace("/site", "/other/") + "/no-slash");
        INSTEAD.answers(200, "{\"issuer\":\"" + issuer() + "\"}");
        refused("another issuer", Provider.UNREACHABLE, () -> another.address(Provider.ask(BACK, null)));
        assertThat(silent.goodbye("any", HOME)).as("signing out goes on").isEmpty();
    }

    private static int nobody() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void refused(String what, String code, ThrowingCallable act) {
        assertThat(catchThrowable(act))
                .as(what)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).as(what).isEqualTo(code));
    }
}
