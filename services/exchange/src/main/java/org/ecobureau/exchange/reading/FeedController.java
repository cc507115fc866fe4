package org.ecobureau.exchange.reading;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.ecobureau.exchange.feed.Feed;
import org.ecobureau.exchange.feed.FeedEvent;
import org.ecobureau.exchange.feed.FeedNews;
import org.ecobureau.exchange.feed.FeedPage;
import org.ecobureau.exchange.feed.Visibility;
import org.ecobureau.exchange.subscription.EventTypes;
import org.ecobureau.exchange.subscription.Subscription;
import org.ecobureau.exchange.subscription.Visibilities;
import org.ecobureau.platform.Digest;
import org.ecobureau.vocabulary.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * {@code GET /events}: what the caller's subscription lets see behind a place, as
 * <pre>{"events": [CloudEvents in the feed's order], "next": place, "more": whether there is more now}</pre>
 *
 * <p>A page may be empty although {@code more} is true. {@code next} is kept by the caller, and asked with as
 * {@code after}; the same question is answered with 304 to the {@code ETag} of an answer that has not changed.
 */
@RestController
class FeedController {

    private static final int LARGEST = 500;
    private static final int LONGEST_WAIT = 30;

    /** Between two looks of one caller, however much is appended that it may not see. */
    private static final long REST_MILLIS = 200;

    /** Another instance may have appended something. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final Readers readers;
    private final Feed feed;
    private final Visibilities visibilities;
    private final EventTypes eventTypes;
    private final FeedNews news;

    /** So many callers wait for news at most; the others are answered at once. */
    private final Semaphore waiting = new Semaphore(64);

    FeedController(Readers readers, Feed feed, Visibilities visibilities, EventTypes eventTypes, FeedNews news) {
        this.news = news;
        this.readers = readers;
        this.feed = feed;
        this.visibilities = visibilities;
        this.eventTypes = eventTypes;
    }

    @GetMapping(path = "/events", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> events(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String types,
            @RequestParam(defaultValue = "0") int wait)
            throws InterruptedException {
        Subscription subscription = readers.require(authorization);
        require(limit >= 1 && limit <= LARGEST, ReadingProblem.LIMIT, limit);
        require(wait >= 0 && wait <= LONGEST_WAIT, ReadingProblem.WAIT, wait);
        Visibility visibility = visibility(subscription, types);
        FeedPage page = read(position(after, subscription), visibility, limit, wait);
        String next = Place.encode(page.next(), subscription.access());
        String tag = "\"" + Digest.sha256(after + "\n" + next + "\n" + page.more() + "\n" + types) + "\"";
        if (tag.equals(known)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(body(page, next));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ReadingRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(refused.status()), String.valueOf(refused.getMessage()));
        problem.setProperty("code", refused.code().name());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(refused.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refused.status() == HttpStatus.UNAUTHORIZED.value()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"events\", charset=\"UTF-8\"");
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noNumber(MethodArgumentTypeMismatchException wrong) {
        ReadingProblem code = wrong.getName().equals("limit") ? ReadingProblem.LIMIT : ReadingProblem.WAIT;
        return refused(code.with(wrong.getValue()));
    }

    private long position(@Nullable String after, Subscription subscription) {
        if (after == null) {
            return subscription.from();
        }
        String shown = after.length() > 80 ? after.substring(0, 80) + "…" : after;
        long position =
                Place.decode(after, subscription.access()).orElseThrow(() -> ReadingProblem.PLACE_UNKNOWN.with(shown));
        require(position <= feed.last(), ReadingProblem.PLACE_GONE);
        return position;
    }

    private Visibility visibility(Subscription subscription, @Nullable String types) {
        Visibility all = visibilities.of(subscription);
        if (types == null) {
            return all;
        }
        try {
            Set<String> some = new HashSet<>(eventTypes.require(Arrays.asList(types.split(",", -1))));
            some.retainAll(all.types());
            return new Visibility(some, all.towns(), all.from());
        } catch (Problem unknown) {
            throw ReadingProblem.TYPES.with(unknown.getMessage());
        }
    }

    /** Reads; where there is nothing new, looks again until there is or the time is over. */
    private FeedPage read(long position, Visibility visibility, int limit, int wait) throws InterruptedException {
        long known = news.count();
        FeedPage page = feed.read(position, visibility, limit);
        if (wait == 0 || !waiting.tryAcquire()) {
            return page;
        }
        try {
            long end = System.nanoTime() + wait * 1_000_000_000L;
            while (page.events().isEmpty() && (page.more() || System.nanoTime() < end)) {
                if (!page.more()) {
                    news.await(known, LONGEST_REST);
                }
                known = news.count();
                page = feed.read(page.next(), visibility, limit);
                if (page.events().isEmpty() && !page.more()) {
                    Thread.sleep(REST_MILLIS);
                }
            }
            return page;
        } finally {
            waiting.release();
        }
    }

    private static String body(FeedPage page, String next) {
        List<FeedEvent> events = page.events();
        return events.stream()
                .map(FeedEvent::envelope)
                .collect(Collectors.joining(
                        ",", "{\"events\":[", "],\"next\":\"" + next + "\",\"more\":" + page.more() + "}"));
    }

    private static void require(boolean sound, ReadingProblem problem, Object... facts) {
        if (!sound) {
            throw problem.with(facts);
        }
    }
}
