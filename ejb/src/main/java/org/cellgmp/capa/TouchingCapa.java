package org.cellgmp.capa;

import java.util.List;

/** An open CAPA that a batch has to do with. @param shares the batch, lots, equipment and rooms by which, as {@code kind:value} */
public record TouchingCapa(CapaRow capa, List<String> shares) {}
