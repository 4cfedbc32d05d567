package org.cellgmp.history;

import java.util.List;

/**
 * What hangs directly at a node.
 *
 * @param next place after which the next page of leaves begins; null on the last
 */
public record Branch(List<TreeLine> nodes, List<LeafLine> leaves, String next) {}
