package org.ecobureau.gateway.protect;

import java.util.Map;

/** Says why something is not done for a caller. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> facts;

    /**
     * @param facts beside the code
     */
    public Refused(String code, String message, Map<String, Object> facts) {
        super(message, null, false, false);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    public Refused(String code, String message) {
        this(code, message, Map.of());
    }

    public String code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
