package org.cellgmp.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.identity.ProviderSettings;

/**
 * One OpenID provider, spoken to by authorization code with PKCE (OpenID Connect Core 1.0, 3.1; RFC 7636). It is asked about itself
 * and for its keys when somebody comes by it: nothing waits for it before, and new keys count at once.
 */
final class Provider {
    static final String NOT_ASKED = "identity.single-not-asked";
    static final String NOT_VERIFIED = "identity.single-not-verified";
    static final String UNREACHABLE = "identity.provider-unreachable";

    private static final Logger LOG = Logger.getLogger(Provider.class.getName());
    /** Milliseconds to be connected and to wait for an answer, bytes of the longest set of keys. */
    private static final int PATIENCE = 5_000;

    private static final int MOST_KEYS = 200_000;
    /** How far its clock and ours may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final ProviderSettings settings;
    private final Issuer issuer;
    private final ClientID client;
    private final Directory directory;

    Provider(ProviderSettings settings) {
        this.settings = settings;
        issuer = new Issuer(settings.issuer());
        client = new ClientID(settings.client());
        directory = new Directory(issuer, PATIENCE);
    }

    /** What has to be remembered until the person comes back. @param next address to go on to; null for none */
    record Asked(String state, String nonce, String verifier, String back, String next) implements Serializable {}

    /** What came back with the person; each null if it did not come. @param error of the provider, who did not sign the person in */
    record Answer(String code, String state, String issuer, String error) {}

    /**
     * Whom the provider vouches for.
     *
     * @param strong whether it vouches for one of the classes of authentication that count as a second factor
     * @param token to end its session with later
     */
    record Verified(String issuer, String subject, boolean strong, String token) implements Serializable {}

