package org.ecobureau.platform.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** The header by which W3C's Trace Context passes a trace on. */
public final class TraceParent {

    public static final String HEADER = "traceparent";

    private TraceParent() {}

    /** Of what is under way on this thread; null where nothing is traced. */
    static @Nullable String current() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex())
                : null;
    }
}
