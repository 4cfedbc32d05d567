package org.cellgmp.identity;

/** A token just issued. @param secret the token itself, to be shown once */
public record IssuedToken(String secret, TokenView view) {}
