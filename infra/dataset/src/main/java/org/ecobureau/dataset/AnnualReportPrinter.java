package org.ecobureau.dataset;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ecobureau.dataset.AnnualReport.Part;

/**
 * Writes the bureau's annual report, as Markdown in Chinese, from what the services count in their records: sections 二, 三
 * and 五 as the bureau's own summaries number them, a comparison with the published summary where there is one, and the
 * query behind each figure.
 */
public final class AnnualReportPrinter {

    private final GatewayClient gateway;
    private final Patience patience;

    /**
     * @param endpoint of the gateway, such as {@code http://127.0.0.1:8080/graphql}
     * @param token asked before every request, without {@code Bearer}; of an officer
     */
    public AnnualReportPrinter(URI endpoint, Supplier<String> token) {
        this(new GatewayClient(endpoint, token), Patience.SHORT);
    }

    AnnualReportPrinter(GatewayClient gateway, Patience patience) {
        this.gateway = gateway;
        this.patience = patience;
    }

    /**
     * The report of a year. The part of a service that is out of reach is said to be missing.
     *
     * @throws DatasetException when no part at all can be had
     */
    public String print(int year) {
        AnnualReport report = ask(year);
        List<Figure> figures = ReportFigures.of(report);
        List<String> chapters = new ArrayList<>();
        chapters.add(new ReportText(report, figures).print());
        PublishedSummary.of(year)
                .ifPresent(published -> chapters.add(new ReportComparison(year, figures, published).print()));
        chapters.add(new ReportEvidence(figures).print());
        return String.join("\n", chapters);
    }

    /** Asks until nothing is missing for a passing reason, or patience ends; answers with what there is. */
    private AnnualReport ask(int year) {
        Patience.Pauses pauses = patience.new Pauses();
        while (true) {
            String failure;
            try {
                GatewayAnswer answer = gateway.ask(
                        AnnualReport.QUERY, Map.of("year", year, "from", year + "-01-01", "to", year + "-12-31"));
                if (!answer.isUnavailable() || !pauses.areLeft()) {
                    return requireAny(new AnnualReport(year, answer), answer.complaint());
                }
                failure = answer.complaint();
            } catch (GatewayUnreachable unreachable) {
                failure = String.valueOf(unreachable.getMessage());
            }
            pauses.pauseOrGiveUp(failure);
        }
    }

    private static AnnualReport requireAny(AnnualReport report, String complaint) {
        if (Stream.of(Part.values()).noneMatch(report::has)) {
            throw new DatasetException("no part of the report of " + report.year() + " can be had: " + complaint);
        }
        return report;
    }
}
