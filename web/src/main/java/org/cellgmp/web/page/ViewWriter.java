package org.cellgmp.web.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes a {@link View} as HTML. Pages are never kept by a cache: they show GMP data to one person. */
@Provider
@Produces(View.HTML)
public class ViewWriter implements MessageBodyWriter<View> {
    @Inject
    private Visit visit;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == View.class;
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var html = Templates.render(view, visit.context());
        headers.putSingle(HttpHeaders.CONTENT_TYPE, View.HTML);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle(
                HttpHeaders.CONTENT_LANGUAGE, visit.context().language().tag());
        html.writeTo(out);
    }
}
