package org.ecobureau.permits.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecobureau.permits.content.Averaging;
import org.ecobureau.permits.content.Condition;
import org.ecobureau.permits.content.ConditionKind;
import org.ecobureau.permits.content.DischargeMode;
import org.ecobureau.permits.content.Frequency;
import org.ecobureau.permits.content.ImpactAssessment;
import org.ecobureau.permits.content.Limit;
import org.ecobureau.permits.content.LimitUnit;
import org.ecobureau.permits.content.Medium;
import org.ecobureau.permits.content.MonitoringTask;
import org.ecobureau.permits.content.Outlet;
import org.ecobureau.permits.content.OutletGrade;
import org.ecobureau.permits.content.Reporting;
import org.ecobureau.permits.content.Rhythm;
import org.ecobureau.permits.permit.PermitAction;
import org.ecobureau.permits.permit.PermitManagement;
import org.ecobureau.permits.permit.PermitRevocation;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.jspecify.annotations.Nullable;

/** The words of a paper, which is in Chinese. */
final class Words {

    static final String NONE = "—";

    private Words() {}

    static String or(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? NONE : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String number(@Nullable BigDecimal number) {
        return number == null ? NONE : number.toPlainString();
    }

    static String management(PermitManagement management) {
        return switch (management) {
            case KEY -> "重点管理";
            case SIMPLIFIED -> "简化管理";
        };
    }

    /** Of a permit that was granted. */
    static String status(Paper paper) {
        return switch (paper.status()) {
            case ACTIVE -> "有效";
            case SUSPENDED -> "暂扣";
            case EXPIRED -> "届满失效";
            case REVOKED -> "已" + revoked(paper);
            case CANCELLED -> "已注销";
            default -> "无效";
        };
    }

    private static String revoked(Paper paper) {
        return paper.revocation() == PermitRevocation.PENALTY ? "吊销" : "撤销";
    }

    static String action(PermitAction action) {
        return switch (action) {
            case GRANT -> "核发";
            case CHANGE -> "变更";
            case AMEND -> "依职权变更";
            case GRANT_REAPPLICATION -> "重新申请核发";
            case RENEW -> "延续";
            case REISSUE -> "补领";
            case TRANSFER -> "持证单位变更";
            default -> "更新";
        };
    }

    static String medium(Medium medium) {
        return switch (medium) {
            case AIR -> "废气";
            case WATER -> "废水";
        };
    }

    static String grade(OutletGrade grade) {
        return switch (grade) {
            case MAIN -> "主要排放口";
            case GENERAL -> "一般排放口";
        };
    }

    static String mode(DischargeMode mode) {
        return switch (mode) {
            case ORGANISED -> "有组织排放";
            case DIRECT -> "直接排放";
            case INDIRECT -> "间接排放";
        };
    }

    static String averaging(Averaging averaging) {
        return switch (averaging) {
            case INSTANT -> "瞬时值";
            case HOURLY -> "小时均值";
            case DAILY -> "日均值";
            case MONTHLY -> "月均值";
            case YEARLY -> "年均值";
        };
    }

    static String limit(Limit limit) {
        BigDecimal from = limit.minimum();
        BigDecimal to = limit.maximum();
        if (from == null) {
            return "≤ " + number(to);
        }
        return to == null ? "≥ " + number(from) : number(from) + " ~ " + number(to);
    }

    static String unit(LimitUnit unit) {
        return unit.symbol();
    }

    static String assessment(ImpactAssessment assessment) {
        String form =
                switch (assessment.form()) {
                    case REPORT -> "环境影响报告书";
                    case REPORT_FORM -> "环境影响报告表";
                    case REGISTRATION_FORM -> "环境影响登记表";
                };
        LocalDate on = assessment.approvedOn();
        return form + "，" + assessment.number() + (on == null ? "" : "，" + day(on));
    }

    static String monitoring(MonitoringTask.Mode mode) {
        return switch (mode) {
            case AUTOMATIC -> "自动监测";
            case MANUAL -> "手工监测";
        };
    }

    static String frequency(@Nullable Frequency frequency) {
        return frequency == null ? "连续" : frequency.times() + "次/" + rhythm(frequency.per());
    }

    static String rhythm(Rhythm rhythm) {
        return switch (rhythm) {
            case DAY -> "日";
            case WEEK -> "周";
            case MONTH -> "月";
            case QUARTER -> "季";
            case HALF_YEAR -> "半年";
            case YEAR -> "年";
        };
    }

    static String kind(ConditionKind kind) {
        return switch (kind) {
            case GENERAL -> "一般要求";
            case OPERATION -> "设施运行维护";
            case OUTLETS -> "排放口规范化";
            case SPECIAL_PERIODS -> "特殊时段";
            case FUGITIVE -> "无组织排放控制";
            case MONITORING -> "自行监测";
            case LEDGER -> "台账记录";
            case REPORT -> "执行报告";
            case DISCLOSURE -> "信息公开";
        };
    }

    /** When something is handed in and how long it is kept. */
    static String terms(Condition condition) {
        Reporting reporting = condition.reporting();
        Integer years = condition.keepYears();
        String due = reporting == null ? "" : "每" + rhythm(reporting.rhythm()) + "报送，期满后" + reporting.dueDays() + "日内";
        String kept = years == null ? "" : "保存" + years + "年";
        return or(due + (due.isEmpty() || kept.isEmpty() ? "" : "；") + kept);
    }

    /** Where an outlet is, and how high. */
    static String place(Outlet outlet) {
        GeoPoint point = outlet.position();
        String place = point == null ? "" : point.longitude() + ", " + point.latitude();
        String height = outlet.height() == null ? "" : "高 " + number(outlet.height()) + " m";
        return or(place + (place.isEmpty() || height.isEmpty() ? "" : "\n") + height);
    }

    /** Why a paper is not to be relied on; empty while the permit is in force. */
    static String warning(Paper paper) {
        String since = paper.since() == null ? "" : "自" + day(paper.since()) + "起";
        String grounds = paper.grounds() == null ? "" : "理由：" + paper.grounds();
        return switch (paper.status()) {
            case ACTIVE -> "";
            case SUSPENDED -> "本许可证" + since + "暂扣，暂扣期间不得据以排放污染物。" + grounds;
            case EXPIRED -> "本许可证" + since + "有效期届满，已失效，不得据以排放污染物。" + grounds;
            case REVOKED -> "本许可证" + since + "被" + revoked(paper) + "，不具有效力。" + grounds;
            case CANCELLED -> "本许可证" + since + "注销，不具有效力。" + grounds;
            default -> "本许可证现无效力。" + grounds;
        };
    }
}
