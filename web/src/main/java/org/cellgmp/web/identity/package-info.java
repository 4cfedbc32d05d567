/** The way in and out, one's own account, and the administration of accounts: pages and REST. */
package org.cellgmp.web.identity;
