package org.ecobureau.hazardouswaste.enterprise;

/** An enterprise as the schema shows it: known by its credit code, whoever keeps its register. */
public record EnterpriseView(String creditCode) {}
