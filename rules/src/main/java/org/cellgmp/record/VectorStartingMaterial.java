package org.cellgmp.record;

/**
 * A plasmid, producer cell bank or other starting material of a vector lot.
 *
 * @param kind plasmid, producer-bank, packaging-bank or other
 */
public record VectorStartingMaterial(
        String kind, String name, String code, String lot, String supplier, String certificate) {}
