/**
 * Who may pass the porch. Every route says so on its method or class: {@link org.cellgmp.web.security.Open} for anybody,
 * {@code @PermitAll} for whoever is signed in, {@code @RolesAllowed} for some roles. A route that says nothing refuses
 * everybody, and a test refuses the build. Forms carry a token; REST takes a bearer token and reads of a session only.
 */
package org.cellgmp.web.security;
