/** Inspection packs: what lies in the scope of an inspection as one file that is read, searched and checked without this house. */
package org.cellgmp.pack;
