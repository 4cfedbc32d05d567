package org.cellgmp.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity that holds no GMP data: progress of a job, a counter, a projection that can be rebuilt. Its changes need no
 * act behind them. Every other entity's do, or the transaction rolls back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OutsideTrail {
    /** Why nobody will ever need to ask who changed it. */
    String because();
}
