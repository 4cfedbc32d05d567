package org.cellgmp.web.identity;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.identity.ProviderSettings;

/**
 * What an OpenID provider says of itself (OpenID Connect Discovery 1.0, 4). Anybody may make us ask, so it is asked by one at a time
 * and not more often than every few seconds; and often enough that a provider that is down is noticed before people are sent to it.
 */
final class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class.getName());
    /** How long an answer holds, and how long silence does. */
    static final Duration FRESH = Duration.ofSeconds(30);

    static final Duration SILENT = Duration.ofSeconds(3);

    private final Issuer issuer;
    private final int patience;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Read last = new Read(null, Instant.MIN);

    /** @param metadata null if it did not answer */
    private record Read(OIDCProviderMetadata metadata, Instant until) {}

    /** @param patience milliseconds to be connected, and again to wait for the answer */
    Directory(Issuer issuer, int patience) {
        this.issuer = issuer;
        this.patience = patience;
    }

    /** Empty if the provider does not answer, or names another issuer or a place that is not spoken to in secret. */
    Optional<OIDCProviderMetadata> read() {
        if (HouseClock.now().isBefore(last.until())) return Optional.ofNullable(last.metadata());
        try {
            if (!asking.tryLock(patience, TimeUnit.MILLISECONDS)) return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            // Whoever waited takes what the one before was told.
            if (!HouseClock.now().isBefore(last.until())) last = ask();
            return Optional.ofNullable(last.metadata());
        } finally {
            asking.unlock();
        }
    }

    private Read ask() {
        try {
            var told = OIDCProviderMetadata.resolve(issuer, patience, patience);
            for (var place : Stream.of(
                            told.getAuthorizationEndpointURI(), told.getTokenEndpointURI(), told.getJWKSetURI())
                    .map(String::valueOf)
                    .toList())
                if (!ProviderSettings.safe(place)) throw new GeneralException("not spoken to in secret: " + place);
            return new Read(told, HouseClock.now().plus(FRESH));
        } catch (GeneralException | IOException silent) {
            LOG.log(Level.WARNING, "the OpenID provider {0} does not answer as one: {1}", new Object[] {issuer, silent
            });
            return new Read(null, HouseClock.now().plus(SILENT));
        }
    }
}
