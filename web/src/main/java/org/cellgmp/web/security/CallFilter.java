package org.cellgmp.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;
import org.cellgmp.ground.CurrentCall;

/** Tells the trail where each request comes from. */
@WebFilter("/*")
public class CallFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CurrentCall.from(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            CurrentCall.end();
        }
    }
}
