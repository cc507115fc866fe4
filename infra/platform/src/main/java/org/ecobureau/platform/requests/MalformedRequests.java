package org.ecobureau.platform.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** Answers a body that is no request of GraphQL over HTTP with 400 and what is wrong with it, as the gateway does. */
final class MalformedRequests implements HandlerExceptionResolver, Ordered {

    private final JsonMapper json;

    MalformedRequests(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failed) {
        Finding finding = handler instanceof HandlerFunction ? finding(failed) : null;
        if (finding == null) {
            return null;
        }
        try {
            new Refusal(HttpServletResponse.SC_BAD_REQUEST, finding)
                    .write(response, LocaleContextHolder.getLocale(), json);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static @Nullable Finding finding(Exception failed) {
        if (failed instanceof Problem problem) {
            return problem.findings().get(0);
        }
        return failed instanceof HttpMessageNotReadableException ? notJson(failed.getCause()) : null;
    }

    private static Finding notJson(@Nullable Throwable cause) {
        TokenStreamLocation place = cause instanceof JacksonException unreadable ? unreadable.getLocation() : null;
        return Finding.of(PlatformProblem.BAD_REQUEST)
                .with(
                        "actual",
                        place == null
                                ? "not JSON"
                                : "not JSON, at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()))
                .with("expected", RequestBody.EXPECTED)
                .at("body");
    }
}
