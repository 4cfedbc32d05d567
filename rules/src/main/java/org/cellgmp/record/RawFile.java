package org.cellgmp.record;

/**
 * The raw file that an instrument wrote, as the source names it.
 *
 * @param path where it lay; null if the source does not say
 * @param system computer or data system that wrote it; @param convertedBy program that turned it into what was imported
 */
public record RawFile(String name, String path, String system, String convertedBy) {}
