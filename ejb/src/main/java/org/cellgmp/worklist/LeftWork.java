package org.cellgmp.worklist;

import org.cellgmp.capa.WaitingTask;
import org.cellgmp.ground.Refusal;

/** A task that somebody leaves behind. @param whyNot why the one who asks may not put it in other hands; null if they may */
public record LeftWork(WaitingTask task, Refusal whyNot) {}
