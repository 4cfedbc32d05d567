/** What is there in a sequence, worked out before any rule is asked; nothing here says whether it is right to be so. */
package org.cellgmp.criterion.fact;
