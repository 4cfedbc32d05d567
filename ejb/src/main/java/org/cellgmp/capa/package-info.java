/**
 * Corrective and preventive action: a plan with owners and due dates, approved by signature, carried out, verified by somebody
 * else, and checked for its effect. Answers China GMP (2010) Art. 252 to 253, EU GMP Chapter 1.4(xiv) and Chapter 8, ICH Q10
 * 3.2.2. Keeps the site's calendar and the watches over the next batches, which the room of conformity feeds.
 */
package org.cellgmp.capa;
