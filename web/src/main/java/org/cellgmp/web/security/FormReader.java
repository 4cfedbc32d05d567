package org.cellgmp.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Gives a form to whoever takes it as a map. {@link FormGate} has read the body for its token, so the stream that comes
 * here is empty, or was put together again from decoded fields and would be decoded twice; the parameters of the request
 * are what was sent.
 */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormReader implements MessageBodyReader<MultivaluedMap<String, String>> {
    @Inject
    private HttpServletRequest request;

    @Override
    public boolean isReadable(Class<?> type, Type whole, Annotation[] annotations, MediaType mediaType) {
        return MultivaluedMap.class == type;
    }

    @Override
    public MultivaluedMap<String, String> readFrom(
            Class<MultivaluedMap<String, String>> type,
            Type whole,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream spent) {
        var form = new MultivaluedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> form.put(name, List.of(values)));
        return form;
    }
}
