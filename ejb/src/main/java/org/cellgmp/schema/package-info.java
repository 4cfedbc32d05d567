/**
 * The tables and who may touch them: migrations run under the owning account before the server starts, and the server
 * refuses to come up on a schema that is not the one it was built for. Knows no other room, and no room knows it.
 */
package org.cellgmp.schema;
