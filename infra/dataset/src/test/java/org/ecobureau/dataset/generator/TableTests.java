package org.ecobureau.dataset.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTests {

    private final Table table = new Table("things", "name", "size");

    @Test
    void quotesWhatWouldBeReadOtherwise() {
        table.add("a,b", "say \"c\"");
        table.add(null, 3);
        assertThat(table.text()).isEqualTo("name,size\n\"a,b\",\"say \"\"c\"\"\"\n,3\n");
    }

    @Test
    void refusesARecordOfAnotherShape() {
        assertThatIllegalArgumentException().isThrownBy(() -> table.add("alone"));
        assertThatIllegalArgumentException().isThrownBy(() -> table.add("two\nlines", 1));
    }
}
