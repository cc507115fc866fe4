package org.ecobureau.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTests {

    private static final String SUPERGRAPH = "classpath:graphs/shop.graphql";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String query, String... more) throws IOException {
        var file = Files.writeString(directory.resolve("query.graphql"), query);
        var arguments = new String[more.length + 4];
        arguments[0] = "--plan";
        arguments[1] = file.toString();
        arguments[2] = "--supergraph";
        arguments[3] = SUPERGRAPH;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return new PlanCommand(CommandLine.of(arguments), new PrintStream(out), new PrintStream(err)).run();
    }

    @Test
    void theFetchesArePrintedWithWhatTheyWaitFor() throws IOException {
        assertThat(run("query($upc: String!) { product(upc: $upc) { averageStars } }"))
                .isZero();
        var fetches = JsonMapper.builder().build().readTree(out.toByteArray()).at("/fetches");
        assertThat(fetches).hasSize(2);
        assertThat(fetches.at("/0/service").asString()).isEqualTo("products");
        assertThat(fetches.at("/0/after")).isEmpty();
        assertThat(fetches.at("/1/service").asString()).isEqualTo("reviews");
        assertThat(fetches.at("/1/after/0").asInt()).isZero();
        assertThat(fetches.at("/1/at/0").asString()).isEqualTo("product");
        assertThat(fetches.at("/1/query").asString()).contains("_entities", "averageStars");
    }

    @Test
    void theOperationAndItsConditionsAreChosen() throws IOException {
        var query = "query A { me { id } } query B($all: Boolean!) { me { name reviews @include(if: $all) { id } } }";
        assertThat(run(query, "--operation", "B", "--variables={\"all\": true}"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("reviews");
        out.reset();
        assertThat(run(query, "--operation=B", "--variables", "{\"all\": false}"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("reviews");
    }

    @Test
    void whatIsWrongIsSaidAndNothingPrinted() throws IOException {
        assertThat(run("{ nothing }")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nothing");
        err.reset();
        assertThat(run(
                        "{ me { id } }",
                        "--supergraph",
                        directory.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none");
        err.reset();
        assertThat(run(
                        "{ me { id } }",
                        "--supergraph",
                        directory.resolve("query.graphql").toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("supergraph:");
        assertThat(out.size()).isZero();
    }

    @Test
    void otherArgumentsAreLeftToTheApplication() {
        var line = CommandLine.of("--server.port=1", "--supergraph", "a.graphql", "x");
        assertThat(line.forApplication())
                .containsExactly("--server.port=1", "x", "--ecobureau.gateway.supergraph=a.graphql");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.of("--plan"))
                .withMessage("--plan: nothing (expected: a value)");
    }
}
