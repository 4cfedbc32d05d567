package org.cellgmp.guideline;

/** How GMP inspectors class a departure (EU compilation of procedures; China GMP inspection practice). */
public enum Severity {
    CRITICAL,
    MAJOR,
    OTHER
}
