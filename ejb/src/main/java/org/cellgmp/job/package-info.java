/**
 * Long work that outlives the request that asked for it: numbered, with progress, in the name of the person who started it,
 * taken up again after the server was interrupted. What the work is, other rooms say by implementing {@link JobHandler}.
 */
package org.cellgmp.job;
