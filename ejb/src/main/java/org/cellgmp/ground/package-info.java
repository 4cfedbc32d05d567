/** What every room stands on: who acts, what time it is, and how the house declines. Knows no other room. */
package org.cellgmp.ground;
