package org.ecobureau.platform.configuration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong in place of a stack trace. */
final class WrongConfigurationAnalyzer extends AbstractFailureAnalyzer<WrongConfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongConfiguration wrong) {
        return new FailureAnalysis(
                wrong.getMessage(),
                "Correct it in the environment; infra/docs/configuration.md tells each variable.",
                wrong);
    }
}
