package org.cellgmp.web.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Declines a body larger than the house takes, or of unsaid length, before a byte of it is read. First of all filters (see
 * web.xml), because the server itself would answer with an empty 400 that tells nobody what to do.
 */
public class BodyLimit implements Filter {
    /** 200 MiB of file and 1 MiB for what a form puts around it. */
    public static final long BYTES = 201L * 1024 * 1024;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var call = (HttpServletRequest) request;
        var length = call.getContentLengthLong();
        var unsaid = length < 0 && call.getHeader("Transfer-Encoding") != null;
        if (length > BYTES) {
            decline(
                    call,
                    (HttpServletResponse) response,
                    413,
                    "More than 200 MB was sent; the limit is 200 MB. Nothing was stored."
                            + " 发送的内容超过 200 MB 的上限，未保存任何内容。");
        } else if (unsaid) {
            decline(
                    call,
                    (HttpServletResponse) response,
                    411,
                    "Send the body with a Content-Length. Nothing was stored." + " 请求须注明 Content-Length，未保存任何内容。");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void decline(HttpServletRequest call, HttpServletResponse response, int status, String detail)
            throws IOException {
        response.setStatus(status);
        response.setCharacterEncoding("UTF-8");
        // What is still on its way is not worth waiting for.
        response.setHeader("Connection", "close");
        response.setHeader("Cache-Control", "no-store");
        if (call.getRequestURI().startsWith("/api/")) {
            response.setContentType("application/problem+json");
            response.getWriter()
                    .print("{\"type\":\"/problem/http-" + status + "\",\"status\":" + status + ",\"detail\":\"" + detail
                            + "\"}");
        } else {
            response.setContentType("text/plain");
            response.getWriter().print(detail);
        }
    }
}
