package org.ecobureau.gateway.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentDeskTests {

    private static final String QUERY = "{ me { id } }";

    private static Map<String, Object> hash(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private static void assertRefused(Runnable run, String code) {
        assertThatThrownBy(run::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static TrustedDocuments trusted(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("desk"));
        Files.writeString(directory.resolve("desk/me.graphql"), QUERY);
        Files.writeString(directory.resolve("relay.json"), "{\"short\": \"{ users { id } }\"}");
        Files.writeString(
                directory.resolve("manifest.json"),
                "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\": "
                        + "[{\"id\": \"sha256:AB12\", \"name\": \"A\", \"type\": \"query\", \"body\": \"{ office { city } }\"}]}");
        return TrustedDocuments.in(directory);
    }

    @Test
    void aDocumentIsKnownByItsHashOnceItWasSentWithIt() {
        var desk = new DocumentDesk(TrustedDocuments.NONE, new PersistedDocuments(1_000, 100), false);
        assertRefused(() -> desk.document(null, null, hash(Sha256.of(QUERY))), "PERSISTED_QUERY_NOT_FOUND");
        assertThat(desk.document(QUERY, null, hash(Sha256.of(QUERY)))).isEqualTo(QUERY);
        assertThat(desk.document(null, null, hash(Sha256.of(QUERY)))).isEqualTo(QUERY);
        assertThat(desk.document(QUERY, null, Map.of())).isEqualTo(QUERY);
        assertThat(desk.document(null, null, Map.of())).isNull();
    }

    @Test
    void nobodyCanPutADocumentUnderTheHashOfAnother() {
        var desk = new DocumentDesk(TrustedDocuments.NONE, new PersistedDocuments(1_000, 100), false);
        var wrong = Sha256.of("{ users { id } }");
        assertRefused(() -> desk.document(QUERY, null, hash(wrong)), "PERSISTED_QUERY_HASH_MISMATCH");
        assertRefused(() -> desk.document(null, null, hash(wrong)), "PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void whatIsTooLongIsExecutedButNotKept() {
        var desk = new DocumentDesk(TrustedDocuments.NONE, new PersistedDocuments(1_000, 5), false);
        assertThat(desk.document(QUERY, null, hash(Sha256.of(QUERY)))).isEqualTo(QUERY);
        assertRefused(() -> desk.document(null, null, hash(Sha256.of(QUERY))), "PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void whereNothingIsKeptCallersAreToldSo() {
        var desk = new DocumentDesk(TrustedDocuments.NONE, null, false);
        assertRefused(() -> desk.document(QUERY, null, hash(Sha256.of(QUERY))), "PERSISTED_QUERY_NOT_SUPPORTED");
    }

    @Test
    void trustedDocumentsAreKnownByIdOrHash(@TempDir Path directory) throws IOException {
        var trusted = trusted(directory);
        assertThat(trusted.size()).isEqualTo(3);
        var desk = new DocumentDesk(trusted, null, false);
        assertThat(desk.document(null, Sha256.of(QUERY), Map.of())).isEqualTo(QUERY);
        assertThat(desk.document(null, "sha256:" + Sha256.of(QUERY), Map.of())).isEqualTo(QUERY);
        assertThat(desk.document(null, null, hash(Sha256.of(QUERY)))).isEqualTo(QUERY);
        assertThat(desk.document(null, "short", Map.of())).isEqualTo("{ users { id } }");
        assertThat(desk.document(null, "ab12", Map.of())).isEqualTo("{ office { city } }");
        assertRefused(() -> desk.document(null, "unknown", Map.of()), "DOCUMENT_NOT_FOUND");
    }

    @Test
    void whereOnlyTrustedDocumentsAreExecutedOthersAreNot(@TempDir Path directory) throws IOException {
        var desk = new DocumentDesk(trusted(directory), new PersistedDocuments(1_000, 100), true);
        var other = "{ me { name } }";
        assertThat(desk.document(QUERY, null, Map.of())).isEqualTo(QUERY);
        assertThat(desk.document(QUERY, null, hash(Sha256.of(QUERY)))).isEqualTo(QUERY);
        assertRefused(() -> desk.document(other, null, Map.of()), "DOCUMENT_NOT_TRUSTED");
        assertRefused(() -> desk.document(other, null, hash(Sha256.of(other))), "DOCUMENT_NOT_TRUSTED");
        assertRefused(() -> desk.document(other, null, hash(Sha256.of(QUERY))), "DOCUMENT_NOT_TRUSTED");
        assertRefused(() -> desk.document(null, null, hash(Sha256.of(other))), "DOCUMENT_NOT_TRUSTED");
    }

    @Test
    void aManifestThatIsNoneStopsTheStart(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.json"), "{\"operations\": [{}]}");
        assertThatThrownBy(() -> TrustedDocuments.in(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.json");
    }
}
