package org.ecobureau.hazardouswaste.manifest;

import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Term;
import org.jspecify.annotations.Nullable;

/** What is done to a manifest, and who signs it. */
enum ManifestAction implements Term {
    DRAFT("填写联单", "drafted", ManifestParty.REMOVER),
    AMEND("修改草稿", "amended", ManifestParty.REMOVER),
    CANCEL("作废草稿", "cancelled", ManifestParty.REMOVER),
    ISSUE("开具联单", "issued", ManifestParty.REMOVER),
    DEPART("承运人确认", "departed", ManifestParty.CARRIER),
    ARRIVE("到达", "arrived", ManifestParty.OPERATOR),
    ACCEPT("接受", "accepted", ManifestParty.OPERATOR),
    ACCEPT_WITH_DISCREPANCY("有差异接受", "accepted", ManifestParty.OPERATOR),
    REJECT("拒收", "rejected", ManifestParty.OPERATOR),
    CLOSE("办结", "closed", ManifestParty.REMOVER),
    FLAG("标记异常", "flagged", null),
    RESOLVE("异常处理", "resolved", null);

    private final String chinese;
    private final String done;
    private final @Nullable ManifestParty party;

    ManifestAction(String chinese, String done, @Nullable ManifestParty party) {
        this.chinese = chinese;
        this.done = done;
        this.party = party;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** The word for it in the name of the event. */
    String done() {
        return done;
    }

    /** Who signs it; null where only officers do. */
    @Nullable
    ManifestParty party() {
        return party;
    }

    Set<Role> roles() {
        return party == null ? EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER) : party.roles();
    }
}
