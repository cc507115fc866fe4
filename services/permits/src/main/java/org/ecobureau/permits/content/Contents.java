package org.ecobureau.permits.content;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contents of permits, of today and of earlier times. They lie beside the permits, which name them by digest, so that
 * a list of permits stays cheap.
 */
public interface Contents {

    /**
     * Keeps a content and says how to find it again. Kept before the record that names it: what a crash leaves behind is
     * named by nobody and harms nobody.
     *
     * @param validateOnly says the digest and keeps nothing
     */
    ContentDigest keep(PermitContent content, boolean validateOnly);

    /** The content of that digest; empty for none. */
    Optional<PermitContent> find(@Nullable ContentDigest digest);

    /** Those of the digests that exist; one query. */
    Map<ContentDigest, PermitContent> findAll(Collection<ContentDigest> digests);
}
