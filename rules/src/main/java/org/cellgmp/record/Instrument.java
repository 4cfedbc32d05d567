package org.cellgmp.record;

/**
 * The instrument that measured. 21 CFR 211.194(d); China GMP (2010) Art. 90 to 95.
 *
 * @param identifier number at the site or as the software names it; @param assetNumber number in the site's register
 * @param software that ran it or wrote the raw file
 */
public record Instrument(
        String model,
        String manufacturer,
        String serialNumber,
        String identifier,
        String assetNumber,
        String software,
        String softwareVersion) {}
