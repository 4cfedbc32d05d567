package org.cellgmp.criterion.fact;

/**
 * index-md5.txt.
 *
 * @param held whether it lies beside index.xml; @param elsewhere whether one of that name lies in another folder
 * @param right whether it states the MD5 of index.xml
 */
public record SumFact(String place, boolean held, boolean elsewhere, boolean right, String stated, String md5) {}
