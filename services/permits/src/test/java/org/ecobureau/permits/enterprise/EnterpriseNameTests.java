package org.ecobureau.permits.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnterpriseNameTests {

    @ParameterizedTest
    @CsvSource({
        "衡南示例建材有限公司, 示例建材",
        "湖南省衡阳市衡南县示例建材有限责任公司, 示例建材",
        "衡南县示例栗江金属制品厂, 示例栗江金属制品",
        "示例（衡南）建材有限公司, 示例衡南建材",
        "ＡＢＣ 建材公司, abc建材",
        "衡南有限公司, 衡南有限公司",
    })
    void withoutPlaceAndLegalFormWhatTellsItApartIsLeft(String name, String core) {
        assertThat(EnterpriseName.of(name).core().text()).isEqualTo(core);
    }

    @ParameterizedTest
    @CsvSource({
        "衡南示例建材有限公司, 湖南示例建材厂, 1",
        "衡南示例建材有限公司, 衡南示例新建材有限公司, 0.57",
        "衡南示例建材有限公司, 衡南示例建材一厂, 0.86",
        "衡南示例建材有限公司, 衡阳养殖合作社, 0",
    })
    void namesAreAsLikeAsTheirPairsOfCharacters(String one, String other, double similarity) {
        assertThat(EnterpriseName.of(one)
                        .core()
                        .similarityTo(EnterpriseName.of(other).core()))
                .isCloseTo(similarity, within(0.005));
    }

    @Test
    void itsPartsAreCharactersNotHalvesOfThem() {
        assertThat(EnterpriseName.of("𬭩厂").grams()).containsExactlyInAnyOrder("𬭩", "厂", "𬭩厂");
        assertThat(EnterpriseName.of("").grams()).isEmpty();
    }
}
