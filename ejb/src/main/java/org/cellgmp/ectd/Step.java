package org.cellgmp.ectd;

import java.util.Map;

/** An element of a backbone on the way to a leaf. @param title of a node extension; null for any other element */
public record Step(String element, Map<String, String> attributes, String title) {}
