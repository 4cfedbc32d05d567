package org.cellgmp.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cellgmp.web.security.Open;

/** How a person likes the pages; open to everyone, also before signing in, and changes nothing but a cookie. */
@Open
@Path("/")
public class PreferencePages {
    @GET
    @Path("language/{suffix}")
    public Response language(@PathParam("suffix") String suffix, @QueryParam("back") String back) {
        return keep(Visit.LANGUAGE_COOKIE, Language.of(suffix, null).suffix(), back);
    }

    @GET
    @Path("density/{rows}")
    public Response density(@PathParam("rows") String rows, @QueryParam("back") String back) {
        return keep(Visit.DENSITY_COOKIE, "comfortable".equals(rows) ? "comfortable" : "compact", back);
    }

    private static Response keep(String name, String value, String back) {
        var cookie = new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(365 * 24 * 3600)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        var target = Addresses.local(back) ? back : "/";
        return Response.seeOther(URI.create(Addresses.ascii(target)))
                .cookie(cookie)
                .build();
    }
}
