package org.ecobureau.platform.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a body that is too large: one that says so before anything of it is read, one that does not as soon as more has
 * come. The answer is 413 and, in the form of GraphQL, {@code REQUEST_TOO_LARGE}; the connection is closed.
 */
final class RequestLimit extends OncePerRequestFilter {

    private final long largest;
    private final JsonMapper json;

    RequestLimit(long largest, JsonMapper json) {
        this.largest = largest;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(new Bounded(request), response);
        } catch (ServletException | RuntimeException failed) {
            if (!isTooLarge(failed) || response.isCommitted()) {
                throw failed;
            }
            response.reset();
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Finding finding = Finding.of(PlatformProblem.REQUEST_TOO_LARGE).with("limit", largest >> 20);
        response.setHeader("Connection", "close");
        new Refusal(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, finding)
                .write(response, request.getLocale(), json);
    }

    private static boolean isTooLarge(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return true;
            }
        }
        return false;
    }

    /** Unchecked, so that nobody takes it for a body that cannot be read. */
    private static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedInput(super.getInputStream(), largest);
        }
    }

    private static final class BoundedInput extends ServletInputStream {

        private final ServletInputStream input;
        private long left;

        BoundedInput(ServletInputStream input, long largest) {
            this.input = input;
            this.left = largest;
        }

        @Override
        public int read() throws IOException {
            int read = input.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = input.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return input.isFinished();
        }

        @Override
        public boolean isReady() {
            return input.isReady();
        }

        @Override
        public void setReadListener(jakarta.servlet.ReadListener listener) {
            input.setReadListener(listener);
        }
    }
}
