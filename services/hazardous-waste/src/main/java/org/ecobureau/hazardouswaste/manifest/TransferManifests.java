package org.ecobureau.hazardouswaste.manifest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecobureau.hazardouswaste.licence.IntakeSource;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All manifests. */
public interface TransferManifests extends Repository<TransferManifest>, IntakeSource {

    /** By the time of drafting. */
    Connection<Stored<TransferManifest>> list(
            ManifestFilter filter, boolean oldestFirst, PageArguments page, Scope scope);

    /**
     * Those to which each organisation is a party, the latest first.
     *
     * @param as in which part; null for any
     */
    Map<String, Connection<Stored<TransferManifest>>> listByParty(
            Collection<String> organisations,
            @Nullable ManifestParty as,
            @Nullable ManifestStatus status,
            PageArguments page,
            Scope scope);

    /** Those of the remover whose waste is still under way, or about to be. */
    List<Stored<TransferManifest>> openOf(String remover);

    ManifestFigures figures(Period period);
}
