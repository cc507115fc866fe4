package org.ecobureau.exchange.reading;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecobureau.exchange.feed.Feed;
import org.ecobureau.exchange.feed.FeedPage;
import org.ecobureau.exchange.feed.Visibility;
import org.ecobureau.exchange.subscription.EventTypes;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code GET /events/recorded}: the feed for who shows a token, such as a gateway on behalf of one who subscribes to
 * events there, as
 * <pre>{"events": [{"place": …, "event": CloudEvent}], "next": place, "more": whether there is more now}</pre>
 *
 * <p>Officers and the province see all of it, an organisation the events that name it. It is read behind a place told
 * earlier ({@code after}), or from the moment on when events came into the feed ({@code since}).
 */
@RestController
class RecordController {

    private static final int LARGEST = 500;

    private final Feed feed;
    private final EventTypes types;

    RecordController(Feed feed, EventTypes types) {
        this.feed = feed;
        this.types = types;
    }

    @GetMapping(path = "/events/recorded", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> events(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(defaultValue = "200") int limit) {
        Scope scope = CallerResolver.current().scope();
        require(!scope.isNone(), HttpStatus.FORBIDDEN, "roles: none (expected: an officer's or an organisation's)");
        require(limit >= 1 && limit <= LARGEST, HttpStatus.BAD_REQUEST, "limit: " + limit + " (expected: 1 to 500)");
        require(after == null || since == null, HttpStatus.BAD_REQUEST, "after, since: both (expected: one of them)");
        long position = after != null ? after : since == null ? 0 : feed.addedBefore(since);
        Visibility visibility =
                new Visibility(types.expand(List.of("*")), Set.of(), 0, scope.all() ? null : scope.organisation());
        FeedPage page = feed.read(position, visibility, limit);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(body(page));
    }

    private static String body(FeedPage page) {
        return page.events().stream()
                .map(event -> "{\"place\":\"" + event.position() + "\",\"event\":" + event.envelope() + "}")
                .collect(Collectors.joining(
                        ",", "{\"events\":[", "],\"next\":\"" + page.next() + "\",\"more\":" + page.more() + "}"));
    }

    private static void require(boolean sound, HttpStatus status, String detail) {
        if (!sound) {
            throw new ResponseStatusException(status, detail);
        }
    }
}
