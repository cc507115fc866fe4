package org.ecobureau.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents on disk, as BSON. */
final class DocumentType extends BasicDataType<Document> {

    static final DocumentType INSTANCE = new DocumentType();

    private static final int OBJECT_BYTES = 48;

    private DocumentType() {}

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf bson = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(document, bson);
            target.put(bson.nioBuffer());
        } finally {
            bson.release();
        }
    }

    @Override
    public Document read(ByteBuffer source) {
        ByteBuf bson = Unpooled.wrappedBuffer(source);
        Document document = BsonDecoder.decodeBson(bson);
        source.position(source.position() + bson.readerIndex());
        return document;
    }

    /** Memory in bytes, roughly: the store cuts its pages and bounds its cache by it. */
    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(@Nullable Object value) {
        if (value instanceof Document document) {
            return document.entrySet().stream()
                    .mapToInt(field -> OBJECT_BYTES + memory(field.getValue()))
                    .sum();
        }
        if (value instanceof Collection<?> values) {
            return OBJECT_BYTES + values.stream().mapToInt(DocumentType::memory).sum();
        }
        return value instanceof String text ? OBJECT_BYTES + text.length() : OBJECT_BYTES / 2;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
