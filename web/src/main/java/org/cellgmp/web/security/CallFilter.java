package org.cellgmp.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cellgmp.ground.CurrentCall;

/** Tells the house where each request comes from: address, session and browser, for the trail and for signing. */
@WebFilter("/*")
public class CallFilter implements Filter {
    /** Header in which a program sends the one-time code of a signature; a form sends it as {@link #CODE_FIELD}. */
    static final String CODE_HEADER = "CellGMP-Code";

    static final String CODE_FIELD = "oneTimeCode";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        // What a program sends is its own call, whatever cookie comes with it.
        var session = http.getHeader("Authorization") == null ? PersonalSession.key(http) : null;
        CurrentCall.from(request.getRemoteAddr(), session, http.getHeader("User-Agent"));
        CurrentCall.bringing(http.getHeader(CODE_HEADER));
        try {
            chain.doFilter(request, response);
        } finally {
            CurrentCall.end();
        }
    }
}
