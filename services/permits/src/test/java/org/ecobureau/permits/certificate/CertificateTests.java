package org.ecobureau.permits.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecobureau.permits.content.ContentFixture;
import org.ecobureau.permits.permit.PermitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is printed, read as a reader and a scanner read it. */
class CertificateTests {

    private static final Seal SEAL = new Seal(List.of("a key of tests that has 32 characters or more"));

    private final CertificatePrinter printer = new CertificatePrinter();

    private static Certificate certificate(Paper paper) {
        String code = SEAL.seal(paper);
        return new Certificate(paper, code, "https://permits.example.org/verify/" + code);
    }

    @Test
    void theCertificateAndItsCopySayInChineseWhatIsAllowed() throws IOException {
        Certificate certificate = certificate(PaperFixture.inForce());
        byte[] pdf = printer.print(certificate, ContentFixture.content());
        keep("certificate", pdf);
        Printed printed = Printed.read(pdf);
        assertThat(printed.pages()).isGreaterThan(1);
        assertThat(printed.text(1))
                .contains("排 污 许 可 证", PaperFixture.HOLDER, "91430422MA4L0EXM0Y001P", "王某某", "栗江厂区", "简化管理")
                .contains("自2022年3月15日至2027年3月14日止", "衡阳市生态环境局")
                .doesNotContain("暂扣");
        assertThat(printed.text())
                .contains("DA001", "窑炉烟囱", "二氧化硫", "≤ 300", "mg/m³", "小时均值", "GB 29620-2013")
                .contains("12.5 t/年", "自动监测", "1次/季", "每年报送，期满后31日内", "保存5年");
        assertThat(printed.code()).isEqualTo(certificate.verification());
        assertThat(SEAL.open(printed.code()))
                .hasValueSatisfying(opened ->
                        assertThat(Seal.isOf(opened, certificate.paper())).isTrue());
    }

    @ParameterizedTest
    @EnumSource(
            value = PermitStatus.class,
            mode = Mode.INCLUDE,
            names = {"SUSPENDED", "EXPIRED", "REVOKED", "CANCELLED"})
    void everyPageOfAPermitOutOfForceSaysSo(PermitStatus status) throws IOException {
        Certificate certificate = certificate(PaperFixture.paper(status, 2));
        byte[] pdf = printer.print(certificate, ContentFixture.content());
        keep("certificate-" + status, pdf);
        Printed printed = Printed.read(pdf);
        for (int page = 1; page <= printed.pages(); page++) {
            assertThat(printed.text(page)).contains(Words.status(certificate.paper()));
        }
        assertThat(printed.text(1)).contains("2023年5月4日", "拒不改正违法排污行为", "第 2 本");
        assertThat(printed.code()).isEqualTo(certificate.verification());
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        Certificate certificate = certificate(PaperFixture.inForce());
        byte[] first = printer.print(certificate, ContentFixture.content());
        assertThat(new CertificatePrinter().print(certificate, ContentFixture.content()))
                .isEqualTo(first);
    }

    @Test
    void theLargestContentThatAPermitMayHaveIsPrinted() throws IOException {
        byte[] pdf = printer.print(certificate(PaperFixture.inForce()), PaperFixture.huge());
        keep("certificate-huge", pdf);
        Printed printed = Printed.read(pdf);
        assertThat(printed.pages()).isGreaterThan(300);
        assertThat(printed.text(printed.pages() - 2)).contains("DA200").contains("共 " + printed.pages() + " 页");
        assertThat(pdf.length).isLessThan(8 << 20);
    }

    @Test
    void aPaperWithoutAContentSaysThatThereIsNone() throws IOException {
        assertThat(Printed.read(printer.print(certificate(PaperFixture.inForce()), null))
                        .text())
                .contains("登记中没有录入许可事项");
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/certificates"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
