package org.cellgmp.job.control;

/** A job was asked for; seen when the asking transaction has committed. */
record JobQueued(String number) {}
