package org.cellgmp.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Switches the language of the pages; open to everyone, also before signing in, and changes nothing but a cookie. */
@Path("/language/{suffix}")
public class LanguagePages {
    @GET
    public Response choose(@PathParam("suffix") String suffix, @QueryParam("back") String back) {
        var language = Language.of(suffix, null);
        var cookie = new NewCookie.Builder(Visit.LANGUAGE_COOKIE)
                .value(language.suffix())
                .path("/")
                .maxAge(365 * 24 * 3600)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        var target = Addresses.local(back) ? back : "/";
        return Response.seeOther(URI.create(Addresses.ascii(target))).cookie(cookie).build();
    }
}
