package org.ecobureau.platform.store;

import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** How one kind of aggregate is kept: implemented by its {@code *Document} class. */
public interface DocumentMapping<A> {

    /** The aggregate's name on the wire and in messages, for example {@code permit}. */
    String aggregate();

    /** The collection's name, for example {@code permits}. */
    String collection();

    Document write(A aggregate);

    A read(Document state);

    /** Credit codes of the organisations whose record this is: they see it, others do not. */
    Collection<String> organisations(A aggregate);

    List<Index> indexes();
}
