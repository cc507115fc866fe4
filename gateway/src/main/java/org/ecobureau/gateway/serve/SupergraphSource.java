package org.ecobureau.gateway.serve;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the supergraph comes from. */
public interface SupergraphSource {

    /** The text that stands there now, or null where it is still the one that was given last. */
    @Nullable
    String next() throws IOException;

    /**
     * The source at a location.
     *
     * @param location a path, a {@code file:} or {@code classpath:} location, or an HTTP URL
     */
    static SupergraphSource at(String location) {
        if (location.startsWith("http://") || location.startsWith("https://")) {
            return new UrlSource(URI.create(location));
        }
        return new FileSource(location);
    }
}
