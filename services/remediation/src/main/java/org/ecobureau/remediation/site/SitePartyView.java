package org.ecobureau.remediation.site;

/** An organisation in its part for a site. */
public record SitePartyView(PartyRole role, EnterpriseView enterprise) {}
