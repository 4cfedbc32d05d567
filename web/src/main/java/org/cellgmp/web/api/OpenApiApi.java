package org.cellgmp.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cellgmp.web.security.Open;

/** Tells a program what doors there are. */
@Open
@Path("/api/openapi.yaml")
public class OpenApiApi {
    @Inject
    private ServletContext context;

    @GET
    @Produces("application/yaml;charset=UTF-8")
    public String document() {
        return OpenApi.of(context.getResourcePaths("/WEB-INF/classes/openapi/"), context::getResourceAsStream);
    }
}
