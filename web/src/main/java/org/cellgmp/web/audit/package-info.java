/** The audit trail as page, REST and export. */
package org.cellgmp.web.audit;
