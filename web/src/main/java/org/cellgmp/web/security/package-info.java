/**
 * Who may pass the porch. Every route says so on its method or class: {@link org.cellgmp.web.security.Open} for anybody,
 * {@code @PermitAll} for whoever is signed in, {@code @RolesAllowed} for some roles, or, by
 * {@link org.cellgmp.ground.Role#READER}, for all that read GMP data. A route that says nothing refuses everybody, and a
 * test refuses the build. Forms carry a token; REST takes a bearer token and reads of a session only.
 */
package org.cellgmp.web.security;
