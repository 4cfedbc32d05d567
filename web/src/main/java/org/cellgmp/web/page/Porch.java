package org.cellgmp.web.page;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The one application at the root: pages and, under {@code /api}, REST. Its resources and providers are found by annotation. */
@ApplicationPath("/")
public class Porch extends Application {}
