package org.ecobureau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.test.processes.FictionalCode;
import org.ecobureau.test.processes.Service;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that works on a job may be killed at any moment; the next one goes on with it. */
class JobCrashIT {

    private static final int LINES = 1_000;
    private static final String NAME = "断电厂";

    private final RunningSystem system = RunningSystem.current();

    @Test
    void anImportAndAnExportThatWereKilledHalfWayAreGoneOnWith() {
        List<String> codes = IntStream.rangeClosed(1, LINES)
                .mapToObj(number -> FictionalCode.of("94", number))
                .toList();
        String imported = started(codes);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> done(imported) >= 100);
        system.kill(Service.PERMITS);
        assertThat(done(imported)).as("killed half way").isLessThan(LINES);
        system.restart(Service.PERMITS);
        JsonNode job = finished(imported);
        assertThat(job.get("total").asInt()).isEqualTo(LINES);
        assertThat(job.get("accepted").asInt()).isEqualTo(LINES);
        assertThat(job.get("rejected").asInt()).isZero();
        assertEachIsRegisteredOnce(codes);

        String exported = killedWhileExporting();
        system.restart(Service.PERMITS);
        assertThat(finished(exported).get("total").asInt()).isEqualTo(LINES);
        assertThat(creditCodes(exported)).containsExactlyInAnyOrderElementsOf(codes);
    }

    /** Id of an import of these. */
    private String started(List<String> codes) {
        StringBuilder csv = new StringBuilder("creditCode,name,town,industry\n");
        codes.forEach(code -> csv.append("%s,%s%s,430422001,30\n".formatted(code, NAME, code)));
        return officer()
                .ask(
                        "mutation($input: ImportFileInput!) { permitsStartImport(input: $input) { id } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "kind",
                                        "enterprises",
                                        "format",
                                        "CSV",
                                        "content",
                                        Base64.getEncoder()
                                                .encodeToString(csv.toString().getBytes(StandardCharsets.UTF_8)))))
                .text("permitsStartImport.id");
    }

    /** Id of an export during which the service was killed; one that was quicker than that is followed by another. */
    private String killedWhileExporting() {
        for (int attempt = 0; attempt < 10; attempt++) {
            String id = officer()
                    .mutate("exportEnterprises", Map.of("format", "JSON", "filter", Map.of("name", NAME)), "id")
                    .text("exportEnterprises.id");
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> done(id) > 0);
            system.kill(Service.PERMITS);
            if (stored(id).getString("state").equals("RUNNING")) {
                return id;
            }
            system.restart(Service.PERMITS);
        }
        return fail("every export was quicker than the kill");
    }

    private void assertEachIsRegisteredOnce(List<String> codes) {
        List<Document> records = system.database(Service.PERMITS)
                .getCollection("enterprises")
                .find(Filters.in("_id", codes))
                .into(new ArrayList<>());
        assertThat(records).hasSize(LINES).allSatisfy(record -> {
            assertThat(record.getInteger("version")).isEqualTo(1);
            assertThat(record.getLong("sequence")).isEqualTo(1);
        });
        new Ledger(system.database(Service.PERMITS)).assertComplete();
    }

    private List<String> creditCodes(String job) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int pieces = ask(job, "pieces").get("pieces").asInt();
        for (int index = 0; index < pieces; index++) {
            file.writeBytes(Base64.getDecoder()
                    .decode(ask(job, "piece(index: " + index + ")").get("piece").asString()));
        }
        return JsonMapper.shared()
                .readTree(file.toByteArray())
                .valueStream()
                .map(line -> line.get("creditCode").asString())
                .toList();
    }

    private JsonNode finished(String job) {
        return await("job " + job)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> ask(job, "state total accepted rejected"),
                        answer -> answer.get("state").asString().equals("DONE"));
    }

    private JsonNode ask(String job, String fields) {
        GraphQlAnswer answer = officer().ask("{ permitsJob(id: \"%s\") { %s } }".formatted(job, fields));
        return answer.data("permitsJob");
    }

    private int done(String job) {
        return stored(job).getInteger("done", 0);
    }

    private Document stored(String job) {
        return system.database(Service.PERMITS)
                .getCollection("jobs")
                .find(Filters.eq("_id", job))
                .first();
    }

    private Session officer() {
        return system.caller(Service.PERMITS).as(Role.COUNTY_OFFICER);
    }
}
