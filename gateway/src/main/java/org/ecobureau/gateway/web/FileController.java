package org.ecobureau.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.Timeout;
import org.ecobureau.gateway.serve.ServedGraphs;
import org.ecobureau.gateway.subgraph.HeaderPolicy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /files/SERVICE/…}: what a service of the graph gives to be downloaded, under the same path of the service.
 * The caller's token travels on, and the service decides who may have it; nothing is kept here.
 */
@RestController
class FileController {

    private static final List<String> ASKED = List.of("accept", "if-none-match", "if-modified-since");
    private static final List<String> ANSWERED = List.of(
            "Content-Type",
            "Content-Length",
            "Content-Disposition",
            "Cache-Control",
            "ETag",
            "Last-Modified",
            "WWW-Authenticate");

    private final CloseableHttpClient client;
    private final ServedGraphs graphs;
    private final GatewaySettings settings;
    private final HeaderPolicy policy;
    private final RequestConfig patience;

    FileController(CloseableHttpClient streamClient, ServedGraphs graphs, GatewaySettings settings) {
        this.client = streamClient;
        this.graphs = graphs;
        this.settings = settings;
        this.policy = new HeaderPolicy(settings.passHeaders());
        this.patience = RequestConfig.custom()
                .setResponseTimeout(Timeout.of(settings.deadline()))
                .build();
    }

    @GetMapping("/files/{service}/**")
    void file(@PathVariable String service, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var url = url(service, request.getRequestURI());
        if (url.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        var get = new HttpGet(url.get());
        get.setConfig(patience);
        policy.passedOn(request::getHeader).forEach(get::setHeader);
        for (var name : ASKED) {
            var value = request.getHeader(name);
            if (value != null) {
                get.setHeader(name, value);
            }
        }
        // As it is: the caller is told its length.
        get.setHeader("Accept-Encoding", "identity");
        try {
            client.execute(get, answer -> {
                pass(answer, response);
                return null;
            });
        } catch (IOException unreachable) {
            if (response.isCommitted()) {
                throw unreachable;
            }
            response.reset();
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    private Optional<URI> url(String service, String path) {
        return graphs.current().supergraph().subgraphs().values().stream()
                .filter(subgraph -> subgraph.name().equals(service))
                .map(subgraph -> settings.url(subgraph).resolve(path))
                .findFirst();
    }

    private static void pass(ClassicHttpResponse answer, HttpServletResponse response)
            throws IOException, HttpException {
        response.setStatus(answer.getCode());
        for (var name : ANSWERED) {
            var header = answer.getHeader(name);
            if (header != null) {
                response.setHeader(name, header.getValue());
            }
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        var entity = answer.getEntity();
        if (entity != null) {
            entity.writeTo(response.getOutputStream());
        }
    }
}
