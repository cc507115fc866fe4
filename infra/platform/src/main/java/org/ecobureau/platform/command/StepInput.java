package org.ecobureau.platform.command;

/** The input of a mutation that changes a record that is there. */
public interface StepInput extends CommandInput {

    /** Identity of the record. */
    String id();
}
