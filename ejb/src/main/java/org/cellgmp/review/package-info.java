/**
 * Review of a thing before it is approved: who is asked, what they answer, what they remark, how it is settled. Knows nothing of what is
 * reviewed but its name, edition and digest; the rooms above say what stands.
 */
package org.cellgmp.review;
