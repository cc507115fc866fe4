package org.ecobureau.vocabulary.lifecycle;

/**
 * Something that happened, in the words that other services read: the record's components are the event's data.
 * Implemented by records only.
 */
public interface DomainEvent {

    /** The stable wire name with its major version, for example {@code permits.permit-granted.v1}. */
    String type();
}
