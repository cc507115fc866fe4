package org.ecobureau.gateway.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.util.ResourceUtils;

/**
 * A file, or a resource of the application.
 *
 * <p>It is judged by its content, as dates of files say little in containers, and given when two looks in a row found
 * the same, so that a file that is being written is not taken for a whole one.
 */
final class FileSource implements SupergraphSource {

    private final Resource resource;
    private @Nullable String last;
    private @Nullable String seen;

    FileSource(String location) {
        this.resource = ResourceUtils.isUrl(location)
                ? new DefaultResourceLoader().getResource(location)
                : new FileSystemResource(location);
    }

    @Override
    public @Nullable String next() throws IOException {
        var text = resource.getContentAsString(StandardCharsets.UTF_8);
        boolean settled = last == null || text.equals(seen);
        seen = text;
        if (!settled || text.equals(last)) {
            return null;
        }
        last = text;
        return text;
    }
}
