package org.ecobureau.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.text.VisibleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTests {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x7, 0x7F, 0x85, 0xAD, 0x61C, 0x115F, 0x200B, 0x200D, 0x200E, 0x2028, 0x2029, 0x202E, 0x2060,
                0x2066, 0x2069, 0x2800, 0x3164, 0xFEFF, 0xFFF9, 0xFDD0, 0xFFFE, 0xFFFF, 0x378, 0x1FFFF, 0x2FFFE,
                0xE0001, 0xE0041, 0x10FFFF
            })
    void whatNobodySeesIsNamedByItsNumber(int character) {
        Findings findings = new Findings();

        VisibleText.check("name", "甲" + Character.toString(character) + "厂", findings);

        assertThat(findings.list()).singleElement().satisfies(finding -> {
            assertThat(finding.code().name()).isEqualTo("TEXT_INVISIBLE");
            assertThat(finding.field()).isEqualTo("name");
            assertThat(finding.facts().get("value")).isEqualTo("U+%04X".formatted(character));
        });
    }

    @Test
    void halfACharacterIsNone() {
        Findings findings = new Findings();

        VisibleText.check("first", "甲\uD842", findings);
        VisibleText.check("second", "\uDFB7甲", findings);
        VisibleText.check("whole", "\uD842\uDFB7", findings);

        assertThat(findings.list()).extracting(Finding::field).containsExactly("first", "second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "湖南省衡南县云集街道（示例）第３车间　№5",
                "Ärger & Œuvre – “quoted” 90 % ≤ 5 m³",
                "𠮷野家", // beyond the basic plane
                "\uD884\uDF50", // U+31350, of an edition that JDK 17 does not know
                "葛\uDB40\uDD00城", // with a selector of its form
                "\uE000", // of an office's own characters
                "😀"
            })
    void whatNamesAreWrittenWithPasses(String text) {
        Findings findings = new Findings();

        VisibleText.checkLine("name", text, findings);

        assertThat(findings.list()).isEmpty();
    }

    @Test
    void aTextMayHaveLinesAndANameHasOne() {
        Findings findings = new Findings();

        VisibleText.check("grounds", "一、\r\n\t二、", findings);
        VisibleText.checkLine("name", "甲\n厂", findings);

        assertThat(findings.list()).extracting(Finding::field).containsExactly("name");
    }
}