    /** @param back page of ours that the provider sends the person to */
    static Asked ask(String back, String next) {
        return new Asked(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), back, next);
    }

    /** Where the person's browser goes. @throws Refusal if the provider does not answer */
    URI address(Asked asked) throws Refusal {
        var request = new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope("openid"),
                        client,
                        URI.create(asked.back()))
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(asked.state()))
                .nonce(new Nonce(asked.nonce()))
                .codeChallenge(new CodeVerifier(asked.verifier()), CodeChallengeMethod.S256);
        if (!settings.strong().isEmpty())
            request.acrValues(settings.strong().stream().map(ACR::new).toList());
        if (settings.oldest() >= 0) request.maxAge(settings.oldest());
        return request.build().toURI();
    }

    /**
     * Exchanges the code for the provider's word and verifies it.
     *
     * @throws Refusal if the state is not the one that was sent out, the provider does not answer, or its word does not hold
     */
    Verified verify(Asked asked, Answer answer) throws Refusal {
        if (asked == null || !asked.state().equals(answer.state())) throw refused(NOT_ASKED, "state");
        if (answer.issuer() != null && !answer.issuer().equals(issuer.getValue())) throw refused(NOT_ASKED, "iss");
        if (answer.error() != null) throw refused(NOT_VERIFIED, "error " + answer.error());
        if (answer.code() == null) throw refused(NOT_ASKED, "code");
        var metadata = metadata();
        try {
            var token = token(asked, answer.code(), metadata);
            var keys = metadata.getJWKSetURI().toURL();
            var validator = new IDTokenValidator(
                    issuer,
                    client,
                    algorithm(token, metadata),
                    keys,
                    new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_KEYS));
            validator.setMaxClockSkew((int) SKEW.toSeconds());
            var claims = validator.validate(token, new Nonce(asked.nonce()));
            checkParty(claims);
            checkAge(claims);
            return new Verified(issuer.getValue(), claims.getSubject().getValue(), strong(claims), token.serialize());
        } catch (IOException | RemoteKeySourceException silent) {
            LOG.log(Level.WARNING, "the OpenID provider does not answer: {0}", silent.toString());
            throw unreachable();
        } catch (ParseException | BadJOSEException | JOSEException unsound) {
            throw refused(NOT_VERIFIED, unsound.getMessage());
        }
    }

    private JWT token(Asked asked, String code, OIDCProviderMetadata metadata)
            throws IOException, ParseException, Refusal {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), URI.create(asked.back()), new CodeVerifier(asked.verifier()));
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication(metadata), grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        request.setFollowRedirects(false);
        var sent = request.send();
        if (sent.getStatusCode() >= 500) throw new IOException("status " + sent.getStatusCode());
        var answer = OIDCTokenResponseParser.parse(sent);
        if (!answer.indicatesSuccess())
            throw refused(
                    NOT_VERIFIED,
                    "token " + answer.toErrorResponse().getErrorObject().getCode());
        var token =
                ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
        if (token == null) throw refused(NOT_VERIFIED, "no ID token");
        return token;
    }

    /** As the provider takes it; in the header unless it knows the body only. */
    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        var secret = new Secret(settings.secret());
        var known = metadata.getTokenEndpointAuthMethods();
        boolean body = known != null
                && !known.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && known.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return body ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    /** Asymmetric only: what the client's secret could sign, a thief of it could. */
    private static JWSAlgorithm algorithm(JWT token, OIDCProviderMetadata metadata) throws Refusal {
        var used = token.getHeader().getAlgorithm();
        if (used instanceof JWSAlgorithm signed
                && JWSAlgorithm.Family.SIGNATURE.contains(signed)
                && (metadata.getIDTokenJWSAlgs() == null
                        || metadata.getIDTokenJWSAlgs().contains(signed))) return signed;
        throw refused(NOT_VERIFIED, "algorithm " + used);
    }

    /** A word that was given to several, or on behalf of another, says that it was given to us. */
    private void checkParty(IDTokenClaimsSet claims) throws Refusal {
        var party = claims.getAuthorizedParty();
        if (party == null ? claims.getAudience().size() > 1 : !party.getValue().equals(client.getValue()))
            throw refused(NOT_VERIFIED, "azp");
    }

    private void checkAge(IDTokenClaimsSet claims) throws Refusal {
        if (settings.oldest() < 0) return;
        var at = claims.getNumberClaim(IDTokenClaimsSet.AUTH_TIME_CLAIM_NAME);
        var earliest = HouseClock.now().minusSeconds(settings.oldest()).minus(SKEW);
        if (at == null || Instant.ofEpochSecond(at.longValue()).isBefore(earliest))
            throw refused(NOT_VERIFIED, "auth_time");
    }

    private boolean strong(IDTokenClaimsSet claims) throws Refusal {
        if (settings.strong().isEmpty()) return false;
        var given = claims.getACR();
        if (given == null || !settings.strong().contains(given.getValue())) throw refused(NOT_VERIFIED, "acr");
        return true;
    }

    /** Where the provider's own session is ended; empty if it has no such place or does not answer. */
    Optional<URI> goodbye(String token, String back) {
        try {
            var end = metadata().getEndSessionEndpointURI();
            if (end == null || !ProviderSettings.safe(end.toString())) return Optional.empty();
            return Optional.of(new LogoutRequest(end, JWTParser.parse(token), URI.create(back), null).toURI());
        } catch (Refusal | java.text.ParseException nowhere) {
            return Optional.empty();
        }
    }

    private OIDCProviderMetadata metadata() throws Refusal {
        return directory.read().orElseThrow(Provider::unreachable);
    }

    private static Refusal unreachable() {
        return new Refusal(Reason.BLOCKED, UNREACHABLE);
    }

    /** @param why for the trail and the log, not for the page */
    private static Refusal refused(String code, String why) {
        var told = String.valueOf(why).replaceAll("\\p{Cntrl}", " ");
        LOG.log(Level.INFO, "single sign-on refused, {0}: {1}", new Object[] {code, told});
        return new Refusal(Reason.NOT_ALLOWED, code, told);
    }
}
