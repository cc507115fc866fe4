package org.ecobureau.permits.permit;

import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.source.Site;
import org.jspecify.annotations.Nullable;

/** Everything that an applicant says, as it is held against what an application has to hold. */
record Submission(
        Holder holder,
        Site site,
        PermitManagement management,
        @Nullable PermitContent content,
        @Nullable PublicNotice notice) {}
