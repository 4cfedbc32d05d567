package org.cellgmp.identity;

import java.time.Instant;

/**
 * Who the person of an account is to an OpenID provider.
 *
 * @param issuer address of the provider; @param subject what it calls the person, never given to anybody else
 */
public record LinkedSubject(
        long id, String issuer, String subject, String account, String linkedBy, Instant linkedAt) {}
