/**
 * Policies of the site: choices that the law leaves to it, each kept by edition with who decided and why. What a policy says belongs to the room that
 * follows it. Answers China GMP (2010) Art. 10 and ICH Q10, 3.2 as far as they ask that such choices are written down and controlled.
 */
package org.cellgmp.policy;
