package org.ecobureau.permits.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.ecobureau.permits.procedure.Difference;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;

class PermitContentTests {

    private static final Pollutant SULPHUR = new Pollutant("二氧化硫", "a21026");

    private final PermitContent content = ContentFixture.content();

    @Test
    void isReadFromTheTextItIsKeptAs() {
        Document kept = ContentDocument.write(content);
        assertThat(ContentDocument.read(Document.parse(kept.toJson()))).isEqualTo(content);
        assertThat(ContentDocument.write(ContentFixture.content()).get("_id")).isEqualTo(kept.get("_id"));
    }

    @Test
    void readsWhatAnEarlierReleaseKeptWithoutTheListsOfToday() {
        PermitContent read = ContentDocument.read(new Document(ContentDocument.TEXT, "{\"materials\":[\"页岩\"]}"));
        assertThat(read.materials()).containsExactly("页岩");
        assertThat(read.outlets()).isEmpty();
    }

    @Test
    void theDutiesAreTheConditionsBySchedule() {
        assertThat(content.duties()).extracting(Condition::code).containsExactly("1.1", "1.2");
        assertThat(content.allConditions()).hasSize(4);
    }

    @Test
    void everythingThatDoesNotFitTogetherIsNamedAtOnce() {
        Outlet outlet = content.outlets().get(0);
        Condition report = content.conditions().get(0);
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> new PermitContent(
                        null,
                        List.of(),
                        List.of(" "),
                        null,
                        List.of(),
                        List.of(outlet, outlet),
                        List.of(new YearlyTotal(SULPHUR, new OutletCode("DA009"), null, Quantity.of(1, Unit.T))),
                        List.of(new MonitoringTask("DW009", SULPHUR, MonitoringTask.Mode.AUTOMATIC, null, null)),
                        List.of(report, report)));
        assertThat(problem.findings())
                .extracting(finding -> finding.code() + " " + finding.field())
                .containsExactlyInAnyOrder(
                        "TEXT_EMPTY materials.0",
                        "LISTED_TWICE outlets.1",
                        "OUTLET_UNKNOWN totals.0.outlet",
                        "OUTLET_UNKNOWN monitoring.0.point",
                        "LISTED_TWICE conditions",
                        "LISTED_TWICE conditions",
                        "LISTED_TWICE conditions");
    }

    @Test
    void aLimitIsKeptWithinItsEnds() {
        Limit acidity = new Limit(
                Pollutant.named("pH值"),
                Averaging.DAILY,
                BigDecimal.valueOf(6),
                BigDecimal.valueOf(9),
                LimitUnit.NONE,
                "GB 8978-1996");
        assertThat(acidity.isKeptBy(BigDecimal.valueOf(6))).isTrue();
        assertThat(acidity.isKeptBy(new BigDecimal("9.1"))).isFalse();
        assertThat(acidity.isKeptBy(new BigDecimal("5.9"))).isFalse();
    }

    @Test
    void theDifferenceNamesEachLeafByTheKeysOfTheTrade() {
        PermitContent other = withLimit("DA001", 200);
        assertThat(other.differencesSince(content))
                .containsExactly(new Difference("/outlets/DA001/limits/二氧化硫:HOURLY/maximum", "300", "200"));
        assertThat(content.differencesSince(content)).isEmpty();
        assertThat(content.differencesSince(null))
                .allSatisfy(leaf -> assertThat(leaf.kind()).isEqualTo(Difference.Kind.ADDED))
                .extracting(Difference::path)
                .contains("/conditions/1/children/1.1/reporting/dueDays", "/outlets/DW001/code", "/materials/页岩");
    }

    @Test
    void lessIsNoGrowthAndMoreIs() {
        assertThat(Growth.between(content, withLimit("DA001", 200))).isEmpty();
        assertThat(paths(withLimit("DA001", 301))).containsExactly("/outlets/DA001/limits/二氧化硫:HOURLY");
        assertThat(paths(with(new Quantity(new BigDecimal("12.6"), Unit.T)))).containsExactly("/totals/二氧化硫");
        assertThat(paths(with(new Quantity(new BigDecimal("12500"), Unit.KG)))).isEmpty();
        assertThat(paths(withoutTotals())).containsExactly("/totals/二氧化硫");
        assertThat(paths(withOutlet("DA002"))).containsExactly("/outlets/DA002");
        assertThat(paths(moved())).containsExactly("/outlets/DA001/position", "/outlets/DA001/destination");
    }

    @Test
    void anotherPollutantIsGrowthAndALimitThatGoesTooButAnotherAveragingIsNot() {
        Outlet stack = content.outlet(new OutletCode("DA001")).orElseThrow();
        Limit hourly = stack.limits().get(0);
        Limit daily =
                new Limit(hourly.pollutant(), Averaging.DAILY, null, BigDecimal.TEN, hourly.unit(), hourly.standard());
        Limit dust = new Limit(
                Pollutant.named("颗粒物"), Averaging.HOURLY, null, BigDecimal.TEN, hourly.unit(), hourly.standard());
        assertThat(paths(withLimits(List.of(hourly, daily)))).isEmpty();
        assertThat(paths(withLimits(List.of(hourly, dust)))).containsExactly("/outlets/DA001/limits/颗粒物:HOURLY");
        assertThat(paths(withLimits(List.of(daily)))).containsExactly("/outlets/DA001/limits/二氧化硫:HOURLY");
    }

    private List<String> paths(PermitContent after) {
        return Growth.between(content, after).stream()
                .map(Growth.Step::path)
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    private PermitContent withLimit(String outlet, int maximum) {
        Limit limit =
                content.outlet(new OutletCode(outlet)).orElseThrow().limits().get(0);
        return withLimits(List.of(new Limit(
                limit.pollutant(),
                limit.averaging(),
                null,
                BigDecimal.valueOf(maximum),
                limit.unit(),
                limit.standard())));
    }

    private PermitContent withLimits(List<Limit> limits) {
        return with(stack(stack -> new Outlet(
                stack.code(),
                stack.name(),
                stack.grade(),
                stack.process(),
                stack.mode(),
                stack.destination(),
                stack.position(),
                stack.height(),
                limits)));
    }

    private PermitContent moved() {
        return with(stack(stack -> new Outlet(
                stack.code(),
                stack.name(),
                stack.grade(),
                stack.process(),
                stack.mode(),
                "隧道",
                new GeoPoint(112, 26),
                stack.height(),
                stack.limits())));
    }

    private PermitContent withOutlet(String code) {
        List<Outlet> outlets = new ArrayList<>(content.outlets());
        Outlet stack = outlets.get(0);
        outlets.add(new Outlet(
                new OutletCode(code),
                stack.name(),
                stack.grade(),
                stack.process(),
                stack.mode(),
                stack.destination(),
                stack.position(),
                stack.height(),
                stack.limits()));
        return with(outlets);
    }

    private List<Outlet> stack(java.util.function.UnaryOperator<Outlet> change) {
        List<Outlet> outlets = new ArrayList<>(content.outlets());
        outlets.set(0, change.apply(outlets.get(0)));
        return outlets;
    }

    private PermitContent with(List<Outlet> outlets) {
        return whole(outlets, content.totals());
    }

    private PermitContent with(Quantity total) {
        return whole(content.outlets(), List.of(new YearlyTotal(SULPHUR, null, null, total)));
    }

    private PermitContent withoutTotals() {
        return whole(content.outlets(), List.of());
    }

    private PermitContent whole(List<Outlet> outlets, List<YearlyTotal> totals) {
        return new PermitContent(
                content.impactAssessment(),
                content.products(),
                content.materials(),
                content.secrets(),
                content.facilities(),
                outlets,
                totals,
                content.monitoring(),
                content.conditions());
    }
}
