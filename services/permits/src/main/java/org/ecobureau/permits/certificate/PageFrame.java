package org.ecobureau.permits.certificate;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** What every page has around its text: the line above and below, and across it whether the permit is out of force. */
final class PageFrame extends PdfPageEventHelper {

    private static final float MARGIN = 42;
    private static final float SMALL = 8;
    private static final float WATERMARK = 120;
    private static final float SLOPE = 32;
    private static final float PAGES = 24;

    private final Paper paper;
    private final CertificateFonts fonts;
    private final PdfTemplate pages;

    PageFrame(Paper paper, CertificateFonts fonts, PdfWriter writer) {
        this.paper = paper;
        this.fonts = fonts;
        // Filled in at the end, when it is known how many there are.
        this.pages = writer.getDirectContent().createTemplate(40, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        Rectangle page = document.getPageSize();
        PdfContentByte canvas = writer.getDirectContent();
        if (writer.getPageNumber() > 1) {
            headAndFoot(writer, page, canvas);
        }
        if (!paper.inForce()) {
            watermark(page, writer.getDirectContent());
        }
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        ColumnText.showTextAligned(
                pages,
                Element.ALIGN_LEFT,
                new Phrase(writer.getCurrentPageNumber() - 1 + " 页", fonts.faint(SMALL)),
                0,
                2,
                0);
    }

    private void headAndFoot(PdfWriter writer, Rectangle page, PdfContentByte canvas) {
        float top = page.getTop() - 34;
        float right = page.getRight() - MARGIN;
        canvas.saveState();
        canvas.setColorStroke(CertificateFonts.GREEN);
        canvas.setLineWidth(0.8f);
        canvas.moveTo(MARGIN, top - 5);
        canvas.lineTo(right, top - 5);
        canvas.moveTo(MARGIN, 36);
        canvas.lineTo(right, 36);
        canvas.stroke();
        canvas.restoreState();
        write(canvas, Element.ALIGN_LEFT, "排污许可证（副本）", MARGIN, top);
        write(canvas, Element.ALIGN_RIGHT, "证书编号：" + paper.number(), right, top);
        write(canvas, Element.ALIGN_LEFT, FrontPage.edition(paper), MARGIN, 24);
        write(canvas, Element.ALIGN_RIGHT, "第 " + writer.getPageNumber() + " 页 共 ", right - PAGES, 24);
        canvas.addTemplate(pages, right - PAGES + 2, 22);
    }

    private void write(PdfContentByte canvas, int alignment, String text, float x, float y) {
        ColumnText.showTextAligned(canvas, alignment, new Phrase(text, fonts.faint(SMALL)), x, y, 0);
    }

    private void watermark(Rectangle page, PdfContentByte canvas) {
        PdfGState translucent = new PdfGState();
        translucent.setFillOpacity(0.16f);
        canvas.saveState();
        canvas.setGState(translucent);
        ColumnText.showTextAligned(
                canvas,
                Element.ALIGN_CENTER,
                new Phrase(Words.status(paper), fonts.strong(WATERMARK, CertificateFonts.RED)),
                page.getWidth() / 2,
                page.getHeight() / 2 - WATERMARK / 3,
                SLOPE);
        canvas.restoreState();
    }
}
