package org.ecobureau.platform.configuration;

import java.util.List;

/** Keeps a service from starting; the message is one line that names every wrong value. */
final class WrongConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongConfiguration(List<String> findings) {
        super(String.join("; ", findings));
    }
}
