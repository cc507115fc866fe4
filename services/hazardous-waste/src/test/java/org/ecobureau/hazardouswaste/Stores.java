package org.ecobureau.hazardouswaste;

import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;

/** What the store makes of a document. */
public final class Stores {

    private Stores() {}

    /** The document as it comes back from the store, so that types are those of the wire. */
    public static Document throughTheStore(Document document) {
        return new DocumentCodec()
                .decode(
                        new BsonDocumentReader(document.toBsonDocument()),
                        DecoderContext.builder().build());
    }
}
