package org.cellgmp.web.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route that an invited inspector may take whose inspection has a scope: all that it shows comes as answers from the doors, which
 * leave out what lies outside, and it counts nothing across. A route that does not say so is refused to such an inspector.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Narrowed {}
