package org.ecobureau.permits.certificate;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.concurrent.locks.ReentrantLock;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * Prints papers as PDF, one after the other: that bounds the memory, and the fonts are shared. What says the same comes out
 * as the same bytes, so that pieces of it fit together whichever instance printed them.
 */
final class CertificatePrinter {

    private static final int ID = 16;
    private static final int PREFIX = 6;
    private static final byte[] FONT = "+NotoSansSC".getBytes(StandardCharsets.US_ASCII);

    private final ReentrantLock press = new ReentrantLock();
    private @Nullable CertificateFonts fonts;

    byte[] print(Certificate certificate, @Nullable PermitContent content) {
        press.lock();
        try {
            if (fonts == null) {
                fonts = new CertificateFonts();
            }
            return print(certificate, content, fonts);
        } finally {
            press.unlock();
        }
    }

    private static byte[] print(Certificate certificate, @Nullable PermitContent content, CertificateFonts fonts) {
        Paper paper = certificate.paper();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4.rotate());
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.addTitle("排污许可证 " + paper.number());
        document.addSubject(paper.holder());
        document.addAuthor(paper.issuer());
        document.addCreator("EcoBureau");
        document.open();
        identify(writer.getInfo(), certificate);
        writer.setPageEvent(new PageFrame(paper, fonts, writer));
        new FrontPage(certificate, fonts).write(document, writer);
        document.setPageSize(PageSize.A4);
        document.setMargins(42, 42, 54, 48);
        document.newPage();
        new CopyPages(document, fonts).write(paper, content);
        document.close();
        return steady(out.toByteArray());
    }

    /** In place of the time and a random number. */
    private static void identify(PdfDictionary info, Certificate certificate) {
        ZonedDateTime day = certificate.paper().grantedOn().atStartOfDay(BureauTime.ZONE);
        PdfDate date = new PdfDate(GregorianCalendar.from(day));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        byte[] id = Arrays.copyOf(certificate.tag().getBytes(StandardCharsets.US_ASCII), ID);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    /** The six letters that mark a subset of a font are drawn by lot; here they are not. */
    private static byte[] steady(byte[] pdf) {
        for (int at = PREFIX; at <= pdf.length - FONT.length; at++) {
            if (pdf[at] == FONT[0] && Arrays.equals(pdf, at, at + FONT.length, FONT, 0, FONT.length)) {
                Arrays.fill(pdf, at - PREFIX, at, (byte) 'E');
            }
        }
        return pdf;
    }
}
