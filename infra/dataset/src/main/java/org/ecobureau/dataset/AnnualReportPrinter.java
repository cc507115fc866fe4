package org.ecobureau.dataset;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/** Writes the bureau's annual report, as Markdown in Chinese, from what the services count in their records. */
public final class AnnualReportPrinter {

    private static final String QUERY = """
            query AnnualReport($year: Int!) {
              annualReport(year: $year) {
                year
                asOf
                permits { issued keyManaged simplified registrations }
                hazardousWaste { specialInspections trainings peopleTrained }
                remediation {
                  projects { name investment { value unit } status }
                  villagesTotal villagesTreated villagesCompletedInYear
                  ruralInvestment { value unit }
                }
                medicalWaste {
                  officerVisits hospitalInspections hospitalsInspected
                  wastewater { value unit } collected { value unit } collectedCovid { value unit }
                  enterprisesAssisted enterprisesExempted
                }
              }
            }
            """;

    private final GatewayClient gateway;

    /**
     * @param endpoint of the gateway, such as {@code http://127.0.0.1:8080/graphql}
     * @param token asked before every request, without {@code Bearer}; of an officer
     */
    public AnnualReportPrinter(URI endpoint, Supplier<String> token) {
        this.gateway = new GatewayClient(endpoint, token);
    }

    /**
     * The report of a year.
     *
     * @throws DatasetException when the gateway cannot be reached; a service that is out of reach is named in the report
     */
    public String print(int year) {
        try {
            return gateway.ask(QUERY, Map.of("year", year)).data().toString();
        } catch (GatewayUnreachable unreachable) {
            throw new DatasetException(String.valueOf(unreachable.getMessage()), unreachable);
        }
    }
}
