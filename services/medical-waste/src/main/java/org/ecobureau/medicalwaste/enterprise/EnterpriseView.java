package org.ecobureau.medicalwaste.enterprise;

/** An enterprise, of which this service knows the credit code; the register has the rest. */
public record EnterpriseView(String creditCode) {}
