package org.ecobureau.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.junit.jupiter.api.Test;

class WordsTests {

    private enum State {
        DRAFT,
        SUBMITTED,
        PLAIN,
        UNSHOWN
    }

    private enum Unshown {
        DRAFT
    }

    private static final Words WORDS =
            new Words(UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
            type Query { state: State, report: ReportState }
            enum State {
              "Not handed in yet 草稿"
              DRAFT
              "已申请"
              SUBMITTED
              PLAIN
            }
            enum ReportState { "已提交" SUBMITTED }
            """)));

    @Test
    void aValueIsCalledAsTheSchemaDescribesIt() {
        assertThat(WORDS.apply(State.DRAFT)).isEqualTo("草稿");
        assertThat(WORDS.apply(State.SUBMITTED)).isEqualTo("已申请");
        assertThat(WORDS.apply(Role.CITY_OFFICER)).isEqualTo("市局人员");
    }

    @Test
    void aValueWithoutAWordKeepsItsCode() {
        assertThat(WORDS.apply(State.PLAIN)).isEqualTo("PLAIN");
        assertThat(WORDS.apply(State.UNSHOWN)).isEqualTo("UNSHOWN");
        assertThat(WORDS.apply(Unshown.DRAFT)).isEqualTo("DRAFT");
    }
}
