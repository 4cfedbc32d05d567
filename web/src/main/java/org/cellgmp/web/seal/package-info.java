/** How the trail is sealed: standing, checks, packs and proofs, as pages and for programs. */
package org.cellgmp.web.seal;
