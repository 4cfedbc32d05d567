package org.cellgmp.identity;

/**
 * What an authenticator is given once, to show codes from then on.
 *
 * @param secret Base32, to be typed; @param uri {@code otpauth:} address of the same; @param drawing of the address as QR code: path
 *     of an SVG; @param side of the drawing in its own units
 */
public record CodeEnrolment(String secret, String uri, String drawing, int side) {}
