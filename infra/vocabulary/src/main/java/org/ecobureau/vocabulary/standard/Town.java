package org.ecobureau.vocabulary.standard;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecobureau.vocabulary.problem.Finding;

/**
 * A township or sub-district of Hengnan county (430422) by its statistical division code.
 *
 * <p>Errors: {@code TOWN_UNKNOWN}. Source: statistical division codes; 430422113 is called 岐山镇 from the 2023 data on.
 */
public enum Town {
    YUNJI("001", "云集街道"),
    CHEJIANG("002", "车江街道"),
    XIANGYANGQIAO("003", "向阳桥街道"),
    CHASHI("103", "茶市镇"),
    GUANSHI("104", "冠市镇"),
    JIANGKOU("105", "江口镇"),
    BAOGAI("106", "宝盖镇"),
    HUAQIAO("107", "花桥镇"),
    TIESITANG("108", "铁丝塘镇"),
    QUANXI("109", "泉溪镇"),
    HONGSHAN("110", "洪山镇"),
    SANTANG("111", "三塘镇"),
    TANZISHAN("112", "谭子山镇"),
    JILONG("113", "鸡笼镇"),
    QUANHU("114", "泉湖镇"),
    ZUOSHI("115", "柞市镇"),
    MAOSHI("116", "茅市镇"),
    LIUSHI("117", "硫市镇"),
    LIJIANG("118", "栗江镇"),
    JINWEIZHOU("119", "近尾洲镇"),
    XIANTANG("121", "咸塘镇"),
    SONGJIANG("122", "松江镇"),
    XIANGSHI("200", "相市乡"),
    PRISON("407", "衡州监狱");

    private static final Map<String, Town> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Town::code, Function.identity()));

    private final String code;
    private final String chinese;

    Town(String suffix, String chinese) {
        this.code = "430422" + suffix;
        this.chinese = chinese;
    }

    public static Town of(String code) {
        Town town = BY_CODE.get(code);
        if (town == null) {
            throw Finding.of(StandardProblem.TOWN_UNKNOWN)
                    .with("value", code.length() > 20 ? code.substring(0, 20) + "…" : code)
                    .asProblem();
        }
        return town;
    }

    /** The 9-digit code. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }
}
