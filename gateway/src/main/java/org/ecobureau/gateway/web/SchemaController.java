package org.ecobureau.gateway.web;

import org.ecobureau.gateway.serve.ServedGraphs;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the API schema as text, for code generators, unless callers are not told it. */
@RestController
@ConditionalOnProperty(name = "ecobureau.gateway.introspection", matchIfMissing = true)
class SchemaController {

    private final ServedGraphs graphs;

    SchemaController(ServedGraphs graphs) {
        this.graphs = graphs;
    }

    @GetMapping(path = "/graphql/schema", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String schema() {
        return graphs.current().supergraph().apiSdl();
    }
}
