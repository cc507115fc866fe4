package org.ecobureau.permits.certificate;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.util.List;

/** The certificate that hangs on the wall (正本): who may discharge, until when, by whom granted. */
final class FrontPage {

    private static final float QR = 118;
    private static final float LEFT = 96;
    private static final float WAVE = 5;
    private static final int LONG = 60;

    private record Line(String label, String text) {}

    private final Paper paper;
    private final String code;
    private final QrCode qr;
    private final CertificateFonts fonts;

    FrontPage(Certificate certificate, CertificateFonts fonts) {
        this.paper = certificate.paper();
        this.code = certificate.code();
        this.qr = new QrCode(certificate.verification());
        this.fonts = fonts;
    }

    /** Which paper of the permit it is. */
    static String edition(Paper paper) {
        return "第 %d 版 第 %d 本".formatted(paper.edition(), paper.copy());
    }

    void write(Document document, PdfWriter writer) {
        Rectangle page = document.getPageSize();
        PdfContentByte canvas = writer.getDirectContent();
        border(canvas, page);
        float middle = page.getWidth() / 2;
        write(canvas, Element.ALIGN_CENTER, "排 污 许 可 证", fonts.heading(40), middle, page.getTop() - 112);
        write(canvas, Element.ALIGN_CENTER, "（正本）", fonts.text(12), middle, page.getTop() - 134);
        write(canvas, Element.ALIGN_CENTER, "证书编号：" + paper.number(), fonts.text(14), middle, page.getTop() - 160);
        float warned = warning(canvas, page);
        PdfPTable table = table(page.getWidth() - 2 * LEFT);
        table.writeSelectedRows(0, -1, LEFT, warned, canvas);
        foot(canvas, page);
    }

    private float warning(PdfContentByte canvas, Rectangle page) {
        float top = page.getTop() - 176;
        String text = Words.warning(paper);
        if (text.isEmpty()) {
            return top;
        }
        PdfPTable box = new PdfPTable(1);
        box.setTotalWidth(page.getWidth() - 2 * LEFT);
        String shown = text.length() > 120 ? text.substring(0, 119) + "…" : text;
        PdfPCell cell = new PdfPCell(new Phrase(shown, fonts.strong(11, CertificateFonts.RED)));
        cell.setBorderColor(CertificateFonts.RED);
        cell.setBorderWidth(1);
        cell.setPadding(5);
        box.addCell(cell);
        box.writeSelectedRows(0, -1, LEFT, top, canvas);
        return top - box.getTotalHeight() - 4;
    }

    private PdfPTable table(float width) {
        PdfPTable table = new PdfPTable(new float[] {22, 78});
        table.setTotalWidth(width);
        // Where there is a warning above it, there is less room.
        float padding = paper.inForce() ? 4 : 2.5f;
        for (Line line : lines()) {
            Font text = fonts.text(line.text().length() > LONG ? 9 : 12);
            table.addCell(cell(line.label(), fonts.strong(12, CertificateFonts.INK), padding));
            table.addCell(cell(line.text(), text, padding));
        }
        return table;
    }

    private List<Line> lines() {
        String pending =
                paper.renewalAppliedOn() == null ? "" : "（" + Words.day(paper.renewalAppliedOn()) + "申请延续，审查中）";
        return List.of(
                new Line("单位名称", paper.holder()),
                new Line("统一社会信用代码", paper.creditCode()),
                new Line("注册地址", Words.or(paper.seat())),
                new Line("法定代表人", Words.or(paper.legalRepresentative())),
                new Line("生产经营场所", paper.premises()),
                new Line("生产经营场所地址", paper.place()),
                new Line("行业类别", paper.industry()),
                new Line("管理类别", Words.management(paper.management())),
                new Line(
                        "有效期限",
                        "自" + Words.day(paper.term().from()) + "至"
                                + Words.day(paper.term().until()) + "止" + pending));
    }

    private static PdfPCell cell(String text, Font font, float padding) {
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(CertificateFonts.PALE.darker());
        cell.setBorderWidth(0.5f);
        cell.setPaddingTop(padding);
        cell.setPaddingBottom(padding + 2);
        return cell;
    }

    private void foot(PdfContentByte canvas, Rectangle page) {
        float right = page.getRight() - LEFT;
        qr.draw(canvas, LEFT, 58, QR);
        float beside = LEFT + QR + 12;
        write(canvas, Element.ALIGN_LEFT, "扫码核验本证", fonts.strong(10, CertificateFonts.INK), beside, 142);
        write(canvas, Element.ALIGN_LEFT, "以排污许可登记为准", fonts.faint(8.5f), beside, 126);
        write(canvas, Element.ALIGN_LEFT, edition(paper), fonts.faint(8.5f), beside, 112);
        write(canvas, Element.ALIGN_LEFT, "核验码", fonts.faint(7), beside, 84);
        int half = code.length() / 2;
        write(canvas, Element.ALIGN_LEFT, code.substring(0, half), fonts.faint(7), beside, 74);
        write(canvas, Element.ALIGN_LEFT, code.substring(half), fonts.faint(7), beside, 65);
        write(canvas, Element.ALIGN_RIGHT, "发证机关：" + paper.issuer() + "（盖章）", fonts.text(13), right, 110);
        write(canvas, Element.ALIGN_RIGHT, "发证日期：" + Words.day(paper.grantedOn()), fonts.text(13), right, 84);
    }

    private static void write(PdfContentByte canvas, int alignment, String text, Font font, float x, float y) {
        ColumnText.showTextAligned(canvas, alignment, new Phrase(text, font), x, y, 0);
    }

    private static void border(PdfContentByte canvas, Rectangle page) {
        float width = page.getWidth();
        float height = page.getHeight();
        canvas.saveState();
        canvas.setColorFill(CertificateFonts.PALE);
        canvas.rectangle(22, 22, width - 44, height - 44);
        canvas.rectangle(42, 42, width - 84, height - 84);
        canvas.eoFill();
        canvas.setColorStroke(CertificateFonts.GREEN);
        canvas.setLineWidth(2.4f);
        canvas.rectangle(22, 22, width - 44, height - 44);
        canvas.stroke();
        canvas.setLineWidth(0.9f);
        canvas.rectangle(42, 42, width - 84, height - 84);
        canvas.rectangle(46, 46, width - 92, height - 92);
        canvas.stroke();
        canvas.setLineWidth(0.5f);
        for (int phase = 0; phase < 4; phase++) {
            for (float side : new float[] {32, height - 32}) {
                wave(canvas, 32, width - 32, side, phase, true);
            }
            for (float side : new float[] {32, width - 32}) {
                wave(canvas, 32, height - 32, side, phase, false);
            }
        }
        canvas.restoreState();
    }

    /** One line of the band between the frames. */
    private static void wave(PdfContentByte canvas, float from, float to, float at, int phase, boolean across) {
        for (float along = from; along <= to; along += 2) {
            float beside = at + WAVE * (float) Math.sin(along / 7 + phase * Math.PI / 2);
            float x = across ? along : beside;
            float y = across ? beside : along;
            if (along == from) {
                canvas.moveTo(x, y);
            } else {
                canvas.lineTo(x, y);
            }
        }
        canvas.stroke();
    }
}
