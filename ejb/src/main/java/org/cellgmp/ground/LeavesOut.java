package org.cellgmp.ground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a door that writes a file or stream about many things and asks {@link CurrentCall#inside()} of each of them first. One that
 * does not say so is refused to an inspector whose inspection has a scope.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LeavesOut {}
